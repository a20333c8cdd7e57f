package fr.clausesociale.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Sends batches, each as one Kafka transaction with all its records in flight at once. The transactional id fences: opening
 * a second sender under the same id makes every later write of the first fail.
 *
 * <p>A sender that threw is of no further use: its successor, under the same id, aborts or completes what it left open.
 */
final class OutboxSender implements AutoCloseable {

    /**
     * A row that cannot be sent however often it is tried.
     *
     * @param certain false when its batch failed with that reason and the producer does not say for which row: it fails all
     *     that it had not sent yet with the first reason it got
     */
    record Fault(OutboxRow row, String reason, boolean certain) {

        Fault(OutboxRow row, String reason) {
            this(row, reason, true);
        }
    }

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final TopicLookup topics;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer;

    /** @throws KafkaException when the broker cannot be reached */
    OutboxSender(Map<String, Object> client, String fence) {
        topics = new TopicLookup(client);
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, fence);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // well under any topic's max.message.bytes: a batch that the broker finds too large is split to this size
        // at best, over and over
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        // a batch that comes while the broker still completes the one before is tried again soon, not after 0.1 s
        settings.putIfAbsent(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
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
     * @throws RuntimeException when the broker is away or this sender was replaced; none may be taken as sent
     */
    List<Fault> send(List<OutboxRow> batch) {
        List<Fault> unsendable = new ArrayList<>(topics.unknown(batch));
        List<ProducerRecord<String, byte[]>> records = records(batch, unsendable);
        if (!unsendable.isEmpty()) {
            return unsendable;
        }
        List<Future<RecordMetadata>> answers = new ArrayList<>(batch.size());
        try {
            producer.beginTransaction();
            for (ProducerRecord<String, byte[]> record : records) {
                Future<RecordMetadata> answer = producer.send(record);
                answers.add(answer);
                if (failureOf(answer) != null) {
                    // the batch is lost, and with a broker that is away each further row would wait in vain
                    // as long again
                    break;
                }
            }
            producer.commitTransaction();
            answers.forEach(this::reached);
            return List.of();
        } catch (RuntimeException whole) {
            List<Fault> faults = faultsIn(batch, answers);
            if (faults.isEmpty()) {
                throw whole;
            }
            abort();
            return faults;
        }
    }

    /** By topic and partition, the offset after the last record sent since they were taken last. */
    Map<TopicPartition, Long> takeEnds() {
        Map<TopicPartition, Long> taken = Map.copyOf(ends);
        ends.clear();
        return taken;
    }

    private void reached(Future<RecordMetadata> answer) {
        try {
            RecordMetadata sent = answer.get();
            ends.merge(new TopicPartition(sent.topic(), sent.partition()), sent.offset() + 1, Math::max);
        } catch (ExecutionException e) {
            throw new KafkaException("A record of a committed transaction was not sent", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static List<ProducerRecord<String, byte[]>> records(List<OutboxRow> batch, List<Fault> unsendable) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(batch.size());
        for (OutboxRow row : batch) {
            try {
                records.add(row.record());
            } catch (RuntimeException e) {
                unsendable.add(new Fault(row, describe(e)));
            }
        }
        return records;
    }

    /** The rows whose own fault it was or may have been, in the order of the batch. */
    private static List<Fault> faultsIn(List<OutboxRow> batch, List<Future<RecordMetadata>> answers) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Throwable failure = failureOf(answers.get(i));
            if (atFault(failure)) {
                faults.add(new Fault(batch.get(i), describe(failure), batch.size() == 1));
            }
        }
        return faults;
    }

    private static Throwable failureOf(Future<RecordMetadata> answer) {
        if (!answer.isDone()) {
            return null;
        }
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static boolean atFault(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidTopicException
                || cause instanceof TopicAuthorizationException;
    }

    /** Where even this fails the faults found still hold; the next batch fails on the open transaction and ends this sender. */
    private void abort() {
        try {
            producer.abortTransaction();
        } catch (RuntimeException e) {
            LOG.warnf("A batch with rows at fault was not aborted cleanly: %s", e.getMessage());
        }
    }

    static String describe(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
