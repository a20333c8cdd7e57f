package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * That a person turned out to be another, or not to be after all; by pseudonyms only.
 *
 * @param beneficiaryId the pseudonym that is linked
 * @param kind {@link #MERGE} or {@link #SPLIT}
 * @param standsFor the pseudonym that stands for the same person from then on, or did until then
 */
public record LinkFact(UUID beneficiaryId, String kind, UUID standsFor, Instant recordedAt) implements Fact {

    public static final String MERGE = "MERGE";
    public static final String SPLIT = "SPLIT";

    public LinkFact {
        Objects.requireNonNull(beneficiaryId, "beneficiaryId");
    }

    @Override
    public UUID id() {
        return beneficiaryId;
    }

    /** The person this one turned out to be, or null. */
    public UUID mergedInto() {
        return MERGE.equals(kind) ? standsFor : null;
    }
}
