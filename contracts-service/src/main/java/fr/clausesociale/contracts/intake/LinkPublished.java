package fr.clausesociale.contracts.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * What is read of {@code beneficiaries.link.v1}.
 *
 * @param kind {@code MERGE} or {@code SPLIT}
 * @param standsFor the pseudonym that stands for the other from then on, or did until then
 * @param facts of a split: what of the time between belongs to another pseudonym than the one it names
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LinkPublished(UUID beneficiaryId, String kind, UUID standsFor, List<Fact> facts) {

    /**
     * What belongs to another pseudonym than the one it names.
     *
     * @param kind {@code PLACEMENT}, or what is not recorded here
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fact(String kind, UUID factId, UUID recordedUnder, UUID belongsTo) {

        boolean isPlacement() {
            return "PLACEMENT".equals(kind);
        }
    }

    LinkPublished {
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** The pseudonym that stands for it now, null where none does any longer. */
    UUID present() {
        return "MERGE".equals(kind) ? standsFor : null;
    }
}
