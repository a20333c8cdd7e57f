package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;

/**
 * What the holders of a lot must be together: dated the right way round, each once at a time but for a part it took over, one
 * consortium at most.
 */
public final class HolderRules {

    private HolderRules() {}

    /** @param pointer to the list of holders */
    public static void check(List<Contractor> holders, String pointer, List<Violation> faults) {
        for (int i = 0; i < holders.size(); i++) {
            Contractor holder = holders.get(i);
            String place = pointer + "/" + i;
            if (!holder.valid()) {
                faults.add(Violation.of(place + "/id", ContractsProblem.SIRET_INVALID, holder.id()));
            }
            if (holder.from() != null
                    && holder.until() != null
                    && holder.until().isBefore(holder.from())) {
                faults.add(
                        Violation.of(place + "/until", ContractsProblem.DATES_REVERSED, holder.from(), holder.until()));
            }
            List<Contractor> before = holders.subList(0, i);
            if (before.stream().anyMatch(other -> twice(other, holder, holders))) {
                faults.add(Violation.of(place + "/id", ContractsProblem.HOLDER_TWICE, holder.id()));
            }
            if (holder.role() == ContractorRole.LEAD && second(holder, before) && consortium(holder, holders)) {
                faults.add(Violation.of(place + "/role", ContractsProblem.LEAD_TWICE, holder.id()));
            }
        }
    }

    /** A member that took over the part of another has that part beside its own. */
    private static boolean twice(Contractor one, Contractor other, List<Contractor> holders) {
        return one.id().equals(other.id())
                && together(one, other)
                && !succeeded(one, holders)
                && !succeeded(other, holders);
    }

    private static boolean succeeded(Contractor holder, List<Contractor> holders) {
        return holders.stream().anyMatch(former -> holder.comesAfter(former) && holder.role() == former.role());
    }

    private static boolean second(Contractor lead, List<Contractor> before) {
        return before.stream().anyMatch(other -> other.role() == ContractorRole.LEAD && together(other, lead));
    }

    /** Several that each hold alone are leads, all of them; beside a co-contractor there is a consortium, which has one. */
    private static boolean consortium(Contractor lead, List<Contractor> holders) {
        return holders.stream()
                .anyMatch(other -> other.role() == ContractorRole.CO_CONTRACTOR && together(other, lead));
    }

    private static boolean together(Contractor one, Contractor other) {
        return startsBy(one, other.until()) && startsBy(other, one.until());
    }

    private static boolean startsBy(Contractor holder, LocalDate day) {
        return holder.from() == null || day == null || !holder.from().isAfter(day);
    }
}
