package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.EventHeaders;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.testing.TestKafka;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/**
 * What the outbox's benchmarks have in common: the load, and the table they print, each figure beside a baseline of the same
 * run, because machines differ more than ratios. PostgreSQL waits for its disk; broker, relay and load share the machine.
 */
@Tag("benchmark")
@QuarkusTestResource(value = DurableStack.class, restrictToAnnotatedClass = true)
abstract class OutboxLoad {

    static final int RUNS = 3;
    static final String PAYLOAD = "x".repeat(500);
    static final int ACCOUNTS = 10_000;
    static final String TOPIC = "benchmark.outbox.v1";

    record Body(String name, String text, String from, String reason) {}

    interface Work {
        void on(UUID id) throws Exception;
    }

    @Inject
    AgroalDataSource database;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @BeforeEach
    void prepare() throws SQLException {
        TestKafka.topic(TOPIC, 6);
        execute("create table if not exists business (id uuid primary key, body text not null, made timestamptz)");
        execute("create table if not exists account (id int primary key, total bigint not null)");
        execute("insert into account select i, 0 from generate_series(0, " + (ACCOUNTS - 1)
                + ") i on conflict do nothing");
    }

    /** A change in two statements, the least there is. */
    void commit(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> business(id));
    }

    void commitWithEvent(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            business(id);
            outbox.publish(event(id));
        });
    }

    private void business(UUID id) {
        try (Connection connection = database.getConnection()) {
            insert(connection, id);
            add(connection, ThreadLocalRandom.current().nextInt(ACCOUNTS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void insert(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into business (id, body, made) values (?, ?, now())")) {
            insert.setObject(1, id);
            insert.setString(2, PAYLOAD + PAYLOAD);
            insert.executeUpdate();
        }
    }

    static void add(Connection connection, int account) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update account set total = total + 1 where id = ?")) {
            update.setInt(1, account);
            update.executeUpdate();
        }
    }

    static Event event(UUID id) {
        return new Event(
                TOPIC,
                id.toString(),
                Ids.next(),
                "fr.clausesociale.benchmark.thing-changed.v1",
                id.toString(),
                1,
                Instant.EPOCH,
                "urn:clausesociale:event:" + TOPIC + ":1",
                new Body("a name", PAYLOAD, "2026-01-01", null));
    }

    static String headers() {
        return OutboxRow.headers(EventHeaders.of(event(Ids.next()), "/benchmark", "application/json"));
    }

    static byte[] payload() {
        return PAYLOAD.getBytes(StandardCharsets.UTF_8);
    }

    void awaitEmpty() throws SQLException {
        while (exists("select exists (select 1 from outbox)")) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrap(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static void print(String what, double ours, String baseline, double theirs, String target) {
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK | %-40s | %10.1f | %-16s %10.1f | ratio %6.2f | target %s%n",
                what,
                ours,
                baseline,
                theirs,
                ours / theirs,
                target);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean exists(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
