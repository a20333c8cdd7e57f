package fr.clausesociale.platform.testing;

import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.events.Pulse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker (KRaft) in the test process, and what tests do with it. */
public final class TestKafka {

    private static final int FREE_FROM = 20_000;
    private static final int FREE_UNTIL = 32_000;

    /** For how long a broker keeps a reader that is at the end: whoever stops reading waits for that answer first. */
    private static final int AT_THE_END_MILLIS = 5;

    private TestKafka() {}

    public static String bootstrap() {
        return Shared.once("kafka", () -> {
            int port = freePort();
            new Node(port, freePort()).start();
            return "localhost:" + port;
        });
    }

    /** A topic that stands, made where it is missing. */
    public static void topic(String name, int partitions) {
        topic(bootstrap(), name, partitions);
    }

    /**
     * As {@link #topic(String, int)}, at another broker. Returns when the broker knows the topic, which may be a little after
     * the controller made it.
     */
    public static void topic(String bootstrap, String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .ignoreExceptions()
                    .until(() -> admin.describeTopics(List.of(name))
                            .allTopicNames()
                            .get()
                            .containsKey(name));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a record and returns when the broker has it. */
    public static void produce(String topic, String key, Map<String, String> headers, byte[] body) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event with the headers that readers rely on. */
    public static Map<String, String> headers(String type, String subject, long version) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/test",
                "ce_subject",
                subject,
                "ce_time",
                "2026-01-01T00:00:00Z",
                "ce_aggregateversion",
                Long.toString(version),
                "content-type",
                "application/json");
    }

    /** Everything committed to a topic up to now, partition by partition in order. */
    public static List<ConsumerRecord<String, byte[]>> drain(String topic) {
        return drain(bootstrap(), topic);
    }

    /** As {@link #drain(String)}, from another broker. */
    public static List<ConsumerRecord<String, byte[]>> drain(String bootstrap, String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        AT_THE_END_MILLIS),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (!Pulse.is(record)) {
                        records.add(record);
                    }
                }
            }
            return records;
        }
    }

    /** A broker of a test's own, not yet started. */
    public static Node node() {
        return new Node(freePort(), freePort());
    }

    /** That nobody listens on at this moment, and that no outgoing connection is given by chance. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_UNTIL);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one
            }
        }
    }

    /** A broker that tests of outages may stop and start again on the same port and data. */
    public static final class Node {

        private final Properties settings = new Properties();
        private KafkaRaftServer server;

        public Node(int port, int controllerPort) {
            Path data = temporary();
            settings.putAll(Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", "1"),
                    Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                    Map.entry(
                            "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
                    Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("log.dirs", data.toString()),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("offsets.topic.num.partitions", "2"),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("transaction.state.log.num.partitions", "2"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("add.partitions.to.txn.retry.backoff.ms", "2"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "4194304")));
            format();
        }

        private void format() {
            try {
                Path file = Files.createTempFile("kafka", ".properties");
                try (OutputStream out = Files.newOutputStream(file)) {
                    settings.store(out, null);
                }
                String[] arguments = {
                    "format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"
                };
                if (StorageTool.execute(arguments, new PrintStream(OutputStream.nullOutputStream())) != 0) {
                    throw new IllegalStateException("Kafka's storage could not be formatted");
                }
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void start() {
            server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        }

        public synchronized void stop() {
            if (server != null) {
                server.shutdown();
                server.awaitShutdown();
                server = null;
            }
        }

        public String bootstrap() {
            return settings.getProperty("advertised.listeners").substring("PLAINTEXT://".length());
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("kafka");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
