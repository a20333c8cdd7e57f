package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the rules say of the claims of one referral alone, as eligibility-service tells it, as far as it is read here.
 *
 * @param revision of the referral's content that was judged; null where that was not told yet
 */
public record AssessmentState(
        UUID referralId,
        Long revision,
        String outcome,
        LocalDate validUntil,
        List<MissingPiece> missing,
        List<FailedClaim> failed,
        Instant recordedAt) {

    /**
     * What is missing, for which claim; the claim is null where none stands behind it.
     *
     * @param until last day on which it may be brought, null where that was not told
     */
    public record MissingPiece(UUID claimId, String what, LocalDate until) {}

    /** A claim that does not hold, and why; the claim is null where it is not one that fails but the person's age. */
    public record FailedClaim(UUID claimId, String reason) {}

    public AssessmentState {
        missing = missing == null ? List.of() : List.copyOf(missing);
        failed = failed == null ? List.of() : List.copyOf(failed);
    }
}
