package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A decision on a person's eligibility; on what grounds is not told here. */
public record DecisionFact(
        UUID decisionId,
        UUID beneficiaryId,
        String outcome,
        String basis,
        LocalDate assessedOn,
        boolean superseded,
        Instant recordedAt)
        implements Fact {

    public DecisionFact {
        Objects.requireNonNull(decisionId, "decisionId");
    }

    @Override
    public UUID id() {
        return decisionId;
    }
}
