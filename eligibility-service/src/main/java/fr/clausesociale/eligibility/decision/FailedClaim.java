package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Reason;
import fr.clausesociale.eligibility.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A claim that does not hold, and why, as others learn of it: the claim's declarer knows which criterion that is.
 *
 * @param claimId null where no claim fails but the person's age
 */
record FailedClaim(UUID claimId, Reason reason) {

    /** What is positive fails in nothing that anybody has to bring. */
    static List<FailedClaim> of(Assessment assessment, RuleSet rules, Facts facts, List<Claim> claims, LocalDate on) {
        List<FailedClaim> found = new ArrayList<>();
        if (assessment.validUntil() != null) {
            return found;
        }
        for (Claim claim : claims) {
            rules.reasonAgainst(claim, facts, on).ifPresent(reason -> found.add(new FailedClaim(claim.id(), reason)));
        }
        if (assessment.failed().stream().anyMatch(failed -> failed.reason() == Reason.UNDER_MINIMUM_AGE)) {
            found.add(new FailedClaim(null, Reason.UNDER_MINIMUM_AGE));
        }
        return found;
    }
}
