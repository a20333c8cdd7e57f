package fr.clausesociale.beneficiaries.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.events.UnreadableEvent;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Seals claims as JSON, in events and at rest alike, with the ring shared with eligibility-service. */
@ApplicationScoped
public class Vault {

    private static final String CLAIMS = "claims";

    private final Seal seal;
    private final ObjectMapper json;

    Vault(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = JsonConventions.ofEvents(json);
    }

    public byte[] seal(Object value) {
        try {
            return value == null ? null : seal.seal(CLAIMS, json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written: " + value.getClass(), e);
        }
    }

    /** @throws UnreadableEvent when it cannot be opened or is not what is asked for */
    public <T> T open(byte[] sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        try {
            return json.readValue(seal.open(CLAIMS, sealed), type);
        } catch (IOException e) {
            // the message of a JSON failure may quote the content: it goes no further
            throw new UnreadableEvent("Opened, but not a " + type.getSimpleName());
        }
    }
}
