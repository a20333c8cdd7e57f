package fr.clausesociale.contracts.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What is read of {@code beneficiaries.link.v1}.
 *
 * @param kind {@code MERGE} or {@code SPLIT}
 * @param standsFor the pseudonym that stands for the other from then on, or did until then
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LinkPublished(UUID beneficiaryId, String kind, UUID standsFor) {

    /** The pseudonym that stands for it now, null where none does any longer. */
    UUID present() {
        return "MERGE".equals(kind) ? standsFor : null;
    }
}
