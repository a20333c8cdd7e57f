package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.course.ExitClass;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Judges what came after a placement by the rule in force on the day that is told of. */
@ApplicationScoped
class Exits {

    private final Policies policies;
    private final Contracts contracts;
    private final Obligations obligations;

    Exits(Policies policies, Contracts contracts, Obligations obligations) {
        this.policies = policies;
        this.contracts = contracts;
        this.obligations = obligations;
    }

    /** Null where no rule judges it, as of a situation that nobody knows. */
    ExitClass judge(Placement placement, String situation, LocalDate day) {
        Allocation main = placement.mainAllocation();
        PolicySubject subject = new PolicySubject(
                main.contractId(),
                obligations.findById(main.obligationId()).programme(),
                contracts.findById(main.contractId()).territory());
        return policies.about(List.of(main.contractId()), Policy.EXIT_CLASS)
                .on(day, Policy.EXIT_CLASS, situation, subject)
                .map(value -> ExitClass.valueOf(value.text()))
                .orElse(null);
    }
}
