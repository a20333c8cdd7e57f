package fr.clausesociale.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends batches, each as one Kafka transaction with all its records in flight at once. The transactional id fences: opening
 * a second sender under the same id makes every later write of the first fail.
 */
final class OutboxSender implements AutoCloseable {

    /** A row that cannot be sent however often it is tried. */
    record Fault(OutboxRow row, String reason) {}

    private static final Duration TOPIC_LOOKUP = Duration.ofSeconds(5);

    private final Map<String, Object> client;
    private final KafkaProducer<String, byte[]> producer;

    /** @throws KafkaException when the broker cannot be reached */
    OutboxSender(Map<String, Object> client, String fence) {
        this.client = client;
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, fence);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Sends the rows, all or none.
     *
     * @return the rows at fault, in which case none was sent; empty when all were
     * @throws KafkaException when the broker is away or this sender was replaced; none may be taken as sent
     */
    List<Fault> send(List<OutboxRow> batch) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> answers = new ArrayList<>(batch.size());
        List<Fault> faults = new ArrayList<>();
        for (OutboxRow row : batch) {
            try {
                answers.add(producer.send(row.record()));
            } catch (RuntimeException e) {
                faults.add(faultOf(row, e));
                break;
            }
        }
        if (faults.isEmpty()) {
            try {
                producer.commitTransaction();
                return List.of();
            } catch (KafkaException e) {
                faults.addAll(faultsIn(batch, answers, e));
            }
        } else {
            faults.addAll(faultsIn(batch, answers, null));
        }
        producer.abortTransaction();
        return faults.stream()
                .collect(Collectors.toMap(fault -> fault.row().id(), fault -> fault, (a, b) -> a))
                .values()
                .stream()
                .toList();
    }

    /** The rows whose own fault it was; when it was nobody's, the failure of the whole. */
    private List<Fault> faultsIn(List<OutboxRow> batch, List<Future<RecordMetadata>> answers, KafkaException whole) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isDone()) {
                continue;
            }
            try {
                answers.get(i).get();
            } catch (ExecutionException e) {
                if (atFault(e.getCause())) {
                    faults.add(new Fault(batch.get(i), describe(e.getCause())));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (faults.isEmpty() && whole != null) {
            throw whole;
        }
        return faults;
    }

    private Fault faultOf(OutboxRow row, RuntimeException e) {
        Throwable cause = e instanceof KafkaException && e.getCause() != null ? e.getCause() : e;
        if (atFault(cause) || cause instanceof TimeoutException && isUnknown(row.topic())) {
            return new Fault(row, describe(cause));
        }
        if (e instanceof IllegalArgumentException) {
            return new Fault(row, describe(e));
        }
        throw e;
    }

    private static boolean atFault(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidTopicException
                || cause instanceof TopicAuthorizationException
                || cause instanceof SerializationException
                || cause instanceof UnknownTopicOrPartitionException;
    }

    /** A topic that the broker itself says it does not have, told from a broker that says nothing. */
    private boolean isUnknown(String topic) {
        try (Admin admin = Admin.create(client)) {
            admin.describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get(TOPIC_LOOKUP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String describe(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
