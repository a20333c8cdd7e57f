package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IntakeTest {

    private static final String TOPIC = "test.read.v1";
    private static final String DEAD = TOPIC + ".platform-test.dead";

    record Body(String name, int size) {}

    @Inject
    Intake intake;

    @Inject
    AgroalDataSource database;

    @Inject
    TransactionSynchronizationRegistry transactions;

    /** Makes subjects of this test its own: what is applied outlives a test. */
    private final String prefix = UUID.randomUUID() + "/";

    private long offset;

    @BeforeEach
    void table() throws SQLException {
        execute("create table if not exists effect (subject text, version bigint, primary key (subject, version))");
    }

    @Test
    void duplicates_and_older_versions_change_nothing() throws SQLException {
        intake.accept(batch(event("a", 1), event("a", 2), event("a", 2), event("b", 5)), this::insert);
        intake.accept(batch(event("a", 1), event("a", 2), event("b", 4), event("b", 5)), this::insert);
        intake.accept(batch(event("a", 3), event("b", 6)), this::insert);
        assertThat(effects()).containsExactly("a1", "a2", "a3", "b5", "b6");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_record_that_only_keeps_its_partition_moving_is_passed_over() throws SQLException {
        ConsumerRecord<String, byte[]> pulse = new ConsumerRecord<>(TOPIC, 0, offset++, Pulse.KEY, null);
        intake.accept(batch(pulse, event("a", 1)), this::insert);
        assertThat(effects()).containsExactly("a1");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void the_same_subject_of_another_topic_is_another() throws SQLException {
        intake.accept(batch(event("a", 2)), this::insert);
        intake.accept(batch(record(TOPIC + ".other", headers("a", 1), "{}")), this::insert);
        assertThat(effects()).containsExactly("a1", "a2");
    }

    @Test
    void a_record_that_is_no_event_is_set_aside_with_its_reason_and_the_others_are_applied() throws SQLException {
        ConsumerRecord<String, byte[]> bare = record(TOPIC, new RecordHeaders(), "{}");
        Headers wrong = headers("a", 1);
        wrong.remove(EventHeaders.AGGREGATE_VERSION);
        wrong.add(EventHeaders.AGGREGATE_VERSION, "many".getBytes(StandardCharsets.UTF_8));

        intake.accept(batch(event("a", 1), bare, record(TOPIC, wrong, "{}"), event("b", 1)), this::insert);

        assertThat(effects()).containsExactly("a1", "b1");
        List<ConsumerRecord<String, byte[]>> dead = deadLetters();
        assertThat(dead).hasSize(2);
        assertThat(header(dead.get(0), "dead_reason")).isEqualTo("UnreadableEvent: Header ce_subject is missing");
        assertThat(header(dead.get(0), "dead_topic")).isEqualTo(TOPIC);
        assertThat(header(dead.get(0), "dead_offset")).isEqualTo(Long.toString(bare.offset()));
        assertThat(dead.get(0).value()).isEqualTo(bare.value());
        assertThat(header(dead.get(1), "dead_reason")).contains("A header is not readable");
    }

    @Test
    void a_body_that_cannot_be_read_is_set_aside_without_telling_what_stands_in_it() throws SQLException {
        intake.accept(
                batch(
                        event("a", 1),
                        record(TOPIC, headers("b", 1), "{\"name\":\"x\",\"size\":\"very secret\"}"),
                        record(TOPIC, headers("c", 1), "secret, no JSON"),
                        record(TOPIC, headers("d", 1), "null"),
                        event("e", 1)),
                event -> {
                    event.as(Body.class);
                    insert(event);
                });
        assertThat(effects()).containsExactly("a1", "e1");
        List<ConsumerRecord<String, byte[]>> dead = deadLetters();
        assertThat(dead)
                .hasSize(3)
                .allSatisfy(letter -> assertThat(header(letter, "dead_reason"))
                        .startsWith("UnreadableEvent")
                        .doesNotContain("secret"));
        assertThat(header(dead.get(0), "dead_reason")).contains("size");
    }

    @Test
    void of_a_batch_only_the_record_at_fault_is_set_aside() throws SQLException {
        intake.accept(batch(event("a", 1), event("b", 1), event("c", 1), event("b", 2)), event -> {
            insert(event);
            if (event.subject().endsWith("b") && event.version() == 1) {
                throw new IllegalArgumentException("a secret value");
            }
        });
        assertThat(effects()).containsExactly("a1", "b2", "c1");
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "dead_reason"))
                        .startsWith("IllegalArgumentException at platform.events.IntakeTest")
                        .doesNotContain("secret"));
    }

    @Test
    void what_the_database_refuses_is_at_fault_itself() throws SQLException {
        execute("insert into effect values ('" + prefix + "b', 1)");
        intake.accept(batch(event("a", 1), event("b", 1), event("c", 1)), this::insert);
        assertThat(effects()).containsExactly("a1", "b1", "c1");
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "dead_reason")).isEqualTo("SQLException: state 23505"));
    }

    @Test
    void a_database_that_is_lost_under_way_is_waited_for() throws SQLException {
        AtomicBoolean lost = new AtomicBoolean();
        intake.accept(batch(event("a", 1)), event -> {
            insert(event);
            if (lost.compareAndSet(false, true)) {
                terminate(backend());
            }
        });
        assertThat(effects()).containsExactly("a1");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_connection_that_is_lost_with_the_commit_is_no_fault_of_the_record() throws SQLException {
        AtomicBoolean lost = new AtomicBoolean();
        intake.accept(batch(event("a", 1)), event -> {
            insert(event);
            int backend = backend();
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    if (lost.compareAndSet(false, true)) {
                        terminate(backend);
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    // only the way there matters
                }
            });
        });
        assertThat(lost).isTrue();
        assertThat(effects()).containsExactly("a1");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void two_replicas_that_read_the_same_for_a_moment_apply_it_once() throws Exception {
        execute("create table if not exists tally (subject text, times int)");
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        ConsumerRecords<String, byte[]> batch = batch(event("a", 1), event("b", 1));
        CompletableFuture<Void> first = OwnThread.run(() -> intake.accept(batch, event -> {
            tally(event);
            slow.countDown();
            await(overtaken);
        }));
        await(slow);
        intake.accept(batch, this::tally);
        overtaken.countDown();
        first.get(20, TimeUnit.SECONDS);

        assertThat(strings("select subject from tally where subject like '" + prefix + "%' order by 1"))
                .containsExactly(prefix + "a", prefix + "b");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_handler_that_is_interrupted_leaves_the_record_to_be_read_again() throws SQLException {
        assertThatThrownBy(() -> intake.accept(batch(event("a", 1)), event -> {
                    insert(event);
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(new InterruptedException());
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(effects()).isEmpty();
        assertThat(deadLetters()).isEmpty();
    }

    // handlers

    private void insert(Incoming event) {
        execute("insert into effect values ('" + event.subject() + "', " + event.version() + ")");
    }

    private void tally(Incoming event) {
        execute("insert into tally values ('" + event.subject() + "', 1)");
    }

    private int backend() {
        try {
            return Integer.parseInt(strings("select pg_backend_pid()").get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over a connection outside the transaction. */
    private void terminate(int backend) {
        try (Connection connection = DriverManager.getConnection(database.getConfiguration()
                        .connectionPoolConfiguration()
                        .connectionFactoryConfiguration()
                        .jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // records

    @SafeVarargs
    private static ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new HashMap<>();
        Arrays.stream(records)
                .forEach(record -> byPartition
                        .computeIfAbsent(new TopicPartition(record.topic(), 0), p -> new ArrayList<>())
                        .add(record));
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    private ConsumerRecord<String, byte[]> event(String subject, long version) {
        return record(TOPIC, headers(subject, version), "{\"name\":\"x\",\"size\":1}");
    }

    private ConsumerRecord<String, byte[]> record(String topic, Headers headers, String body) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic, 0, offset++, prefix, body.getBytes(StandardCharsets.UTF_8));
        headers.forEach(record.headers()::add);
        return record;
    }

    private Headers headers(String subject, long version) {
        Headers headers = new RecordHeaders();
        TestKafka.headers("fr.clausesociale.test.told.v1", prefix + subject, version)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return EventHeaders.read(record.headers(), name);
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return TestKafka.drain(DEAD).stream()
                .filter(letter -> letter.key().equals(prefix))
                .toList();
    }

    private List<String> effects() throws SQLException {
        return strings("select replace(subject, '" + prefix + "', '') || version from effect where subject like '"
                + prefix + "%' order by 1");
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
