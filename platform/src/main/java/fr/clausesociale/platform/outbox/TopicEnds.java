package fr.clausesociale.platform.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How far topics go, by what the broker says: one connection, because it is asked again and again. */
final class TopicEnds implements AutoCloseable {

    private final Collection<String> topics;
    private final Admin broker;

    /** @param patience how long an answer is waited for */
    TopicEnds(Map<String, Object> client, Collection<String> topics, Duration patience) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        this.topics = topics;
        this.broker = Admin.create(settings);
    }

    /** The next offset of each partition; none of a topic that is not there, or not for this service to see. */
    Map<TopicPartition, Long> lookUp() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (KafkaFuture<TopicDescription> topic :
                    broker.describeTopics(topics).topicNameValues().values()) {
                described(topic).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            }
            broker.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("The ends of the topics could not be looked up", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static List<TopicPartition> described(KafkaFuture<TopicDescription> answer)
            throws ExecutionException, InterruptedException {
        try {
            TopicDescription topic = answer.get();
            return topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof AuthorizationException) {
                return List.of();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        broker.close(Duration.ZERO);
    }
}
