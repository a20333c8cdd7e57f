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
        List<Ruling.Ground> grounds,
        Instant recordedAt) {

    public DecisionState {
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }

    public boolean byFacilitator() {
        return KnownDecision.FACILITATOR.equals(basis);
    }
}
