package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports in a service that has a kind of its own, whatever it is. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportsTest {

    private static final int MANY = 6000;
    private static final int BATCH = 500;

    @Inject
    AgroalDataSource database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somewhereToPutThings() throws SQLException {
        execute("create table if not exists taken_thing (id uuid primary key, name text not null)");
    }

    private static RequestSpecification caller() {
        return caller("90000003500015");
    }

    private static RequestSpecification caller(String organisation) {
        return given().auth().oauth2(Tokens.of("tool", "facilitator", organisation, "OPCS", "DEP-21", "REG-27"));
    }

    @Test
    void each_record_is_taken_and_reported() throws Exception {
        String id = send("commit", thing("a") + thing("b") + thing(null) + thing("a"));

        JsonPath over = over(id);
        assertThat(over.getString("status")).isEqualTo("DONE");
        assertThat(over.getLong("total")).isEqualTo(4);
        assertThat(over.getLong("created")).isEqualTo(2);
        assertThat(over.getLong("unchanged")).isEqualTo(1);
        assertThat(over.getLong("failed")).isEqualTo(1);
        assertThat(taken()).isEqualTo(2);
        assertThat(caller().get("/v1/imports/" + id + "/rows").jsonPath().getList("items.outcome"))
                .containsExactly("CREATED", "CREATED", "FAILED", "UNCHANGED");
        assertThat(caller().get("/v1/imports/" + id + "/rows?outcome=FAILED")
                        .jsonPath()
                        .getList("items.row"))
                .containsExactly(3);
    }

    @Test
    void what_is_only_tried_is_reported_alike_and_stores_nothing() throws Exception {
        String things = thing("a") + thing(null) + thing("a");

        JsonPath tried = over(send("validate", things));

        assertThat(taken()).isZero();
        JsonPath done = over(send("commit", things));
        for (String count : new String[] {"total", "created", "unchanged", "failed", "warned"}) {
            assertThat(tried.getLong(count)).as(count).isEqualTo(done.getLong(count));
        }
    }

    @Test
    void failed_records_come_back_to_be_repaired_with_what_is_wrong_beside_them() {
        String id = send("commit", thing("a") + "{\"name\":\"\",\"weight\":3}");
        over(id);

        JsonPath failed = caller().get("/v1/imports/" + id + "/failed-rows").jsonPath();

        assertThat(failed.getList("things")).hasSize(1);
        assertThat(failed.getInt("things[0].weight")).isEqualTo(3);
        assertThat(failed.getInt("things[0]._row")).isEqualTo(2);
        assertThat(failed.getString("things[0]._errors[0].pointer")).isEqualTo("/name");
    }

    @Test
    void a_social_security_number_is_kept_nowhere() throws Exception {
        String id = send("commit", "{\"name\":\"\",\"note\":\"2 55 08 14 168 025 38\"}");
        over(id);

        assertThat(caller().get("/v1/imports/" + id + "/failed-rows").asString())
                .contains("[numéro retiré]")
                .doesNotContain("168 025");
        assertThat(number("select count(*) from import_row where source like '%168 025%'"))
                .isZero();
    }

    @Test
    void an_import_ends_behind_whole_batches_when_its_sender_is_withdrawn() throws Exception {
        String token = Tokens.of("sender-" + mark, "facilitator", "90000003500015", "OPCS", "DEP-21");
        String id = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(many())
                .post("/v1/imports?kind=things&mode=commit")
                .jsonPath()
                .getString("id");
        begun(id);

        Tokens.withdrawn("sender-" + mark, "90000003500015", Instant.EPOCH);

        JsonPath over = over(id);
        assertThat(over.getString("status")).isEqualTo("FAILED");
        assertThat(over.getString("error.code")).isEqualTo("ACCOUNT_WITHDRAWN");
        assertThat(over.getLong("done"))
                .isLessThan(MANY)
                .satisfies(done -> assertThat(done % BATCH).isZero());
        assertThat(taken()).isEqualTo(over.getLong("created"));
    }

    @Test
    void cancelling_ends_it_behind_whole_batches() throws Exception {
        String id = send("commit", many());
        begun(id);

        assertThat(caller().post("/v1/imports/" + id + "/cancellation").statusCode())
                .isEqualTo(200);

        JsonPath over = over(id);
        assertThat(over.getString("status")).isEqualTo("CANCELLED");
        assertThat(over.getLong("done"))
                .isBetween((long) BATCH, MANY - 1L)
                .satisfies(done -> assertThat(done % BATCH).isZero());
        assertThat(taken()).isEqualTo(over.getLong("created"));
        assertThat(caller().post("/v1/imports/" + id + "/cancellation")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("IMPORT_IS_OVER");
    }

    @Test
    void what_a_dead_process_left_behind_is_finished_without_doing_a_row_twice() throws Exception {
        String id = send("commit", many());
        begun(id);

        // the lease is somebody else's who will never come back, as after kill -9
        execute("update import_job set owner = '" + UUID.randomUUID()
                + "', lease_until = clock_timestamp() + interval '1 second' where id = '" + id + "'");

        JsonPath over = over(id);
        assertThat(over.getString("status")).isEqualTo("DONE");
        assertThat(over.getLong("created")).isEqualTo(MANY).isEqualTo(taken());
        assertThat(number("select count(*) from import_row where import_id = '" + id + "'"))
                .isEqualTo(MANY);
        assertThat(number("select count(*) from import_chunk where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void a_kind_that_nobody_has_is_refused_with_those_there_are() {
        Response refused =
                caller().contentType(ContentType.JSON).body("{}").post("/v1/imports?kind=furniture&mode=commit");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("IMPORT_KIND_UNKNOWN");
        assertThat(refused.jsonPath().getString("hint")).contains("things");
    }

    @Test
    void who_may_not_bring_in_a_kind_is_refused() {
        Response refused = given().auth()
                .oauth2(Tokens.of("tool", "company", "90000003500015", "COMPANY", "DEP-21"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/imports?kind=things&mode=commit");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void what_another_organisation_sent_is_not_seen() {
        String id = send("validate", thing("a"));

        RequestSpecification other = caller("90000001900019");

        assertThat(other.get("/v1/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(caller("90000001900019").get("/v1/imports").jsonPath().getList("items.id"))
                .doesNotContain(id);
        assertThat(caller().get("/v1/imports").jsonPath().getList("items.id")).contains(id);
    }

    private String thing(String name) {
        return name == null ? "{\"name\":\"\"}" : "{\"name\":\"" + name + "-" + mark + "\"}";
    }

    private String many() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> thing(String.valueOf(number)))
                .collect(Collectors.joining());
    }

    private static String send(String mode, String body) {
        Response answer =
                caller().contentType(ContentType.JSON).body(body).post("/v1/imports?kind=things&mode=" + mode);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.jsonPath().getString("id");
    }

    /** Some batches are done and some are not. */
    private static void begun(String id) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> caller().get("/v1/imports/" + id).jsonPath().getLong("done") >= BATCH);
    }

    private static JsonPath over(String id) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> caller().get("/v1/imports/" + id).jsonPath(),
                        view -> !view.getString("status").equals("QUEUED")
                                && !view.getString("status").equals("RUNNING"));
    }

    private long taken() throws SQLException {
        return number("select count(*) from taken_thing where name like '%" + mark + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
