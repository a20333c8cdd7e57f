package fr.clausesociale.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as it waits to be relayed: already serialised, so that the relay needs no classes of the service and what is
 * sent is what was promised then.
 *
 * @param headers lines of {@code name=value}
 */
record OutboxRow(long id, String topic, String key, String headers, byte[] payload) {

    static String headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + '=' + header.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, payload);
        for (String line : headers.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                record.headers()
                        .add(
                                line.substring(0, equals),
                                line.substring(equals + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return record;
    }
}
