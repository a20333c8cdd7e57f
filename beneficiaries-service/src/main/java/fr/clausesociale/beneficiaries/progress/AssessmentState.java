package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the rules say of the claims of one referral alone, as eligibility-service tells it, as far as it is read here. */
public record AssessmentState(
        UUID referralId, String outcome, LocalDate validUntil, List<MissingPiece> missing, Instant recordedAt) {

    /** What is missing, for which claim; the claim is null where none stands behind it. */
    public record MissingPiece(UUID claimId, String what) {}

    public AssessmentState {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
