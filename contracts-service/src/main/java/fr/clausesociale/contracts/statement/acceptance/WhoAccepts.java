package fr.clausesociale.contracts.statement.acceptance;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hours are never accepted by one actor alone. Who told them, or somebody of its organisation, accepts them only where they
 * were keyed in for an employer and in a way that the values in force on the day of the acceptance allow. Between two
 * organisations nothing more is asked, and nothing read.
 */
@ApplicationScoped
public class WhoAccepts {

    private final Policies policies;
    private final EvidenceKept evidence;
    private final BusinessClock clock;

    WhoAccepts(Policies policies, EvidenceKept evidence, BusinessClock clock) {
        this.policies = policies;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Which way the actor may accept it; refused where there is none.
     *
     * @param subject of the values, asked for only where they matter
     */
    public AcceptanceWay way(Submitted statement, Actor actor, Supplier<PolicySubject> subject) {
        if (!statement.involves(actor)) {
            return AcceptanceWay.TWO_ORGANISATIONS;
        }
        LocalDate today = clock.today();
        PolicySubject about = subject.get();
        PolicySet set = policies.about(
                List.of(about.contract()), Policy.ACCEPTANCE_KEYED_IN, Policy.ACCEPTANCE_KEYED_IN_EVIDENCE);
        KeyedIn allowed = set.code(today, Policy.ACCEPTANCE_KEYED_IN, about)
                .map(KeyedIn::valueOf)
                .orElse(KeyedIn.REFUSED);
        AcceptanceWay way =
                within(statement, actor, allowed).orElseThrow(() -> Problem.of(ContractsProblem.ENTERED_BY_SELF));
        boolean owed =
                set.flag(today, Policy.ACCEPTANCE_KEYED_IN_EVIDENCE, about).orElse(true);
        if (owed && !evidence.namedFor(statement.statementId())) {
            throw Problem.of(ContractsProblem.EVIDENCE_OWED);
        }
        return way;
    }

    /** Within the organisation that told it. */
    static Optional<AcceptanceWay> within(Submitted statement, Actor actor, KeyedIn allowed) {
        if (!statement.keyedInBy(actor)) {
            return Optional.empty();
        }
        if (allowed.bySecondPerson() && statement.toldByOthersThan(actor)) {
            return Optional.of(AcceptanceWay.SECOND_PERSON);
        }
        return allowed.onceConfirmed() && statement.confirmedByOthersThan(actor)
                ? Optional.of(AcceptanceWay.CONFIRMED)
                : Optional.empty();
    }
}
