package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.ScopeKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The terms of a person's counting window as they held on the first day of work. What the contract, its programme or its
 * territory sets goes before what the decision says, which is the rule of the nation as eligibility was decided by it; that
 * before the nation's value here, for decisions that say nothing.
 *
 * @param months null where nobody sets an end
 * @param readmission whether a new diagnosis after the end opens another window
 */
record WindowTerms(Integer months, Start start, boolean readmission) {

    /** From when on the months run. */
    enum Start {
        FIRST_CLAUSE_HIRE,
        ELIGIBILITY_VALIDATION,
        EACH_WORK_CONTRACT
    }

    /** @param relied null where no decision is relied on */
    static WindowTerms of(LocalDate startOn, Decision relied, PolicySet policies, PolicySubject subject) {
        String months = nearest(
                policies.on(startOn, Policy.WINDOW_MONTHS, subject),
                relied == null || relied.windowMonths() == null ? null : String.valueOf(relied.windowMonths()));
        String start = nearest(
                policies.on(startOn, Policy.WINDOW_START, subject), relied == null ? null : relied.windowStart());
        Start from = start == null ? Start.FIRST_CLAUSE_HIRE : Start.valueOf(start);
        boolean undated = from == Start.ELIGIBILITY_VALIDATION && (relied == null || relied.validFrom() == null);
        return new WindowTerms(
                months == null ? null : Integer.valueOf(months),
                undated ? Start.EACH_WORK_CONTRACT : from,
                policies.flag(startOn, Policy.WINDOW_READMISSION, subject).orElse(false));
    }

    private static String nearest(Optional<PolicyValue> set, String decided) {
        boolean own = set.isPresent() && set.get().scope().kind() != ScopeKind.NATIONAL;
        return own || decided == null ? set.map(PolicyValue::text).orElse(null) : decided;
    }
}
