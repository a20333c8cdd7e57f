package fr.clausesociale.contracts.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months closed for a département: nothing is written in them, and nothing is lost for it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MonthsTest {

    private static final String REASON = "{\"reason\":\"Relevé retrouvé après la clôture\"}";

    @Inject
    BusinessClock clock;

    @Inject
    AgroalDataSource database;

    private LocalDate start;
    private YearMonth month;
    private String obligation;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(5).withDayOfMonth(1);
        month = YearMonth.from(start);
        obligation = Api.newObligation(Api.newContract(start), "100.00");
    }

    @AfterEach
    void open() throws Exception {
        try (Connection connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("delete from month_closure");
        }
    }

    @Test
    void hours_of_a_closed_month_are_written_in_the_next_open_one_and_say_both() {
        String placement = AtWork.somebody(obligation, start);
        Api.ok(close(coordinator(), month, "DEP-21"));
        Api.ok(close(coordinator(), month.plusMonths(1), "DEP-21"));

        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "7.00"));

        JsonPath read = Api.ok(Api.facilitator().get("/v1/hours/" + entry)).jsonPath();
        assertThat(read.getString("month")).isEqualTo(month.toString());
        assertThat(read.getString("writtenIn")).isEqualTo(month.plusMonths(2).toString());
        await().untilAsserted(() -> assertThat(TestKafka.drain("contracts.hours.v1"))
                .extracting(event -> new String(event.value(), StandardCharsets.UTF_8))
                .anyMatch(body ->
                        body.contains(entry) && body.contains("\"writtenIn\":\"" + month.plusMonths(2) + "\"")));
    }

    @Test
    void a_correction_of_hours_of_a_closed_month_leaves_it_as_it_was() {
        String entry = AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), "7.00"));
        Api.ok(close(coordinator(), month, "DEP-21"));

        JsonPath corrected = Api.created(Api.facilitator()
                        .body("{\"hours\":\"5.00\",\"reason\":\"Erreur de saisie\"}")
                        .post("/v1/hours/" + entry + "/correction"))
                .jsonPath();

        String next = month.plusMonths(1).toString();
        assertThat(corrected.getString("reversal.writtenIn")).isEqualTo(next);
        assertThat(corrected.getString("entry.writtenIn")).isEqualTo(next);
        assertThat(corrected.getString("entry.month")).isEqualTo(month.toString());
        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry)).<String>path("writtenIn"))
                .isEqualTo(month.toString());
    }

    @Test
    void what_is_taken_back_of_an_annulled_placement_is_not_written_in_a_closed_month() throws Exception {
        String placement = AtWork.somebody(obligation, start);
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "7.00"));
        Api.ok(close(coordinator(), month, "DEP-21"));
        Response read = Api.ok(Api.facilitator().get("/v1/placements/" + placement));

        Api.ok(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body("{\"reason\":\"Saisi deux fois par erreur\",\"reverseHours\":true}")
                .post("/v1/placements/" + placement + "/annulment"));

        assertThat(writtenIn("reverses = '" + entry + "'")).isEqualTo(month.plusMonths(1));
    }

    @Test
    void a_reopened_month_is_written_in_again_and_its_history_says_why() {
        Api.ok(close(coordinator(), month, "DEP-21"));

        Response reopened = coordinator().body(REASON).post("/v1/months/" + month + "/reopening?territory=DEP-21");

        JsonPath closure = Api.ok(reopened).jsonPath();
        assertThat(closure.getBoolean("closures[0].closed")).isFalse();
        assertThat(closure.getString("closures[0].reason")).isEqualTo("Relevé retrouvé après la clôture");
        String entry = AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), "7.00"));
        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry)).<String>path("writtenIn"))
                .isEqualTo(month.toString());
    }

    @Test
    void a_region_means_each_of_its_departements_and_what_is_closed_already_stays() {
        Api.ok(close(Api.admin(), month, "DEP-21"));

        JsonPath closed = Api.ok(close(coordinator(), month, "REG-27")).jsonPath();

        assertThat(closed.getList("closures.department"))
                .containsExactly("21", "25", "39", "58", "70", "71", "89", "90");
        assertThat(close(coordinator(), month, "REG-27").statusCode()).isEqualTo(409);
    }

    @Test
    void only_the_coordinator_of_the_territory_or_an_administrator_closes() {
        assertThat(close(coordinator(), month, "DEP-35").statusCode()).isEqualTo(403);
        assertThat(close(coordinator(), month, "FR").statusCode()).isEqualTo(403);
        assertThat(close(Api.facilitator(), month, "DEP-21").statusCode()).isEqualTo(403);
        assertThat(close(coordinator(), YearMonth.from(clock.today()), "DEP-21").asString())
                .contains("MONTH_NOT_OVER");
        assertThat(close(coordinator(), month, "COM-21231").asString()).contains("MONTH_OF_DEPARTMENT");
        assertThat(coordinator()
                        .body(REASON)
                        .post("/v1/months/" + month + "/reopening?territory=DEP-21")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatever_is_closed_and_reopened_hours_are_written_in_the_first_open_month_from_their_own() throws Exception {
        Random random = new Random(28);
        Set<YearMonth> closed = new TreeSet<>();
        for (int step = 0; step < 60; step++) {
            YearMonth any = month.minusMonths(random.nextInt(12));
            String path =
                    "/v1/months/" + any + (closed.contains(any) ? "/reopening" : "/closure") + "?territory=DEP-21";
            Api.ok(coordinator().body(closed.contains(any) ? REASON : "").post(path));
            if (!closed.remove(any)) {
                closed.add(any);
            }
            YearMonth worked = month.minusMonths(random.nextInt(12));
            YearMonth expected = worked;
            while (closed.contains(expected)) {
                expected = expected.plusMonths(1);
            }
            assertThat(open("21", worked))
                    .as("%s with %s closed", worked, closed)
                    .isEqualTo(expected);
            assertThat(open("35", worked)).as("closed for another département").isEqualTo(worked);
            assertThat(open(null, worked)).as("of no département").isEqualTo(worked);
        }
    }

    private static RequestSpecification coordinator() {
        return Api.as("demo-coordinator", "coordinator", "90000008400013", "REG-27");
    }

    private static Response close(RequestSpecification by, YearMonth month, String territory) {
        return by.post("/v1/months/" + month + "/closure?territory=" + territory);
    }

    private YearMonth open(String department, YearMonth worked) throws Exception {
        return month("select open_month(" + (department == null ? "null" : "'" + department + "'") + ", date '"
                + worked.atDay(1) + "')");
    }

    private YearMonth writtenIn(String which) throws Exception {
        return month("select written_in from hours_entry where " + which);
    }

    private YearMonth month(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            rows.next();
            return YearMonth.from(rows.getObject(1, LocalDate.class));
        }
    }
}
