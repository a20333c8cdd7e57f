package fr.clausesociale.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** Where records go that this service cannot read: as they came, with the reason and the place they came from. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PATIENCE_MILLIS = 10_000;

    private final KafkaSettings kafka;
    private final TopicsConfig topics;
    private final MeterRegistry metrics;
    private volatile boolean stopping;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(KafkaSettings kafka, TopicsConfig topics, MeterRegistry metrics) {
        this.kafka = kafka;
        this.topics = topics;
        this.metrics = metrics;
    }

    static String topicFor(String topic, String service) {
        return topic + "." + service + ".dead";
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    /** Sets a record aside and returns when the broker has it; a broker that is away is waited for. */
    public void send(ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> letter = letter(record, reason, record.value());
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            try {
                producer().send(letter).get();
                metrics.counter("events_dead_letters", "topic", record.topic()).increment();
                LOG.errorf(
                        "Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
                return;
            } catch (ExecutionException | RuntimeException e) {
                if (e.getCause() instanceof RecordTooLargeException && letter.value() != null) {
                    // with its reason it is over the limit: the place it came from has to do
                    letter = letter(record, reason + " (body left out: too large)", null);
                } else {
                    LOG.warnf("A dead letter could not be sent, trying again: %s", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new IllegalStateException("Stopped before a dead letter was sent");
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, String reason, byte[] body) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topicFor(record.topic(), topics.service()), record.key(), body);
        record.headers().forEach(letter.headers()::add);
        Map<String, String> circumstances = new LinkedHashMap<>();
        circumstances.put("dead_reason", reason);
        circumstances.put("dead_topic", record.topic());
        circumstances.put("dead_partition", Integer.toString(record.partition()));
        circumstances.put("dead_offset", Long.toString(record.offset()));
        circumstances.forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = kafka.client();
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
