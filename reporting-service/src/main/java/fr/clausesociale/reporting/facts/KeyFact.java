package fr.clausesociale.reporting.facts;

import fr.clausesociale.platform.events.UnreadableEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The key under which the sensitive criteria of a person's profiles are sealed. It is kept in memory alone; once it is destroyed
 * nobody knows them any more.
 *
 * @param key 256 bits in base64, or null: it is destroyed
 */
public record KeyFact(UUID beneficiaryId, String key, Instant recordedAt) implements Fact {

    public KeyFact {
        Objects.requireNonNull(beneficiaryId, "beneficiaryId");
    }

    static KeyFact destroyed(String beneficiary) {
        try {
            return new KeyFact(UUID.fromString(beneficiary), null, null);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("The subject is no pseudonym");
        }
    }

    @Override
    public UUID id() {
        return beneficiaryId;
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "KeyFact[" + beneficiaryId + "]";
    }
}
