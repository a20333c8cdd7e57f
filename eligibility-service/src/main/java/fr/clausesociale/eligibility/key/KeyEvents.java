package fr.clausesociale.eligibility.key;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keys as events, for those alone who hold the ring of profiles; compacted, so that of a key destroyed nothing is left. */
@ApplicationScoped
class KeyEvents {

    static final String TOPIC = "eligibility.key.v1";

    private static final String DRAWN = "fr.clausesociale.eligibility.key-drawn.v1";
    private static final String DESTROYED = "fr.clausesociale.eligibility.key-destroyed.v1";
    private static final String SCHEMA = "urn:clausesociale:event:" + TOPIC + ":1";
    private static final String ERASED = "PERSON_ERASED";

    /** Version of what comes after every key, however often one was drawn. */
    private static final long LAST = Integer.MAX_VALUE;

    private final SealedJson json;

    KeyEvents(SealedJson json) {
        this.json = json;
    }

    /** The body before it is sealed. @param key 256 bits in base64 */
    record Body(UUID beneficiaryId, String key, Instant recordedAt) {}

    Event drawn(PersonKey key) {
        return new Event(
                TOPIC,
                key.beneficiaryId().toString(),
                Ids.next(),
                DRAWN,
                key.beneficiaryId().toString(),
                key.drawing(),
                key.drawnAt(),
                SCHEMA,
                json.seal(Rings.PROFILE, new Body(key.beneficiaryId(), key.key().text(), key.drawnAt())));
    }

    Event destroyed(UUID beneficiary, Instant at) {
        return Event.tombstone(TOPIC, beneficiary.toString(), Ids.next(), DESTROYED, LAST, at, ERASED);
    }
}
