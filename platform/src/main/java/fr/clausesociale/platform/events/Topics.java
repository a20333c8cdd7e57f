package fr.clausesociale.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Creates the topics that a service owns, and the dead-letter topics of those it reads, where they are missing. Topics of
 * history are kept for ever; compacted ones have a bound on how long an old record may linger; dead letters have a finite
 * life. A topic that exists is left as its administrator made it.
 *
 * <p>A start waits a moment for this; when Kafka stays away the service starts without, and it is done as soon as Kafka is
 * there.
 */
@ApplicationScoped
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicsConfig config;
    private final KafkaSettings kafka;
    private final Config settings;
    private final CountDownLatch checked = new CountDownLatch(1);
    private Thread thread;

    Topics(TopicsConfig config, KafkaSettings kafka, Config settings) {
        this.config = config;
        this.kafka = kafka;
        this.settings = settings;
    }

    void createMissing(@Observes @Priority(1) StartupEvent start) throws InterruptedException {
        List<NewTopic> wanted = config.create() ? wanted() : List.of();
        if (wanted.isEmpty()) {
            checked.countDown();
            return;
        }
        thread = new Thread(() -> createMissing(wanted), "topics");
        thread.setDaemon(true);
        thread.start();
        if (!checked.await(START.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Kafka does not answer: the service starts without, topics are checked when it does");
        }
    }

    void stop(@Observes ShutdownEvent end) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Whether the topics were seen to: from then on, a topic that is missing is nobody's to make. */
    public boolean checked() {
        return checked.getCount() == 0;
    }

    /** The topics of this service. */
    public Set<String> owned() {
        return config.declared().keySet();
    }

    private void createMissing(List<NewTopic> wanted) {
        Map<String, Object> client = new HashMap<>(kafka.client());
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ATTEMPT.toMillis());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ATTEMPT.toMillis() / 4);
        try {
            while (!attempt(client, wanted)) {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
            checked.countDown();
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the topics were checked", e);
        }
    }

    /** @return false when Kafka is away and it has to be tried again */
    private boolean attempt(Map<String, Object> client, List<NewTopic> wanted) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            boolean answered = true;
            for (Map.Entry<String, KafkaFuture<Void>> topic :
                    admin.createTopics(wanted).values().entrySet()) {
                answered &= created(topic.getKey(), topic.getValue());
            }
            return answered;
        } catch (RuntimeException e) {
            // a name that cannot be resolved yet, for one
            LOG.warnf("Topics could not be checked: %s", e);
            return false;
        }
    }

    private static boolean created(String name, KafkaFuture<Void> answer) throws InterruptedException {
        try {
            answer.get();
            LOG.infof("Created topic %s", name);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException
                    // some brokers of the cluster have yet to come
                    || e.getCause() instanceof InvalidReplicationFactorException) {
                LOG.debugf("Topic %s could not be created yet: %s", name, e.getCause());
                return false;
            }
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.errorf("Topic %s could not be created: %s", name, e.getCause());
            }
            return true;
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        config.declared().forEach((name, topic) -> topics.add(owned(name, topic)));
        for (String read : incoming()) {
            topics.add(new NewTopic(
                            DeadLetters.topicFor(read, config.service()),
                            config.partitionsOfDeadLetters(),
                            config.replicas())
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
            String lag = Long.toString(topic.maxCompactionLag().toMillis());
            how.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            how.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, lag);
            // an open segment is never compacted: it has to be closed within the same bound, by the next record that
            // comes, and be it a pulse
            how.put(TopicConfig.SEGMENT_MS_CONFIG, lag);
            how.put(
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    Long.toString(topic.lifeOfTombstones().toMillis()));
        }
        return new NewTopic(name, topic.partitions(), config.replicas()).configs(how);
    }

    private Set<String> incoming() {
        Set<String> read = new TreeSet<>(config.read().orElse(List.of()));
        for (String name : settings.getPropertyNames()) {
            if (name.startsWith(INCOMING) && name.endsWith(".topic")) {
                Optional<String> topic = settings.getOptionalValue(name, String.class);
                topic.ifPresent(read::add);
            }
        }
        return read;
    }
}
