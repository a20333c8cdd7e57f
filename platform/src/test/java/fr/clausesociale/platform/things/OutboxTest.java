package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.EventHeaders;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Events as a service tells them: with its change, and through the administrator's operations. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    record Body(String name, BigDecimal weight, LocalDate since) {}

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Test
    void an_event_is_told_right_after_its_commit_as_a_cloud_event() {
        String topic = newTopic();
        Event event = event(topic, "k", 3, new Body("é", new BigDecimal("1.5"), LocalDate.of(2026, 3, 1)));

        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));

        await().atMost(SOON).until(() -> !TestKafka.drain(topic).isEmpty());
        ConsumerRecord<String, byte[]> told = TestKafka.drain(topic).get(0);
        assertThat(new String(told.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"é\",\"weight\":\"1.50\",\"since\":\"2026-03-01\"}");
        assertThat(told.key()).isEqualTo("k");
        assertThat(header(told, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(told, EventHeaders.ID)).isEqualTo(event.id().toString());
        assertThat(header(told, EventHeaders.TYPE)).isEqualTo("fr.clausesociale.test.told.v1");
        assertThat(header(told, EventHeaders.SOURCE)).isEqualTo("/platform-test");
        assertThat(header(told, EventHeaders.SUBJECT)).isEqualTo("k");
        assertThat(header(told, EventHeaders.TIME)).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(header(told, EventHeaders.AGGREGATE_VERSION)).isEqualTo("3");
        assertThat(header(told, EventHeaders.DATA_SCHEMA)).isEqualTo("urn:clausesociale:event:test:1");
        assertThat(header(told, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
    }

    @Test
    void events_of_a_change_that_was_undone_are_never_told() {
        String topic = newTopic();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(event(topic, "undone", 1, "{}"));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(event(topic, "undone too", 1, "{}"));
                    QuarkusTransaction.setRollbackOnly();
                }))
                .isInstanceOf(QuarkusTransactionException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event(topic, "done", 1, "{}")));

        await().atMost(SOON).until(() -> !TestKafka.drain(topic).isEmpty());
        assertThat(TestKafka.drain(topic)).extracting(ConsumerRecord::key).containsExactly("done");
    }

    @Test
    void a_change_whose_event_cannot_be_written_is_undone_with_it() throws SQLException {
        execute("create table if not exists changed (id text primary key)");
        String id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    execute("insert into changed values ('" + id + "')");
                    outbox.publish(event("no\u0000topic", "k", 1, "{}"));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(count("select count(*) from changed where id = '" + id + "'"))
                .isZero();
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        Event event = event("test.state.v1", "k", 1, "{}");
        assertThatThrownBy(() -> outbox.publish(event)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_events_of_one_change_are_told_in_their_order() {
        String topic = newTopic();
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 300)
                        .forEach(i -> outbox.publish(event(topic, "k", i, Integer.toString(i)))));
        await().atMost(SOON).until(() -> TestKafka.drain(topic).size() == 300);
        assertThat(TestKafka.drain(topic))
                .extracting(record -> header(record, EventHeaders.AGGREGATE_VERSION))
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(Integer::toString).toList());
    }

    @Test
    void what_is_set_aside_shows_in_health_and_metrics_until_it_is_sent_again() {
        String topic = "test.late." + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event(topic, "k", 1, "{}")));

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/q/health/well")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'outbox' }.data.setAside", equalTo(1)));
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("outbox_set_aside(\\{[^}]*\\})? 1\\.0")
                .contains("outbox_unsent")
                .contains("outbox_oldest_age_seconds")
                .containsPattern("outbox_leading(\\{[^}]*\\})? 1\\.0");
        given().get("/q/health/ready").then().statusCode(200);
        admin().get("/v1/admin/outbox").then().statusCode(200).body("setAside", equalTo(1));

        TestKafka.topic(topic, 1);
        admin().post("/v1/admin/outbox/resend").then().statusCode(200).body("resent", equalTo(1));

        await().atMost(SOON).until(() -> TestKafka.drain(topic).size() == 1);
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
    }

    @Test
    void all_aggregates_of_a_topic_are_told_again() {
        int before = TestKafka.drain(StateRepublisher.TOPIC).size();
        admin().post("/v1/admin/republications?topic=" + StateRepublisher.TOPIC)
                .then()
                .statusCode(202)
                .body("items[0].topic", equalTo(StateRepublisher.TOPIC));
        await().atMost(SOON).until(() -> TestKafka.drain(StateRepublisher.TOPIC).size() == before + 60);
        await().atMost(SOON)
                .untilAsserted(() -> admin().get("/v1/admin/republications")
                        .then()
                        .body("items[0].state", equalTo("DONE"))
                        .body("items[0].events", equalTo(60)));
        assertThat(TestKafka.drain(StateRepublisher.TOPIC).subList(before, before + 60))
                .extracting(ConsumerRecord::key)
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "state-" + i).toList());
    }

    @Test
    void of_a_compacted_topic_the_present_state_is_told_instead_of_what_was_set_aside() throws SQLException {
        int before = TestKafka.drain(StateRepublisher.TOPIC).size();
        execute("insert into outbox_set_aside (id, topic, message_key, headers, payload, created_at, reason) values"
                + " (-1, '" + StateRepublisher.TOPIC + "', 'outdated', 'a=b', null, now(), 'test')");
        admin().post("/v1/admin/outbox/resend").then().statusCode(200).body("resent", equalTo(1));

        await().atMost(SOON).until(() -> TestKafka.drain(StateRepublisher.TOPIC).size() == before + 60);
        assertThat(TestKafka.drain(StateRepublisher.TOPIC))
                .extracting(ConsumerRecord::key)
                .doesNotContain("outdated");
    }

    @Test
    void an_unknown_topic_cannot_be_told_again_and_only_administrators_may() {
        admin().post("/v1/admin/republications?topic=nothing")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
        given().auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000003500015", null))
                .post("/v1/admin/republications")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("operator", "admin", "90000008400013", null));
    }

    private static String newTopic() {
        String topic = "test.outbox." + UUID.randomUUID();
        TestKafka.topic(topic, 1);
        return topic;
    }

    private static Event event(String topic, String key, long version, Object data) {
        return new Event(
                topic,
                key,
                Ids.next(),
                "fr.clausesociale.test.told.v1",
                key,
                version,
                Instant.parse("2026-01-01T00:00:00Z"),
                "urn:clausesociale:event:test:1",
                data);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return EventHeaders.read(record.headers(), name);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
