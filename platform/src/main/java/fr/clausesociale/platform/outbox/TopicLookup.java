package fr.clausesociale.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Tells a topic that the broker says it does not have from a broker that says nothing. To a producer both look the same: a
 * time-out, after which the whole queue would wait for a topic that nobody is going to make.
 */
final class TopicLookup {

    /** A topic just made is not known to all of the cluster at once. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<String, Object> client;
    private final Set<String> known = new HashSet<>();

    /** Topics that were waited for in vain, and until when: the next row for them waits no more, but they are asked for. */
    private final Map<String, Long> missingUntil = new HashMap<>();

    TopicLookup(Map<String, Object> client) {
        this.client = new HashMap<>(client);
        this.client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_500);
    }

    /**
     * The rows for topics that do not exist or may not be written.
     *
     * @throws KafkaException when the broker does not answer
     */
    List<OutboxSender.Fault> unknown(List<OutboxRow> batch) {
        Set<String> unseen = batch.stream()
                .map(OutboxRow::topic)
                .filter(topic -> !known.contains(topic))
                .collect(Collectors.toSet());
        if (unseen.isEmpty()) {
            return List.of();
        }
        Map<String, String> reasons = ask(unseen);
        return batch.stream()
                .filter(row -> reasons.containsKey(row.topic()))
                .map(row -> new OutboxSender.Fault(row, reasons.get(row.topic())))
                .toList();
    }

    private Map<String, String> ask(Set<String> topics) {
        Map<String, String> reasons = new HashMap<>();
        try (Admin admin = Admin.create(client)) {
            for (String topic : topics) {
                long patience = missingUntil.getOrDefault(topic, System.nanoTime() + PATIENCE_NANOS);
                String reason = ask(admin, topic);
                while (reason != null && System.nanoTime() < patience) {
                    TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                    reason = ask(admin, topic);
                }
                if (reason == null) {
                    known.add(topic);
                } else {
                    missingUntil.put(topic, patience);
                    reasons.put(topic, reason);
                }
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return reasons;
    }

    private static String ask(Admin admin, String topic) throws InterruptedException {
        KafkaFuture<?> answer = admin.describeTopics(Set.of(topic)).allTopicNames();
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof UnknownTopicOrPartitionException
                    || cause instanceof InvalidTopicException
                    || cause instanceof TopicAuthorizationException) {
                return OutboxSender.describe(cause);
            }
            throw cause instanceof RetriableException retriable
                    ? retriable
                    : new KafkaException("Topic " + topic + " could not be looked up", cause);
        }
    }
}
