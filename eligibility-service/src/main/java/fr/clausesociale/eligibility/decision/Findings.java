package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Sight;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Reason;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    Findings {
        groundClaims = groundClaims == null ? List.of() : List.copyOf(groundClaims);
    }

    static Findings of(Assessment assessment, Set<UUID> claims) {
        return new Findings(
                assessment.criteria(), assessment.failed(), assessment.missing(), List.of(), null, claims, List.of());
    }

    /** The same without a facilitator's words: they may tell who the person is. */
    Findings wordless() {
        return new Findings(satisfied, failed, missing, grounds, null, claims, groundClaims);
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
