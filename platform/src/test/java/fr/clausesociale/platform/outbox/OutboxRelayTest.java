package fr.clausesociale.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.platform.events.EventParts;
import fr.clausesociale.platform.events.KafkaSettings;
import fr.clausesociale.platform.events.ProgressMark;
import fr.clausesociale.platform.events.Topics;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestPostgres;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay with a real database and a broker of its own, which may be stopped and started. */
class OutboxRelayTest {

    /** Of this database only: the applications of other tests hold theirs on the same server. */
    private static final String OUR_LOCKS = "from pg_locks join pg_database on pg_database.oid = pg_locks.database"
            + " where locktype = 'advisory' and datname = current_database()";

    private static final TestKafka.Node BROKER = TestKafka.node();
    private static final Map<String, Object> IMPATIENT =
            Map.of("max.block.ms", 4_000, "request.timeout.ms", 2_000, "delivery.timeout.ms", 4_000);

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static String url;
    private static int topics;

    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<AgroalDataSource> pools = new ArrayList<>();
    private String topic;

    @BeforeAll
    static void startBroker() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(45));
        BROKER.start();
        url = TestPostgres.newDatabase();
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("db/platform")
                .load()
                .migrate();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.stop();
    }

    @BeforeEach
    void topic() throws SQLException {
        topic = "test.relay" + topics++;
        TestKafka.topic(BROKER.bootstrap(), topic, 3);
        execute("truncate outbox, outbox_set_aside");
    }

    @AfterEach
    void stopRelays() throws InterruptedException {
        for (OutboxRelay relay : relays) {
            relay.stop();
        }
        pools.forEach(AgroalDataSource::close);
    }

    @Test
    void eight_writers_are_told_in_order_of_each_key_and_rows_leave_when_the_broker_has_them() throws Exception {
        startRelay();
        execute("create table counter (id int primary key, version bigint not null)");
        execute("insert into counter select i, 0 from generate_series(0, 9) i");

        inParallel(8, writer -> {
            try (Connection connection = connect()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < 100; i++) {
                    int key = (writer + i) % 10;
                    insert(connection, topic, "key-" + key, Long.toString(nextVersion(connection, key)));
                    connection.commit();
                }
            }
        });

        await().until(this::isEmpty);
        // the broker lets readers see a committed transaction a moment after it told the relay so
        await().until(() -> toldByKey().values().stream().mapToInt(List::size).sum() >= 800);
        Map<String, List<Integer>> told = toldByKey();
        assertThat(told).hasSize(10);
        assertThat(told.values())
                .allSatisfy(versions -> assertThat(versions)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 80).boxed().toList()));
    }

    @Test
    void a_row_with_a_lower_number_that_commits_later_is_not_lost() throws Exception {
        startRelay();
        try (Connection late = connect()) {
            late.setAutoCommit(false);
            insert(late, topic, "late", "1");
            try (Connection early = connect()) {
                insert(early, topic, "early", "1");
            }
            await().until(() -> toldByKey().containsKey("early") && isEmpty());
            late.commit();
        }
        await().until(() -> toldByKey().containsKey("late"));
    }

    @Test
    void what_was_rolled_back_is_never_told() throws Exception {
        startRelay();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            insert(connection, topic, "undone", "1");
            connection.rollback();
            insert(connection, topic, "done", "1");
            connection.commit();
        }
        await().until(() -> toldByKey().containsKey("done") && isEmpty());
        assertThat(toldByKey()).doesNotContainKey("undone");
    }

    @Test
    void a_broker_that_was_away_gets_everything_in_order_when_it_is_back() throws Exception {
        OutboxRelay relay = startRelay();
        write("before", 1, 20);
        await().until(this::isEmpty);

        BROKER.stop();
        try {
            write("during", 1, 200);
            await().until(() -> !relay.leading());
            write("during", 201, 250);
        } finally {
            BROKER.start();
        }

        await().until(this::isEmpty);
        Map<String, List<Integer>> told = toldByKey();
        assertThat(firstTimes(told.get("before")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(firstTimes(told.get("during")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 250).boxed().toList());
        assertThat(number("select count(*) from outbox_set_aside")).isZero();
    }

    @Test
    void a_row_at_fault_is_set_aside_with_its_reason_and_the_others_go_on() throws Exception {
        String narrow = topic + ".narrow";
        TestKafka.topic(BROKER.bootstrap(), narrow, 1);
        limit(narrow, 100_000);
        try (Connection connection = connect()) {
            insert(connection, topic, "a", "1");
            insert(connection, topic, "too-large", "x".repeat(1_200_000));
            insert(connection, topic, "a", "2");
            insert(connection, "test.nobody.made.this", "a", "1");
            insert(connection, narrow, "fits", "1");
            insert(connection, narrow, "too-large-here", "x".repeat(200_000));
            insert(connection, narrow, "fits", "2");
            insert(connection, "no topic name", "a", "1");
            insert(connection, topic, "a", "3");
        }

        startRelay();

        await().until(this::isEmpty);
        assertThat(toldByKey()).containsOnlyKeys("a").containsEntry("a", List.of(1, 2, 3));
        assertThat(toldByKey(narrow)).containsOnlyKeys("fits").containsEntry("fits", List.of(1, 2));
        Map<String, String> reasons = reasons();
        assertThat(reasons)
                .containsOnlyKeys(
                        topic + "/too-large", "test.nobody.made.this/a", narrow + "/too-large-here", "no topic name/a");
        assertThat(reasons.get(topic + "/too-large")).startsWith("RecordTooLargeException");
        assertThat(reasons.get(narrow + "/too-large-here")).startsWith("RecordTooLargeException");
        assertThat(reasons.get("test.nobody.made.this/a")).startsWith("UnknownTopicOrPartitionException");
        assertThat(reasons.get("no topic name/a")).startsWith("InvalidTopicException");
    }

    @Test
    void what_was_set_aside_is_told_when_its_cause_is_gone() throws Exception {
        String late = topic + ".late";
        OutboxRelay relay = startRelay();
        write(late, "a", 1, 3);
        await().until(() -> number("select count(*) from outbox_set_aside") == 3);

        TestKafka.topic(BROKER.bootstrap(), late, 1);
        int resent = new OutboxState(pools.get(0), config("PT0.05S"), relay).resend();

        assertThat(resent).isEqualTo(3);
        await().until(() -> number("select count(*) from outbox_set_aside") == 0
                && toldByKey(late).containsKey("a"));
        assertThat(toldByKey(late)).containsEntry("a", List.of(1, 2, 3));
    }

    @Test
    void one_relays_and_the_other_takes_over_when_its_connection_dies() throws Exception {
        OutboxRelay first = startRelay();
        OutboxRelay second = startRelay();
        write("before", 1, 5);
        await().until(() -> isEmpty() && toldByKey().containsKey("before"));
        assertThat(second.leading()).isFalse();

        // the first loses its connection and finds no other
        pools.get(0).setPoolInterceptors(List.of());
        pools.get(0).close();
        execute("select pg_terminate_backend(pid) " + OUR_LOCKS);
        await().until(second::leading);
        write("after", 1, 5);

        await().until(this::isEmpty);
        assertThat(toldByKey()).containsEntry("after", List.of(1, 2, 3, 4, 5));
        await().until(() -> !first.leading());
    }

    @Test
    void a_database_that_was_away_is_no_end_of_the_relay() throws Exception {
        startRelay();
        write("before", 1, 5);
        await().until(this::isEmpty);
        String name = url.replaceAll(".*/(\\w+)\\?.*", "$1");
        try (Connection server = DriverManager.getConnection(TestPostgres.jdbcUrl())) {
            write("during", 1, 50);
            server.createStatement().execute("alter database " + name + " allow_connections false");
            server.createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            await().until(() -> relays.stream().noneMatch(OutboxRelay::leading));
            server.createStatement().execute("alter database " + name + " allow_connections true");
        }
        await().until(this::isEmpty);
        assertThat(firstTimes(toldByKey().get("during")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void a_relay_that_was_fenced_begins_anew() throws Exception {
        OutboxRelay relay = startRelay();
        write("before", 1, 5);
        await().until(() -> isEmpty() && relay.leading());

        new OutboxSender(kafka().client(), config("PT0.05S").fence()).close();
        write("after", 1, 5);

        await().until(this::isEmpty);
        assertThat(firstTimes(toldByKey().get("after"))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_commit_wakes_the_relay_before_it_would_look_again() throws Exception {
        OutboxRelay relay = startRelay("PT1H");
        await().until(relay::leading);
        write("woken", 1, 1);
        relay.wake();
        await().atMost(Duration.ofSeconds(5)).until(() -> toldByKey().containsKey("woken"));
    }

    @Test
    void connections_go_back_to_the_pool_as_they_came() throws Exception {
        AgroalDataSource leading = pool();
        AgroalDataSource waiting = pool();
        OutboxRelay first = startRelay(leading, "PT0.02S");
        await().until(first::leading);
        OutboxRelay second = startRelay(waiting, "PT0.02S");
        await().until(() -> waiting.getMetrics().acquireCount() > 3);
        first.stop();
        await().until(second::leading);
        second.stop();

        for (AgroalDataSource pool : List.of(leading, waiting)) {
            try (Connection connection = pool.getConnection()) {
                assertThat(
                                text(
                                        connection,
                                        "select count(*) from pg_settings where source = 'session'"
                                                + " and name in ('synchronous_commit', 'enable_seqscan', 'tcp_keepalives_idle')"))
                        .isEqualTo("0");
                assertThat(connection.getNetworkTimeout()).isZero();
            }
        }
        assertThat(number("select count(*) " + OUR_LOCKS)).isZero();
    }

    @Test
    void the_moment_told_passes_no_transaction_that_may_still_write_and_what_it_writes_comes_before() throws Exception {
        String marks = topic + ".progress";
        startTelling(marks);
        Instant recorded;
        try (Connection slow = connect()) {
            slow.setAutoCommit(false);
            text(slow, "select 1");
            recorded = Instant.now();
            write("others", 1, 5);
            await().untilAsserted(() -> assertThat(toldByKey()).containsKey("others"));
            int told = marks(marks).size();
            await().until(() -> marks(marks).size() > told + 3);

            assertThat(marks(marks)).allMatch(mark -> mark.completeUntil().isBefore(recorded));

            insert(slow, topic, "slow", "1");
            slow.commit();
        }
        await().until(() ->
                marks(marks).stream().anyMatch(mark -> mark.completeUntil().isAfter(recorded)));
        ProgressMark first = marks(marks).stream()
                .filter(mark -> mark.completeUntil().isAfter(recorded))
                .findFirst()
                .orElseThrow();
        ConsumerRecord<String, byte[]> slow = TestKafka.drain(BROKER.bootstrap(), topic).stream()
                .filter(record -> record.key().equals("slow"))
                .findFirst()
                .orElseThrow();
        assertThat(first.ends().get(topic).get(slow.partition())).isGreaterThan(slow.offset());
    }

    @Test
    void who_has_nothing_to_tell_tells_that() throws Exception {
        String marks = topic + ".progress";
        write("before", 1, 3);
        startTelling(marks);
        Instant now = Instant.now();

        await().until(() ->
                marks(marks).stream().anyMatch(mark -> mark.completeUntil().isAfter(now)));

        List<ProgressMark> told = marks(marks);
        ProgressMark last = told.get(told.size() - 1);
        assertThat(last.ends().get(topic).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void an_event_set_aside_holds_the_moment_back_as_it_may_be_sent_yet() throws Exception {
        String marks = topic + ".progress";
        Instant recorded = Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.MICROS);
        execute(
                "insert into outbox_set_aside (id, topic, message_key, headers, created_at, reason) values (1, 't', 'k',"
                        + " 'ce_time=" + recorded + "', now(), 'too large')");
        startTelling(marks);

        await().until(() -> marks(marks).size() > 3);

        assertThat(marks(marks)).allMatch(mark -> mark.completeUntil().isBefore(recorded));
    }

    // the world the relay works in

    private OutboxRelay startRelay() throws InterruptedException {
        return startRelay("PT0.05S");
    }

    private OutboxRelay startRelay(String poll) throws InterruptedException {
        return startRelay(pool(), poll);
    }

    private OutboxRelay startRelay(AgroalDataSource pool, String poll) throws InterruptedException {
        OutboxRelay relay = new OutboxRelay(
                pool, kafka(), EventParts.none(), config(poll), progress(EventParts.none(), config(poll)));
        relays.add(relay);
        relay.start();
        if (relays.size() == 1) {
            await().until(relay::leading);
        }
        return relay;
    }

    /** A relay that tells how far it is. */
    private OutboxRelay startTelling(String marks) throws InterruptedException {
        TestKafka.topic(BROKER.bootstrap(), marks, 1);
        Topics owned = EventParts.seenTo(
                BROKER.bootstrap(),
                Map.of(
                        "clausesociale.topics.\"" + topic + "\".partitions", "3",
                        "clausesociale.topics.\"" + marks + "\".partitions", "1"));
        OutboxConfig config = config("PT0.05S", Map.of("clausesociale.outbox.progress-topic", marks));
        OutboxRelay relay = new OutboxRelay(pool(), kafka(), owned, config, progress(owned, config));
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static Progress progress(Topics owned, OutboxConfig config) {
        return new Progress(config, owned, new OpenEvents(), new BusinessClock(() -> Duration.ZERO), JSON);
    }

    private static List<ProgressMark> marks(String topic) {
        return TestKafka.drain(BROKER.bootstrap(), topic).stream()
                .map(record -> {
                    try {
                        return JSON.readValue(record.value(), ProgressMark.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static KafkaSettings kafka() {
        return EventParts.kafka(BROKER.bootstrap(), IMPATIENT);
    }

    private static OutboxConfig config(String poll) {
        return config(poll, Map.of());
    }

    private static OutboxConfig config(String poll, Map<String, String> more) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(OutboxConfig.class)
                .withDefaultValue("quarkus.application.name", "tested")
                .withDefaultValue("clausesociale.outbox.poll", poll)
                .withDefaultValue("clausesociale.outbox.pause", "PT0.05S");
        more.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(OutboxConfig.class);
    }

    private AgroalDataSource pool() {
        try {
            AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled()
                    .connectionPoolConfiguration(settings -> settings.maxSize(2)
                            .acquisitionTimeout(Duration.ofSeconds(2))
                            .validateOnBorrow(true)
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
            pools.add(pool);
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private void write(String key, int from, int to) throws SQLException {
        write(topic, key, from, to);
    }

    private static void write(String topic, String key, int from, int to) throws SQLException {
        try (Connection connection = connect()) {
            for (int i = from; i <= to; i++) {
                insert(connection, topic, key, Integer.toString(i));
            }
        }
    }

    private static void insert(Connection connection, String topic, String key, String body) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (topic, message_key, headers, payload) values (?, ?, ?, ?)")) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setString(3, OutboxRow.headers(new LinkedHashMap<>(Map.of("ce_subject", key))));
            insert.setBytes(4, body.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private static long nextVersion(Connection connection, int key) throws SQLException {
        return Long.parseLong(
                text(connection, "update counter set version = version + 1 where id = " + key + " returning version"));
    }

    private static void inParallel(int writers, Writer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, writers)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        work.write(writer);
                        return null;
                    })
                    .toList();
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private interface Writer {
        void write(int number) throws Exception;
    }

    private Map<String, List<Integer>> toldByKey() {
        return toldByKey(topic);
    }

    private static Map<String, List<Integer>> toldByKey(String topic) {
        Map<String, List<Integer>> told = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : TestKafka.drain(BROKER.bootstrap(), topic)) {
            told.computeIfAbsent(record.key(), key -> new ArrayList<>())
                    .add(Integer.parseInt(new String(record.value(), StandardCharsets.UTF_8)));
        }
        return told;
    }

    /** Repetitions are allowed after a failure; what counts is when each was told first. */
    private static List<Integer> firstTimes(List<Integer> told) {
        return told.stream().distinct().toList();
    }

    private static void limit(String topic, int bytes) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrap()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private boolean isEmpty() throws SQLException {
        return number("select count(*) from outbox") == 0;
    }

    private static Map<String, String> reasons() throws SQLException {
        Map<String, String> reasons = new HashMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select topic || '/' || message_key, reason from outbox_set_aside")) {
            while (rows.next()) {
                reasons.put(rows.getString(1), rows.getString(2));
            }
        }
        return reasons;
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return Long.parseLong(text(connection, sql));
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
