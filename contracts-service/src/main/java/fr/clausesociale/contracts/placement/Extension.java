package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.Pass;
import fr.clausesociale.contracts.placement.terms.WorkTerms;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.reserved.Structure;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much longer than the person's window the hours under one contrat de travail count. Practice varies: a permanent
 * contract for some months from the hire, work and study for the whole contract, work in an SIAE as long as the PASS IAE is
 * valid. Only a hire within the window is extended.
 */
@FunctionalInterface
interface Extension {

    Set<Structure> SIAE = EnumSet.of(Structure.AI, Structure.EI, Structure.ACI, Structure.ETTI, Structure.EITI);

    Extension NONE = (startOn, windowEnd) -> windowEnd;

    /** @param windowEnd null: open; the answer null as well */
    LocalDate of(LocalDate startOn, LocalDate windowEnd);

    /** @param recorded each PASS of the person whose course was changed since it was granted */
    static Extension of(Placement placement, List<Pass> recorded, PolicySet policies, PolicySubject subject) {
        WorkTerms work = placement.work();
        LocalDate day = work.startOn();
        if (SIAE.contains(work.employer().structure())
                && is("PASS_VALIDITY", Policy.WINDOW_SIAE, day, policies, subject)) {
            LocalDate pass = passUntil(work, recorded);
            if (pass != null) {
                return (startOn, windowEnd) -> pass;
            }
        }
        if (work.contractType() == null) {
            return NONE;
        }
        return switch (work.contractType()) {
            case PERMANENT -> permanent(placement, policies, subject);
            case PROFESSIONALISATION, APPRENTICESHIP ->
                is("WHOLE_CONTRACT", Policy.WINDOW_WORK_STUDY, day, policies, subject)
                        ? whole(placement.lastDay())
                        : NONE;
            default -> NONE;
        };
    }

    /** Last day of the PASS of the first day: as its course was recorded, else as it was told with the placement, or null. */
    private static LocalDate passUntil(WorkTerms work, List<Pass> recorded) {
        return recorded.stream()
                .filter(pass -> pass.covers(work.startOn()))
                .map(Pass::endsOn)
                .max(LocalDate::compareTo)
                .orElse(work.passUntil());
    }

    private static Extension permanent(Placement placement, PolicySet policies, PolicySubject subject) {
        LocalDate day = placement.startOn();
        if (is("WHOLE_CONTRACT", Policy.WINDOW_PERMANENT_CONTRACT, day, policies, subject)) {
            return whole(placement.lastDay());
        }
        return is("MONTHS_FROM_HIRE", Policy.WINDOW_PERMANENT_CONTRACT, day, policies, subject)
                ? policies.integer(day, Policy.WINDOW_PERMANENT_CONTRACT_MONTHS, subject)
                        .map(Extension::fromHire)
                        .orElse(NONE)
                : NONE;
    }

    static Extension whole(LocalDate lastDay) {
        return (startOn, windowEnd) -> within(startOn, windowEnd) ? later(windowEnd, lastDay) : windowEnd;
    }

    static Extension fromHire(int months) {
        return (startOn, windowEnd) ->
                within(startOn, windowEnd) ? later(windowEnd, CountingWindows.lastDay(startOn, months)) : windowEnd;
    }

    private static boolean within(LocalDate startOn, LocalDate windowEnd) {
        return windowEnd == null || !startOn.isAfter(windowEnd);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a == null || b == null ? null : a.isAfter(b) ? a : b;
    }

    private static boolean is(String code, Policy policy, LocalDate day, PolicySet policies, PolicySubject subject) {
        return policies.code(day, policy, subject).filter(code::equals).isPresent();
    }
}
