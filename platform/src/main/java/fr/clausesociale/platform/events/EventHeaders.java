package fr.clausesociale.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The names of CloudEvents' attributes in Kafka's binary mode, and ours beside them. */
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String AGGREGATE_VERSION = "ce_aggregateversion";

    /** Of a tombstone: why the aggregate is gone. */
    public static final String CAUSE = "ce_cause";

    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}

    /** The headers of an event, in the order they are written. */
    public static Map<String, String> of(Event event, String source, String contentType) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, event.id().toString());
        headers.put(TYPE, event.type());
        headers.put(SOURCE, source);
        headers.put(SUBJECT, event.subject());
        headers.put(TIME, event.time().toString());
        if (event.dataschema() != null) {
            headers.put(DATA_SCHEMA, event.dataschema());
        }
        headers.put(AGGREGATE_VERSION, Long.toString(event.aggregateVersion()));
        if (event.cause() != null) {
            headers.put(CAUSE, event.cause());
        }
        headers.put(CONTENT_TYPE, contentType);
        return headers;
    }

    /** The last header of a name, or null. */
    public static String read(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
