package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.events.KafkaSettings;
import fr.clausesociale.reporting.facts.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka itself. */
@ApplicationScoped
class KafkaCatalogue implements TopicCatalogue {

    private final KafkaSettings kafka;
    private final IntakeConfig config;

    KafkaCatalogue(KafkaSettings kafka, IntakeConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    @Override
    public Map<String, Found> describe() throws TopicsMissing {
        Map<String, Object> settings = kafka.client();
        int patience = (int) config.patience().toMillis();
        settings.put("request.timeout.ms", patience);
        settings.put("default.api.timeout.ms", patience);
        Map<String, Found> found = new HashMap<>();
        try (Admin admin = Admin.create(settings)) {
            Map<String, KafkaFuture<TopicDescription>> asked =
                    admin.describeTopics(topics()).topicNameValues();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : asked.entrySet()) {
                TopicDescription described = described(topic.getKey(), topic.getValue());
                found.put(
                        topic.getKey(),
                        new Found(
                                described.topicId().toString(),
                                described.partitions().size()));
            }
        }
        return found;
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>(Source.topics());
        config.progress().ifPresent(topics::addAll);
        return topics;
    }

    private static TopicDescription described(String topic, KafkaFuture<TopicDescription> answer) throws TopicsMissing {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new TopicsMissing(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "topic " + topic + " does not exist yet"
                            : "Kafka does not answer: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsMissing("interrupted");
        }
    }
}
