package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A person, by pseudonym only.
 *
 * @param mergedInto the person this one turned out to be, or null
 */
public record BeneficiaryFact(UUID beneficiaryId, String status, UUID mergedInto, Instant recordedAt) implements Fact {

    public BeneficiaryFact {
        Objects.requireNonNull(beneficiaryId, "beneficiaryId");
    }

    @Override
    public UUID id() {
        return beneficiaryId;
    }
}
