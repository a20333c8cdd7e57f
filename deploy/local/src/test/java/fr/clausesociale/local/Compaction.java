package fr.clausesociale.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Has the broker do now what takes it two days as shipped: of keys that are gone nothing readable is left. */
final class Compaction {

    private static final Duration BOUND = Duration.ofSeconds(120);
    private static final String PULSE = "clausesociale.pulse";
    private static final Map<String, String> AT_ONCE = Map.of(
            "segment.ms", "50",
            "min.compaction.lag.ms", "0",
            "max.compaction.lag.ms", "1",
            "min.cleanable.dirty.ratio", "0.0001");

    private Compaction() {}

    /** Returns when no body of these keys is left on these topics. */
    static void of(LocalSystem system, Set<String> topics, Collection<String> keys) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.broker()))) {
            Map<ConfigResource, Collection<AlterConfigOp>> before = set(admin, topics);
            await().atMost(BOUND).pollInterval(Duration.ofSeconds(1)).until(() -> {
                pulse(system, admin, topics);
                return Topics.records(system).stream()
                        .noneMatch(record -> topics.contains(record.topic()) && isReadable(record, keys));
            });
            admin.incrementalAlterConfigs(before).all().get();
        }
    }

    private static boolean isReadable(ConsumerRecord<String, byte[]> record, Collection<String> keys) {
        return record.value() != null && keys.contains(record.key());
    }

    /** @return what puts the settings back */
    private static Map<ConfigResource, Collection<AlterConfigOp>> set(Admin admin, Set<String> topics)
            throws Exception {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> now = new HashMap<>();
        Map<ConfigResource, Collection<AlterConfigOp>> before = new HashMap<>();
        admin.describeConfigs(resources).all().get().forEach((resource, config) -> {
            now.put(
                    resource,
                    AT_ONCE.entrySet().stream()
                            .map(entry -> op(entry.getKey(), entry.getValue(), AlterConfigOp.OpType.SET))
                            .toList());
            before.put(
                    resource,
                    AT_ONCE.keySet().stream()
                            .map(config::get)
                            .map(entry -> op(
                                    entry.name(),
                                    entry.value(),
                                    entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG
                                            ? AlterConfigOp.OpType.SET
                                            : AlterConfigOp.OpType.DELETE))
                            .toList());
        });
        admin.incrementalAlterConfigs(now).all().get();
        return before;
    }

    private static AlterConfigOp op(String name, String value, AlterConfigOp.OpType type) {
        return new AlterConfigOp(new ConfigEntry(name, value), type);
    }

    /** The broker closes a segment when the next record comes. */
    private static void pulse(LocalSystem system, Admin admin, Set<String> topics) throws Exception {
        Map<String, Integer> partitions = admin.describeTopics(topics).allTopicNames().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> topic.getValue().partitions().size()));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", system.broker()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            partitions.forEach((topic, count) -> {
                for (int partition = 0; partition < count; partition++) {
                    producer.send(new ProducerRecord<>(topic, partition, PULSE, null));
                }
            });
            producer.flush();
        }
    }
}
