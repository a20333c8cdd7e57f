package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Sight;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Why a decision says what it says. Sealed at rest: criteria and motives may reveal health, offences or social care.
 *
 * @param grounds criteria a facilitator relied on, empty for an automatic decision
 * @param motive a facilitator's reasons in words, or null
 * @param claims the claims that were known when it was taken
 * @param groundClaims of each ground the claims that declared it; none where the facilitator added it
 */
record Findings(
        List<String> satisfied,
        List<Assessment.Failed> failed,
        List<Assessment.Missing> missing,
        List<String> grounds,
        String motive,
        Set<UUID> claims,
        List<Set<UUID>> groundClaims) {

    private static final String NOT_STATED = "NOT_STATED";

    Findings {
        groundClaims = groundClaims == null ? List.of() : List.copyOf(groundClaims);
    }

    static Findings of(Assessment assessment, Set<UUID> claims) {
        return new Findings(
                assessment.criteria(), assessment.failed(), assessment.missing(), List.of(), null, claims, List.of());
    }

    /**
     * The same without a facilitator's words, which may tell who the person is, and without the criteria that tell of health,
     * offences or social care. How many grounds there were, and which claims, stays: others were told it.
     *
     * @param sensitive whether a criterion does
     */
    Findings impersonal(Predicate<String> sensitive) {
        return new Findings(
                satisfied.stream().filter(Predicate.not(sensitive)).toList(),
                failed.stream().filter(one -> !sensitive.test(one.criterion())).toList(),
                missing.stream()
                        .map(one -> sensitive.test(one.criterion())
                                ? new Assessment.Missing(one.claimId(), NOT_STATED, one.what())
                                : one)
                        .toList(),
                grounds.stream()
                        .map(ground -> sensitive.test(ground) ? NOT_STATED : ground)
                        .toList(),
                null,
                claims,
                groundClaims);
    }

    /** The same where it turned out to be about somebody of whom these were declared, and not of whom it was taken for. */
    Findings about(Set<UUID> declared) {
        Set<UUID> all = new HashSet<>(claims);
        all.addAll(declared);
        return new Findings(satisfied, failed, missing, grounds, motive, all, groundClaims);
    }

    /** What of it somebody may know; the lowest age is no secret. */
    Findings within(Sight sight) {
        return new Findings(
                satisfied.stream().filter(sight::ofCriterion).toList(),
                failed.stream()
                        .filter(one -> one.reason() == Reason.UNDER_MINIMUM_AGE || sight.ofCriterion(one.criterion()))
                        .toList(),
                missing.stream().filter(one -> sight.ofClaim(one.claimId())).toList(),
                grounds,
                motive,
                claims,
                groundClaims);
    }

    /** What the decision relies on: the facilitator's grounds, or the criteria found to be met. */
    List<String> reliedOn() {
        return grounds.isEmpty() ? satisfied : grounds;
    }
}
