package fr.clausesociale.platform.events;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * An event as read from the bus.
 *
 * @param subject id of the aggregate
 * @param version the aggregate's version that the event brings
 * @param body as sent, or null for a tombstone
 */
public record Incoming(
        String topic,
        int partition,
        long offset,
        String key,
        String subject,
        String type,
        long version,
        Instant time,
        Headers headers,
        byte[] body,
        ObjectMapper json) {

    /** @throws UnreadableEvent when an attribute that readers rely on is missing or no such value */
    public static Incoming of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        Headers headers = record.headers();
        try {
            return new Incoming(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    required(headers, EventHeaders.SUBJECT),
                    required(headers, EventHeaders.TYPE),
                    Long.parseLong(required(headers, EventHeaders.AGGREGATE_VERSION)),
                    Instant.parse(required(headers, EventHeaders.TIME)),
                    headers,
                    record.value(),
                    json);
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableEvent("A header is not readable: " + e.getMessage(), e);
        }
    }

    private static String required(Headers headers, String name) {
        String value = EventHeaders.read(headers, name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEvent("Header " + name + " is missing");
        }
        return value;
    }

    public boolean isTombstone() {
        return body == null;
    }

    /** The body as the reader's own record, with just the fields it reads. */
    public <T> T as(Class<T> type) {
        return read(body, type);
    }

    /** A body that was opened from its seal, as the reader's own record. */
    public <T> T read(byte[] opened, Class<T> type) {
        if (opened == null) {
            throw new UnreadableEvent("No body");
        }
        try {
            T value = json.readValue(opened, type);
            if (value == null) {
                throw new UnreadableEvent("Body is null");
            }
            return value;
        } catch (IOException e) {
            // the place of the fault, never the value: the reason is written where the body may not be read
            String place = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "not JSON";
            throw new UnreadableEvent("Body is not a " + type.getSimpleName() + ": " + place, e);
        }
    }
}
