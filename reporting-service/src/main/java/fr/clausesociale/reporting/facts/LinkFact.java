package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * That a person turned out to be another, or not to be after all; by pseudonyms only.
 *
 * @param beneficiaryId the pseudonym that is linked
 * @param kind {@link #MERGE} or {@link #SPLIT}
 * @param standsFor the pseudonym that stands for the same person from then on, or did until then
 * @param facts of a split: the placements of the time between that belong to another pseudonym than the one they name
 */
public record LinkFact(UUID beneficiaryId, String kind, UUID standsFor, Instant recordedAt, List<Belonging> facts)
        implements Fact {

    public static final String MERGE = "MERGE";
    public static final String SPLIT = "SPLIT";

    private static final String PLACEMENT = "PLACEMENT";

    /**
     * What belongs to another pseudonym than the one it names, of all times: until they were parted the two were one.
     *
     * @param kind {@code PLACEMENT}, with its hours, or what no figure counts
     */
    public record Belonging(String kind, UUID factId, UUID recordedUnder, UUID belongsTo) {

        /** Of a placement. */
        public Belonging(UUID placement, UUID recordedUnder, UUID belongsTo) {
            this(PLACEMENT, placement, recordedUnder, belongsTo);
        }
    }

    public LinkFact {
        Objects.requireNonNull(beneficiaryId, "beneficiaryId");
        facts = facts == null
                ? List.of()
                : facts.stream().filter(fact -> PLACEMENT.equals(fact.kind())).toList();
        facts.forEach(fact -> {
            Objects.requireNonNull(fact.factId(), "factId");
            Objects.requireNonNull(fact.recordedUnder(), "recordedUnder");
            Objects.requireNonNull(fact.belongsTo(), "belongsTo");
        });
    }

    /** One that parts no placements. */
    public LinkFact(UUID beneficiaryId, String kind, UUID standsFor, Instant recordedAt) {
        this(beneficiaryId, kind, standsFor, recordedAt, List.of());
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
