package fr.clausesociale.platform.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A change of one aggregate, to be told to others: a CloudEvent 1.0.
 *
 * @param topic where it is told
 * @param key what keeps its order: records of one key are read in the order they were written
 * @param id of this event
 * @param type full name with version, {@code fr.clausesociale.<service>.<what-happened>.v1}
 * @param subject id of the aggregate
 * @param aggregateVersion grows by one with each change of the aggregate
 * @param time when it was recorded
 * @param dataschema names the schema of the body
 * @param data the aggregate's public state after the change: any object written as JSON, or bytes sent as they are, or null
 *     for a tombstone
 * @param cause why the aggregate is gone, as a code; of a tombstone only, else null
 */
public record Event(
        String topic,
        String key,
        UUID id,
        String type,
        String subject,
        long aggregateVersion,
        Instant time,
        String dataschema,
        Object data,
        String cause) {

    public Event(
            String topic,
            String key,
            UUID id,
            String type,
            String subject,
            long aggregateVersion,
            Instant time,
            String dataschema,
            Object data) {
        this(topic, key, id, type, subject, aggregateVersion, time, dataschema, data, null);
    }

    /** The aggregate is gone: of a compacted topic nothing is left of it but this, for a while. @param cause why, as a code */
    public static Event tombstone(
            String topic, String key, UUID id, String type, long aggregateVersion, Instant time, String cause) {
        Objects.requireNonNull(cause, "cause");
        return new Event(topic, key, id, type, key, aggregateVersion, time, null, null, cause);
    }

    public Event {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(time, "time");
        if (aggregateVersion < 0) {
            throw new IllegalArgumentException("aggregateVersion of " + subject + " is negative");
        }
    }
}
