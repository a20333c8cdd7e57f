package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Judgement;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.Reason;
import fr.clausesociale.eligibility.rules.Status;
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
    static List<FailedClaim> of(Judgement judgement) {
        List<FailedClaim> found = new ArrayList<>();
        Assessment assessment = judgement.assessment();
        if (assessment.outcome() == Outcome.ELIGIBLE) {
            return found;
        }
        judgement.criteria().stream()
                .flatMap(criterion -> criterion.claims().stream())
                .filter(claim -> claim.status() == Status.FAILED)
                .forEach(claim -> found.add(new FailedClaim(claim.claim().id(), claim.reason())));
        if (assessment.failed().stream().anyMatch(failed -> failed.reason() == Reason.UNDER_MINIMUM_AGE)) {
            found.add(new FailedClaim(null, Reason.UNDER_MINIMUM_AGE));
        }
        return found;
    }
}
