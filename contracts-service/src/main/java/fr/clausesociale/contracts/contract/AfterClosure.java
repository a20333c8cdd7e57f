package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Modifications published of a contract that is closed. They are kept with it as published; what is owed stays as it was
 * attested, and a warning asks whether the contract is to be taken up again for them.
 */
final class AfterClosure {

    /** Code of the warning. */
    static final String MODIFIED = "MODIFIED_AFTER_CLOSURE";

    private AfterClosure() {}

    /** @throws Problem where the contract is closed */
    static void requireOpen(LocalDate closedOn) {
        if (closedOn != null) {
            throw Problem.of(ContractsProblem.CONTRACT_CLOSED, closedOn);
        }
    }

    static List<Warning> of(List<Modification> told, Contract known) {
        List<Warning> warnings = new ArrayList<>();
        if (known.closedOn() == null) {
            return warnings;
        }
        for (int i = 0; i < told.size(); i++) {
            Modification one = told.get(i);
            Warning warning = new Warning(
                    MODIFIED,
                    "/modifications/" + i,
                    List.of(
                            String.valueOf(one.number()),
                            StatedFacts.shown(one.notifiedOn()),
                            StatedFacts.shown(known.closedOn())));
            if (known.modifications().stream().noneMatch(before -> same(before, one))
                    || known.warnings().stream().anyMatch(warning::saysTheSame)) {
                warnings.add(warning);
            }
        }
        return warnings;
    }

    private static boolean same(Modification before, Modification told) {
        return Objects.equals(before.number(), told.number())
                && Objects.equals(before.notifiedOn(), told.notifiedOn())
                && Decimals.same(before.amount(), told.amount())
                && Objects.equals(before.durationMonths(), told.durationMonths());
    }
}
