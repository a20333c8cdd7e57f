package fr.clausesociale.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.facts.Source;
import fr.clausesociale.reporting.facts.TestFacts;
import fr.clausesociale.reporting.store.StoreNotReady;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader against a broker that tests may stop and topics they may make anew. */
class TopicReaderTest {

    private static final String HOURS = Source.HOURS.topic();
    private static TestKafka.Node kafka;
    private static BigDecimal published = BigDecimal.ZERO;

    @TempDir
    Path folder;

    private final List<String> deadLetters = new CopyOnWriteArrayList<>();
    private Stores stores;
    private Freshness freshness;
    private TopicReader reader;

    @BeforeAll
    static void startKafka() throws Exception {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0)) {
            kafka = new TestKafka.Node(one.getLocalPort(), two.getLocalPort());
        }
        kafka.start();
        try (Admin admin = admin()) {
            admin.createTopics(Source.topics().stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stopKafka() {
        kafka.stop();
    }

    @AfterEach
    void stop() throws Exception {
        if (reader != null) {
            reader.stop(Duration.ofSeconds(20));
        }
    }

    @Test
    void nothing_is_answered_before_everything_published_before_the_start_is_read() throws Exception {
        publish(5_000);
        start();
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    try {
                        assertThat(total()).isEqualByComparingTo(published);
                        assertThat(freshness.freshAt()).isNotNull();
                        return true;
                    } catch (StoreNotReady notYet) {
                        return false;
                    }
                });
    }

    @Test
    void what_is_published_shows_without_being_asked_for() throws Exception {
        start();
        awaitFigures();
        for (int i = 0; i < 20; i++) {
            publish(1);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> total().compareTo(published) == 0);
        }
    }

    @Test
    void throwing_the_file_away_gives_the_same_figures_again() throws Exception {
        publish(500);
        start();
        awaitFigures();
        reader.stop(Duration.ofSeconds(20));
        Files.delete(folder.resolve("figures.duckdb"));
        start();
        awaitFigures();
    }

    @Test
    void a_restart_goes_on_where_the_file_ends() throws Exception {
        publish(100);
        start();
        awaitFigures();
        reader.stop(Duration.ofSeconds(20));
        publish(50);
        start();
        awaitFigures();
        publish(1);
        awaitFigures();
    }

    @Test
    void a_record_that_cannot_be_read_is_set_aside_and_the_rest_goes_on() throws Exception {
        start();
        awaitFigures();
        send(HOURS, "k", TestKafka.headers("t", "s", 1), "no entry".getBytes(StandardCharsets.UTF_8));
        publish(3);
        awaitFigures();
        await().untilAsserted(() -> assertThat(deadLetters).anyMatch(reason -> reason.contains("HoursFact")));
    }

    @Test
    void duplicates_and_replays_change_nothing() throws Exception {
        start();
        awaitFigures();
        UUID entry = UUID.randomUUID();
        hours(entry, "10.25");
        hours(entry, "10.25");
        published = published.add(new BigDecimal("10.25"));
        publish(1);
        awaitFigures();
        hours(entry, "10.25");
        publish(1);
        awaitFigures();
    }

    @Test
    void figures_are_served_while_kafka_is_away_and_go_on_when_it_is_back() throws Exception {
        publish(10);
        start();
        awaitFigures();
        kafka.stop();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(freshness.waitingFor()).contains("Kafka"));
        Instant standing = freshness.freshAt();
        assertThat(total()).isEqualByComparingTo(published);
        kafka.start();
        publish(5);
        awaitFigures();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(freshness.freshAt()).isAfter(standing));
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() throws Exception {
        publish(200);
        start();
        awaitFigures();
        reader.stop(Duration.ofSeconds(20));
        makeAnew(HOURS);
        published = BigDecimal.ZERO;
        publish(300);
        start();
        awaitFigures();
    }

    @Test
    void without_its_topics_nothing_is_answered() throws Exception {
        stores = TestStores.in(folder);
        freshness = new Freshness();
        launch(() -> {
            throw new TopicCatalogue.TopicsMissing("topic x does not exist yet");
        });
        await().untilAsserted(() -> assertThat(freshness.waitingFor()).contains("does not exist"));
        assertThatThrownBy(this::total).isInstanceOf(StoreNotReady.class);
    }

    private void start() {
        stores = TestStores.in(folder);
        freshness = new Freshness();
        launch(TopicReaderTest::describe);
    }

    private void launch(TopicCatalogue catalogue) {
        reader = new TopicReader(
                TopicReaderTest::consumer,
                catalogue,
                TestFacts.reader()::read,
                (record, reason) -> deadLetters.add(reason),
                stores,
                freshness,
                new BusinessClock(() -> Duration.ZERO),
                new TestIntakeConfig());
        new Thread(reader, "topic-reader-under-test").start();
    }

    private void awaitFigures() {
        await().ignoreException(StoreNotReady.class)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(total()).isEqualByComparingTo(published));
    }

    private BigDecimal total() throws SQLException {
        return stores.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT coalesce(sum(hours), 0) FROM hours_version")) {
                row.next();
                return row.getBigDecimal(1);
            }
        });
    }

    private static void publish(int entries) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (int i = 0; i < entries; i++) {
                producer.send(record(UUID.randomUUID(), "1.01"));
            }
            producer.flush();
        }
        published = published.add(new BigDecimal("1.01").multiply(BigDecimal.valueOf(entries)));
    }

    private static void hours(UUID entry, String hours) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(record(entry, hours)).get();
        }
    }

    private static void send(String topic, String key, Map<String, String> headers, byte[] body) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private static ProducerRecord<String, byte[]> record(UUID entry, String hours) {
        String body = "{\"entryId\":\"" + entry + "\",\"placementId\":\"" + entry + "\",\"beneficiaryId\":\"" + entry
                + "\",\"obligationId\":\"" + entry + "\",\"contractId\":\"" + entry
                + "\",\"month\":\"2026-03\",\"hours\":\"" + hours + "\",\"kind\":\"ENTRY\"}";
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(HOURS, entry.toString(), body.getBytes(StandardCharsets.UTF_8));
        TestKafka.headers("fr.clausesociale.contracts.hours-accepted.v1", entry.toString(), 1)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void makeAnew(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().ignoreExceptions().atMost(Duration.ofSeconds(20)).until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private static Map<String, TopicCatalogue.Found> describe() throws TopicCatalogue.TopicsMissing {
        try (Admin admin = admin()) {
            Map<String, TopicCatalogue.Found> found = new HashMap<>();
            admin.describeTopics(Source.topics())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> found.put(
                            name,
                            new TopicCatalogue.Found(
                                    topic.topicId().toString(),
                                    topic.partitions().size())));
            return found;
        } catch (Exception e) {
            throw new TopicCatalogue.TopicsMissing(e.getMessage());
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", kafka.bootstrap(), "default.api.timeout.ms", 5000, "request.timeout.ms", 3000));
    }

    private static Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrap(),
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        "false",
                        "isolation.level",
                        "read_committed",
                        "reconnect.backoff.max.ms",
                        "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new StringSerializer(), new ByteArraySerializer());
    }

    /** As shipped, but Kafka is looked at more often. */
    private static final class TestIntakeConfig implements IntakeConfig {

        @Override
        public Duration linger() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration lingerOfRebuild() {
            return Duration.ofMillis(300);
        }

        @Override
        public int batch() {
            return 1000;
        }

        @Override
        public Duration look() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }
    }
}
