package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final String history = "test.history." + UUID.randomUUID();
    private final String states = "test.states." + UUID.randomUUID();

    @Test
    void missing_topics_are_made_as_their_kind_needs_it() throws Exception {
        Topics topics = EventParts.topics(TestKafka.bootstrap(), settings());
        topics.createMissing(null);

        assertThat(topics.checked()).isTrue();
        assertThat(partitions(history)).isEqualTo(3);
        assertThat(partitions(states)).isEqualTo(6);
        assertThat(setting(history, "cleanup.policy")).isEqualTo("delete");
        assertThat(setting(history, "retention.ms")).isEqualTo("-1");
        assertThat(setting(states, "cleanup.policy")).isEqualTo("compact");
        assertThat(setting(states, "max.compaction.lag.ms"))
                .isEqualTo(Long.toString(Duration.ofHours(6).toMillis()));
        assertThat(setting(states, "segment.ms"))
                .isEqualTo(Long.toString(Duration.ofHours(6).toMillis()));
        assertThat(setting(states, "delete.retention.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
        assertThat(setting("test.channel.tested.dead", "retention.ms"))
                .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
        assertThat(partitions("test.other.tested.dead")).isEqualTo(1);
    }

    @Test
    void a_topic_that_stands_is_left_as_it_is() throws Exception {
        TestKafka.topic(history, 1);
        Topics topics = EventParts.topics(TestKafka.bootstrap(), settings());
        topics.createMissing(null);
        assertThat(topics.checked()).isTrue();
        assertThat(partitions(history)).isEqualTo(1);
        assertThat(partitions(states)).isEqualTo(6);
    }

    @Test
    void nothing_is_made_where_an_administrator_does_it() throws Exception {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("clausesociale.topics.create", "false");
        Topics topics = EventParts.topics("localhost:1", settings);
        topics.createMissing(null);
        assertThat(topics.checked()).isTrue();
    }

    @Test
    void a_service_that_starts_before_kafka_makes_its_topics_when_kafka_comes() throws Exception {
        TestKafka.Node broker = TestKafka.node();
        try {
            Topics topics = EventParts.topics(broker.bootstrap(), settings());
            Thread start = new Thread(() -> {
                try {
                    topics.createMissing(null);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            start.start();
            await().until(start::getState, state -> state == Thread.State.TIMED_WAITING);
            assertThat(topics.checked()).isFalse();
            broker.start();
            await().atMost(Duration.ofSeconds(40)).until(topics::checked);
            start.join();
        } finally {
            broker.stop();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "clausesociale.topics.\"" + history + "\".partitions",
                "3",
                "clausesociale.topics.\"" + states + "\".compacted",
                "true",
                "clausesociale.topics.\"" + states + "\".max-compaction-lag",
                "PT6H",
                "clausesociale.topics.read",
                "test.other",
                "mp.messaging.incoming.things.topic",
                "test.channel");
    }

    /** A broker may learn a little later than the controller of a topic that was made. */
    private static int partitions(String topic) throws Exception {
        try (Admin admin = admin()) {
            return await().ignoreExceptions()
                    .until(
                            () -> admin.describeTopics(Set.of(topic))
                                    .allTopicNames()
                                    .get()
                                    .get(topic),
                            Objects::nonNull)
                    .partitions()
                    .size();
        }
    }

    private static String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            Config config = await().ignoreExceptions()
                    .until(
                            () -> admin.describeConfigs(List.of(resource))
                                    .all()
                                    .get()
                                    .get(resource),
                            Objects::nonNull);
            ConfigEntry entry = config.get(name);
            return entry.value();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrap()));
    }
}
