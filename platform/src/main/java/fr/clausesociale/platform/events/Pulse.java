package fr.clausesociale.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Keeps the partitions of compacted topics moving. The broker closes a segment only when the next record comes, and compacts
 * only what is closed: where nobody writes any more, the last record that was to go would be readable for ever. So each
 * process that owns such a topic writes a record of a reserved key into every partition, at its start and once a
 * {@link TopicsConfig#pulse()}; it says nothing, is a tombstone itself, and every reader passes over it.
 */
@ApplicationScoped
public class Pulse {

    /** Key of the records; no aggregate has it, as theirs are UUIDs. */
    public static final String KEY = "clausesociale.pulse";

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final TopicsConfig config;
    private final KafkaSettings kafka;
    private final Topics topics;
    private final CountDownLatch stop = new CountDownLatch(1);

    Pulse(TopicsConfig config, KafkaSettings kafka, Topics topics) {
        this.config = config;
        this.kafka = kafka;
        this.topics = topics;
    }

    /** Whether a record is one of these, and tells a reader nothing. */
    public static boolean is(ConsumerRecord<String, ?> record) {
        return KEY.equals(record.key());
    }

    void start(@Observes StartupEvent start) {
        List<String> compacted = config.declared().entrySet().stream()
                .filter(topic -> topic.getValue().compacted())
                .map(Map.Entry::getKey)
                .toList();
        if (!compacted.isEmpty()) {
            Thread thread = new Thread(() -> run(compacted), "pulse");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent end) {
        stop.countDown();
    }

    private void run(List<String> compacted) {
        try {
            while (!topics.checked()) {
                if (stop.await(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            Duration pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = beat(compacted) ? config.pulse() : RETRY;
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped", e);
        }
    }

    /** @return false when it has to be tried again soon */
    private boolean beat(List<String> compacted) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(kafka.client());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> answers = new ArrayList<>();
            for (String topic : compacted) {
                for (PartitionInfo partition : producer.partitionsFor(topic)) {
                    answers.add(producer.send(new ProducerRecord<>(topic, partition.partition(), KEY, null)));
                }
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
            return true;
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf("Compacted topics could not be kept moving, trying again: %s", FailureReason.of(e));
            return false;
        }
    }
}
