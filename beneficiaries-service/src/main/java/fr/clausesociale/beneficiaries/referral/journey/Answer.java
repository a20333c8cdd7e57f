package fr.clausesociale.beneficiaries.referral.journey;

import fr.clausesociale.beneficiaries.progress.AssessmentState.FailedClaim;
import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import fr.clausesociale.beneficiaries.progress.Ruling.Ground;
import java.time.LocalDate;
import java.util.List;

/**
 * What a referral was last answered; {@link #NONE} before it was.
 *
 * @param missing of its own claims, where the answer is not positive
 * @param failed of its own claims, where the answer is not positive
 * @param grounds on which a facilitator approved, empty where the rules did
 */
public record Answer(
        String outcome, LocalDate until, List<MissingPiece> missing, List<FailedClaim> failed, List<Ground> grounds) {

    public static final Answer NONE = new Answer(null, null, List.of(), List.of(), List.of());

    public Answer {
        missing = missing == null ? List.of() : List.copyOf(missing);
        failed = failed == null ? List.of() : List.copyOf(failed);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }
}
