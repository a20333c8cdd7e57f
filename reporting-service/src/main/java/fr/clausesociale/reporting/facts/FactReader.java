package fr.clausesociale.reporting.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Pulse;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.events.UnreadableEvent;
import fr.clausesociale.platform.http.JsonConventions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes facts of records. The type of an event is not asked for: every record carries the whole state after the change. */
@ApplicationScoped
public class FactReader {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String RING = "profile";

    private final ObjectMapper json;
    private final Seal seal;

    FactReader(ObjectMapper json, Seal seal) {
        this.json = JsonConventions.ofEvents(json);
        this.seal = seal;
    }

    /**
     * @return empty for what tells nothing
     * @throws UnreadableEvent when the record is no such fact, now or ever
     */
    public Optional<Version> read(ConsumerRecord<String, byte[]> record) {
        Source source = Source.of(record.topic())
                .orElseThrow(() -> new UnreadableEvent("No figure is made of topic " + record.topic()));
        if (Pulse.is(record)) {
            return Optional.empty();
        }
        Incoming event = Incoming.of(record, json);
        if (source.forgets() && event.isTombstone()) {
            return Optional.of(new Version(KeyFact.destroyed(event.subject()), event.version(), event.time()));
        }
        byte[] body = source.sealed() ? seal.open(RING, event.body()) : event.body();
        Fact fact = event.read(body, source.type());
        if (fact == null || !fact.id().toString().equalsIgnoreCase(event.subject())) {
            throw new UnreadableEvent("The body is not about the event's subject " + event.subject());
        }
        Instant recordedAt = fact.recordedAt() == null ? event.time() : fact.recordedAt();
        if (recordedAt.isBefore(EARLIEST) || recordedAt.isAfter(LATEST)) {
            throw new UnreadableEvent("Recorded at no possible time: " + recordedAt);
        }
        return Optional.of(new Version(fact, event.version(), recordedAt));
    }
}
