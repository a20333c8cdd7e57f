package fr.clausesociale.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.ProgressMark;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.book.Grouping;
import fr.clausesociale.reporting.book.Member;
import fr.clausesociale.reporting.book.Selection;
import fr.clausesociale.reporting.facts.Source;
import fr.clausesociale.reporting.facts.TestFacts;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.StoreNotReady;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
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

    private static final ObjectMapper JSON = TestFacts.json();

    /** Topics where services tell how far they are; none where a test is not about that. */
    private List<String> marked = List.of();

    private final List<String> deadLetters = new CopyOnWriteArrayList<>();
    private Stores stores;
    private Freshness freshness;
    private TopicReader reader;
    private ParallelRebuild beside;
    private volatile ParallelRebuild.Comparing comparing = Comparison::of;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = TestKafka.node();
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

    /** So little heap that not all can be known: what is known is answered on, until somebody gives more. */
    @Test
    void what_would_take_more_memory_than_it_may_is_not_read_and_what_was_read_is_served() throws Exception {
        stores = TestStores.inHeap(folder, 16 << 20);
        freshness = new Freshness();
        launch(this::describe);
        awaitFigures();

        while (!stoppedForMemory()) {
            publish(4_000);
            await().atMost(Duration.ofSeconds(30)).until(() -> stoppedForMemory() || total().compareTo(published) == 0);
        }

        assertThat(total()).isLessThan(published);
        assertThat(stores.<Long>ask(Book::size)).isPositive();
        assertThat(freshness.freshAt()).isNotNull();
        reader.stop(Duration.ofSeconds(20));
        start();
        awaitFigures();
    }

    private boolean stoppedForMemory() {
        String reason = freshness.waitingFor();
        return reason != null && reason.startsWith("more memory");
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

    @Test
    void figures_are_complete_until_the_moment_that_the_last_of_the_services_told_of_what_is_read() throws Exception {
        marked = List.of("one.progress.v1", "two.progress.v1");
        publish(10);
        createIfMissing("two.progress.v1");
        mark("one.progress.v1", "2026-11-30T10:00:00Z", 0);
        start();
        await().untilAsserted(() -> assertThat(freshness.waitingFor()).contains("has not told"));
        assertThatThrownBy(this::total).isInstanceOf(StoreNotReady.class);

        mark("two.progress.v1", "2026-11-30T10:00:05Z", 0);
        await().untilAsserted(() -> assertThat(freshness.freshAt()).isEqualTo("2026-11-30T10:00:00Z"));

        mark("one.progress.v1", "2026-11-30T10:00:09Z", 1);
        mark("two.progress.v1", "2026-11-30T10:00:07Z", 0);
        publish(40);
        await().untilAsserted(() -> assertThat(freshness.freshAt()).isEqualTo("2026-11-30T10:00:07Z"));
        assertThat(total()).isEqualByComparingTo(published);
    }

    @Test
    void two_replicas_at_one_position_answer_the_same_bytes() throws Exception {
        marked = List.of("three.progress.v1", "four.progress.v1");
        publish(700);
        start();
        mark("three.progress.v1", "2026-11-30T11:00:00Z", 0);
        mark("four.progress.v1", "2026-11-30T11:00:01Z", 0);
        awaitFigures();
        publish(300);
        awaitFigures();
        String answer = answer();
        Position position = freshness.position();
        TopicReader first = reader;
        try {
            folder = Files.createDirectory(folder.resolve("second"));
            start();
            assertThat(freshness.await(position, Duration.ofSeconds(30))).isTrue();
            awaitFigures();

            assertThat(freshness.position().text()).isEqualTo(position.text());
            assertThat(answer()).isEqualTo(answer);
        } finally {
            first.stop(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_copy_built_beside_the_served_one_takes_its_place_when_the_two_are_the_same_and_it_goes_on()
            throws Exception {
        publish(400);
        start();
        awaitFigures();
        Rebuilt rebuilt = new Rebuilt();

        Thread building = new Thread(() -> beside.build(rebuilt));
        building.start();
        while (rebuilt.comparison == null && rebuilt.failure == null) {
            publish(5);
            total();
        }

        building.join();
        assertThat(rebuilt.failure).isNull();
        assertThat(rebuilt.comparison.differing()).isZero();
        assertThat(rebuilt.comparison.tables()).isGreaterThan(20);
        assertThat(rebuilt.comparison.cells()).isGreaterThan(rebuilt.comparison.tables());
        publish(3);
        awaitFigures();
        await().until(() -> Files.exists(folder.resolve("figures.duckdb.beside"))
                && !Files.exists(folder.resolve("figures.duckdb")));
        reader.stop(Duration.ofSeconds(20));
        start();
        awaitFigures();
    }

    @Test
    void what_is_published_while_a_new_copy_is_compared_is_in_the_figures_at_once_and_in_the_new_copy_too()
            throws Exception {
        publish(50);
        start();
        awaitFigures();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        comparing = (served, anew) -> {
            begun.countDown();
            awaitOn(go);
            return Comparison.of(served, anew);
        };
        Rebuilt rebuilt = new Rebuilt();
        beside.build(rebuilt);
        awaitOn(begun);

        publish(7);

        awaitFigures();
        assertThat(rebuilt.comparison).isNull();
        go.countDown();
        await().until(() -> rebuilt.comparison != null);
        assertThat(rebuilt.comparison.differing()).isZero();
        await().until(() -> Files.exists(folder.resolve("figures.duckdb.beside"))
                && !Files.exists(folder.resolve("figures.duckdb")));
        awaitFigures();
    }

    @Test
    void a_copy_that_cannot_be_compared_leaves_the_served_one_alone() throws Exception {
        publish(20);
        start();
        awaitFigures();
        comparing = (served, anew) -> {
            throw new IllegalStateException("no comparison");
        };
        Rebuilt rebuilt = new Rebuilt();

        beside.build(rebuilt);

        await().until(() -> rebuilt.failure != null);
        assertThat(rebuilt.failure).hasMessage("no comparison");
        publish(2);
        awaitFigures();
        await().until(() -> !Files.exists(folder.resolve("figures.duckdb.beside")));
    }

    private static void awaitOn(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_copy_that_cannot_be_built_leaves_the_served_one_alone() throws Exception {
        publish(20);
        start();
        awaitFigures();
        Rebuilt rebuilt = new Rebuilt();
        ParallelRebuild failing = new ParallelRebuild(
                () -> {
                    throw new IllegalStateException("no consumer");
                },
                this::describe,
                TestFacts.reader()::read,
                () -> new Marks(marked, JSON),
                stores,
                new TestIntakeConfig(),
                comparing);

        failing.build(rebuilt);

        assertThat(rebuilt.failure).hasMessage("no consumer");
        publish(2);
        awaitFigures();
        assertThat(folder.resolve("figures.duckdb.beside")).doesNotExist();
    }

    private static final class Rebuilt implements RebuildLog.Entry {

        private volatile Comparison comparison;
        private volatile Exception failure;

        @Override
        public void compared(Comparison compared) {
            comparison = compared;
        }

        @Override
        public void failed(Exception reason) {
            failure = reason;
        }
    }

    /** What figures are made of, and until when they are complete. */
    private String answer() throws Exception {
        await().until(() -> freshness.freshAt() != null);
        Selection all = new Selection(0, Integer.MAX_VALUE, Selection.TODAY, List.of());
        List<Grouping> by = List.of(Grouping.Time.MONTH, new Grouping.By(Attribute.REGION));
        return freshness.freshAt() + " "
                + stores.<Object>ask(book -> book.count(all, by, List.of(Member.PLACEMENT, Member.CONTRACT)));
    }

    private static void mark(String topic, String until, int more) throws Exception {
        createIfMissing(topic);
        Map<String, Map<Integer, Long>> ends = new HashMap<>();
        try (Consumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = List.of(new TopicPartition(HOURS, 0), new TopicPartition(HOURS, 1));
            consumer.endOffsets(partitions)
                    .forEach((partition, end) ->
                            ends.computeIfAbsent(HOURS, t -> new HashMap<>()).put(partition.partition(), end));
        }
        if (more > 0) {
            // of a record that is not published yet
            ends.get(HOURS).merge(0, (long) more, Long::sum);
        }
        send(topic, "service", Map.of(), JSON.writeValueAsBytes(new ProgressMark(Instant.parse(until), ends)));
    }

    private static void createIfMissing(String topic) throws Exception {
        try (Admin admin = admin()) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    private void start() {
        stores = TestStores.in(folder);
        freshness = new Freshness();
        launch(this::describe);
    }

    private void launch(TopicCatalogue catalogue) {
        IntakeConfig config = new TestIntakeConfig();
        Supplier<Marks> marks = () -> new Marks(marked, JSON);
        beside = new ParallelRebuild(
                TopicReaderTest::consumer,
                catalogue,
                TestFacts.reader()::read,
                marks,
                stores,
                config,
                (served, anew) -> comparing.of(served, anew));
        reader = new TopicReader(
                TopicReaderTest::consumer,
                catalogue,
                new Batches(TestFacts.reader()::read, (record, reason) -> deadLetters.add(reason), config.batch()),
                beside,
                stores,
                freshness,
                new BusinessClock(() -> Duration.ZERO),
                config,
                marks);
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

    private Map<String, TopicCatalogue.Found> describe() throws TopicCatalogue.TopicsMissing {
        try (Admin admin = admin()) {
            Map<String, TopicCatalogue.Found> found = new HashMap<>();
            List<String> topics = new ArrayList<>(Source.topics());
            topics.addAll(marked);
            admin.describeTopics(topics)
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

    /** Numbers no batches: those sent while a topic is made anew were out of order for ever, and never arrived. */
    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "enable.idempotence", "false"),
                new StringSerializer(),
                new ByteArraySerializer());
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

        @Override
        public Optional<List<String>> progress() {
            return Optional.empty();
        }

        @Override
        public Duration waitForPosition() {
            return Duration.ofSeconds(5);
        }
    }
}
