package fr.clausesociale.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.testing.TestKafka;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the outbox costs and how fast it is, each beside a baseline of the same run: machines differ, ratios less. PostgreSQL
 * waits for its disk; broker, relay and load share the machine.
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(value = DurableStack.class, restrictToAnnotatedClass = true)
class OutboxBenchmarkTest {

    private static final int RUNS = 3;
    private static final int BACKLOG = 100_000;
    private static final int RATE = 200;
    private static final int LATENCY_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 3;
    private static final int WRITERS = 8;
    private static final int PAIRS = 7;
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final String PAYLOAD = "x".repeat(500);
    private static final String TOPIC = "benchmark.outbox.v1";

    record Body(String name, String text, String from, String reason) {}

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
        execute("insert into account select i, 0 from generate_series(0, 999) i on conflict do nothing");
    }

    @Test
    void a_backlog_is_drained() throws Exception {
        double[] ours = new double[RUNS];
        double[] plain = new double[RUNS];
        drain(BACKLOG / 2);
        for (int run = 0; run < RUNS; run++) {
            ours[run] = BACKLOG / drain(BACKLOG);
            plain[run] = BACKLOG / sendPlainly(BACKLOG);
        }
        print(
                "drain, events/s (backlog of " + BACKLOG + ")",
                median(ours),
                "plain producer",
                median(plain),
                ">= 12000");
    }

    @Test
    void an_event_is_at_the_broker_soon_after_its_commit() throws Exception {
        double[][] ours = new double[RUNS][];
        double[][] plain = new double[RUNS][];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = latencies("read_committed", this::commitWithEvent);
            try (KafkaProducer<String, byte[]> producer = producer()) {
                plain[run] = latencies("read_uncommitted", id -> producer.send(record(id)));
            }
        }
        String load = "commit to reader at " + RATE + "/s, ms, ";
        print(load + "p50", median(ours, 0.50), "plain producer", median(plain, 0.50), "<= 10");
        print(load + "p99", median(ours, 0.99), "plain producer", median(plain, 0.99), "<= 30");
    }

    @Test
    void writers_are_hardly_slowed() throws Exception {
        double[] with = new double[PAIRS];
        double[] without = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int i = 0; i < 2; i++) {
            write(this::commit);
            write(this::commitWithEvent);
            awaitEmpty();
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            without[pair] = write(this::commit);
            with[pair] = write(this::commitWithEvent);
            ratios[pair] = with[pair] / without[pair];
            awaitEmpty();
        }
        print("commits/s of " + WRITERS + " writers", median(with), "without events", median(without), "ratio >= 0.80");
        System.out.printf(Locale.ROOT, "BENCHMARK | median of the ratios of %d pairs: %.2f%n", PAIRS, median(ratios));
    }

    private interface Work {
        void on(UUID id) throws Exception;
    }

    // the work that is measured

    private void commit(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> business(id));
    }

    private void commitWithEvent(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            business(id);
            outbox.publish(event(id));
        });
    }

    private void business(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into business (id, body, made) values (?, ?, now())");
                PreparedStatement update =
                        connection.prepareStatement("update account set total = total + 1 where id = ?")) {
            insert.setObject(1, id);
            insert.setString(2, PAYLOAD + PAYLOAD);
            insert.executeUpdate();
            update.setInt(1, ThreadLocalRandom.current().nextInt(1000));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Event event(UUID id) {
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

    // draining

    private double drain(int rows) throws Exception {
        relay.stop();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into outbox (topic, message_key, headers, payload)"
                                + " select ?, 'key-' || i % 5000, ?, ? from generate_series(1, ?) i")) {
            insert.setString(1, TOPIC);
            insert.setString(
                    2,
                    OutboxRow.headers(fr.clausesociale.platform.events.EventHeaders.of(
                            event(Ids.next()), "/benchmark", "application/json")));
            insert.setBytes(3, PAYLOAD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            insert.setInt(4, rows);
            insert.executeUpdate();
        }
        execute("checkpoint");
        long begin = System.nanoTime();
        relay.start();
        awaitEmpty();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double sendPlainly(int rows) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            OutboxRow row = new OutboxRow(
                    0,
                    TOPIC,
                    "key",
                    OutboxRow.headers(fr.clausesociale.platform.events.EventHeaders.of(
                            event(Ids.next()), "/benchmark", "application/json")),
                    PAYLOAD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            long begin = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                producer.send(new OutboxRow(i, row.topic(), "key-" + i % 5000, row.headers(), row.payload()).record());
            }
            producer.flush();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    // latency

    private double[] latencies(String isolation, Work work) throws Exception {
        Map<String, Long> committed = new ConcurrentHashMap<>();
        Map<String, Long> seen = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        int warm = WARM_UP_SECONDS * RATE;
        int total = warm + LATENCY_SECONDS * RATE;
        List<String> measured = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (KafkaConsumer<String, byte[]> consumer = consumer(isolation)) {
            Future<?> reading = threads.submit(() -> {
                while (!done.get()) {
                    consumer.poll(Duration.ofMillis(100))
                            .forEach(record -> seen.putIfAbsent(record.key(), System.nanoTime()));
                }
            });
            long begin = System.nanoTime();
            for (int i = 0; i < total; i++) {
                LockSupport.parkNanos(begin + i * 1_000_000_000L / RATE - System.nanoTime());
                UUID id = Ids.next();
                work.on(id);
                committed.put(id.toString(), System.nanoTime());
                if (i >= warm) {
                    measured.add(id.toString());
                }
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!seen.keySet().containsAll(measured) && System.nanoTime() < until) {
                LockSupport.parkNanos(10_000_000);
            }
            done.set(true);
            reading.get();
        } finally {
            threads.shutdown();
        }
        assertThat(seen.keySet()).containsAll(measured);
        return measured.stream()
                .mapToDouble(id -> Math.max(0, seen.get(id) - committed.get(id)) / 1e6)
                .sorted()
                .toArray();
    }

    // commit rate

    private double write(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            long until = System.nanoTime() + WRITING.toNanos();
            Callable<Integer> writer = () -> {
                int commits = 0;
                while (System.nanoTime() < until) {
                    work.on(Ids.next());
                    commits++;
                }
                return commits;
            };
            int commits = 0;
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(WRITERS, writer))) {
                commits += answer.get();
            }
            return commits / (double) WRITING.toSeconds();
        } finally {
            threads.shutdown();
        }
    }

    private void awaitEmpty() throws SQLException {
        while (exists("select exists (select 1 from outbox)")) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrap(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> record(UUID id) {
        return new ProducerRecord<>(TOPIC, id.toString(), PAYLOAD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static KafkaConsumer<String, byte[]> consumer(String isolation) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrap(), ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Of each run the share, then the median of the runs. */
    private static double median(double[][] runs, double share) {
        return median(Arrays.stream(runs)
                .mapToDouble(sorted -> sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))])
                .toArray());
    }

    private static void print(String what, double ours, String baseline, double theirs, String target) {
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

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean exists(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
