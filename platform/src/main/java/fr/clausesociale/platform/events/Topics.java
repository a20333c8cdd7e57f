package fr.clausesociale.platform.events;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Creates the topics that a service owns, and the dead-letter topics of those it reads, where they are missing. Topics of
 * history are kept for ever; compacted ones have a bound on how long an old record may linger; dead letters have a finite
 * life. A topic that exists is left as its administrator made it.
 */
@ApplicationScoped
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TopicsConfig config;
    private final KafkaSettings kafka;
    private final Config settings;

    Topics(TopicsConfig config, KafkaSettings kafka, Config settings) {
        this.config = config;
        this.kafka = kafka;
        this.settings = settings;
    }

    void createMissing(@Observes @Priority(1) StartupEvent start) {
        if (!config.create()) {
            return;
        }
        List<NewTopic> wanted = wanted();
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, Object> client = new java.util.HashMap<>(kafka.client());
        client.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        client.put("request.timeout.ms", (int) PATIENCE.toMillis() / 4);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(wanted).values().forEach((name, created) -> await(name, created));
        }
    }

    private void await(String name, org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            LOG.infof("Created topic %s", name);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf("Topic %s could not be created: %s", name, e.getCause());
            }
        } catch (TimeoutException e) {
            LOG.warnf("Kafka did not answer in time; topic %s was not checked", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        config.declared().forEach((name, topic) -> topics.add(owned(name, topic)));
        for (String read : incoming()) {
            topics.add(new NewTopic(
                            DeadLetters.topicFor(read, config.service()), config.partitionsOfDeadLetters(), replicas())
                    .configs(Map.of(
                            TopicConfig.RETENTION_MS_CONFIG,
                            Long.toString(config.lifeOfDeadLetters().toMillis()))));
        }
        return topics;
    }

    private NewTopic owned(String name, TopicsConfig.Topic topic) {
        Map<String, String> how = new LinkedHashMap<>();
        how.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        how.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        if (topic.compacted()) {
            how.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            how.put(
                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                    Long.toString(topic.maxCompactionLag().toMillis()));
            // an open segment is never compacted: it has to be closed within the same bound
            how.put(
                    TopicConfig.SEGMENT_MS_CONFIG,
                    Long.toString(topic.maxCompactionLag().toMillis()));
        }
        return new NewTopic(name, topic.partitions(), replicas()).configs(how);
    }

    private short replicas() {
        return config.replicas();
    }

    private TreeSet<String> incoming() {
        TreeSet<String> read = new TreeSet<>(config.read().orElse(List.of()));
        StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                .map(name -> settings.getValue(name, String.class))
                .forEach(read::add);
        return read;
    }
}
