package fr.clausesociale.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Seals values as JSON, in events and at rest alike; what was sealed once is read whatever callers may tell since. */
@ApplicationScoped
public class SealedJson {

    private final Seal seal;
    private final ObjectMapper json;

    SealedJson(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = JsonConventions.ofEvents(json);
    }

    public byte[] seal(String ring, Object value) {
        try {
            return value == null ? null : seal.seal(ring, json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written: " + value.getClass(), e);
        }
    }

    /** What was not sealed anew stays as it was sealed. */
    public byte[] seal(String ring, Sealed<?> value) {
        return value == null ? null : value.bytes() != null ? value.bytes() : seal(ring, value.value());
    }

    /** The same as {@link #open}, once it is asked for. */
    public <T> Sealed<T> sealed(String ring, byte[] sealed, Class<T> type) {
        return sealed == null ? null : Sealed.of(sealed, () -> open(ring, sealed, type));
    }

    /** @throws UnreadableEvent when it cannot be opened or is not what is asked for */
    public <T> T open(String ring, byte[] sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        try {
            return json.readValue(seal.open(ring, sealed), type);
        } catch (IOException e) {
            // the message of a JSON failure may quote the content: it goes no further
            throw new UnreadableEvent("Opened, but not a " + type.getSimpleName());
        }
    }
}
