package fr.clausesociale.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows one topic from its first record on, all partitions, in no consumer group: for what each replica of a service keeps
 * in memory and reads anew with every start. Of an aggregate only what is newer than what was handed on before is handed on.
 * Whatever fails is tried again for ever; a record that cannot be read is passed over and told in the log.
 */
public final class TopicMirror implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicMirror.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How often it is asked whether the topic has more partitions. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final String topic;
    private final Consumer<Incoming> receiver;
    private final Map<String, Object> settings;
    private final ObjectMapper json;
    private final Map<String, Long> versions = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean complete;
    private volatile KafkaConsumer<String, byte[]> consumer;

    /** @param client how Kafka is reached */
    TopicMirror(String topic, Consumer<Incoming> receiver, Map<String, Object> client, ObjectMapper json) {
        this.topic = topic;
        this.receiver = receiver;
        this.json = json;
        this.settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    }

    /** Whether all was read that the topic held when it was first reached. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public void run() {
        while (!stopping()) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("Woken up");
            } catch (RuntimeException e) {
                LOG.warnf("Reading %s failed, trying again: %s", topic, FailureReason.of(e));
            }
            pause();
        }
    }

    void stop() {
        stop.countDown();
        KafkaConsumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    /** Returns when the topic is not there, or has more partitions than before. */
    private void follow() {
        try (KafkaConsumer<String, byte[]> reading =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer = reading;
            List<TopicPartition> partitions = partitions(reading);
            if (partitions.isEmpty()) {
                return;
            }
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reading.endOffsets(partitions, PATIENCE);
            long nextLook = System.nanoTime() + LOOK.toNanos();
            while (!stopping()) {
                reading.poll(POLL).forEach(this::read);
                complete = complete
                        || ends.entrySet().stream().allMatch(end -> reading.position(end.getKey()) >= end.getValue());
                if (System.nanoTime() >= nextLook) {
                    if (partitions(reading).size() > partitions.size()) {
                        return;
                    }
                    nextLook = System.nanoTime() + LOOK.toNanos();
                }
            }
        } finally {
            consumer = null;
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> reading) {
        List<PartitionInfo> found = reading.partitionsFor(topic, PATIENCE);
        return found == null
                ? List.of()
                : found.stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList();
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (Pulse.is(record)) {
            return;
        }
        try {
            Incoming event = Incoming.of(record, json);
            if (versions.getOrDefault(event.subject(), Long.MIN_VALUE) < event.version()) {
                receiver.accept(event);
                versions.put(event.subject(), event.version());
            }
        } catch (RuntimeException unreadable) {
            LOG.errorf(
                    "A record of %s was passed over (partition %d, offset %d): %s",
                    topic, record.partition(), record.offset(), FailureReason.of(unreadable));
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void pause() {
        try {
            if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }
}
