package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A decision as eligibility-service tells it, as far as it is read here. */
public record DecisionState(
        UUID decisionId,
        UUID beneficiaryId,
        UUID referralId,
        String outcome,
        String basis,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean superseded,
        List<MissingPiece> missing,
        Instant recordedAt) {

    /** What is missing, for which claim; the claim is null where none stands behind it. */
    public record MissingPiece(UUID claimId, String what) {}

    public DecisionState {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    public boolean byFacilitator() {
        return "FACILITATOR".equals(basis);
    }

    public boolean positive() {
        return "ELIGIBLE".equals(outcome);
    }
}
