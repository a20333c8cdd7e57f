package fr.clausesociale.contracts.atonce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many statements are submitted or accepted by one request, each as if it were alone, and a report says what became of each. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ManyAtOnceTest {

    @Inject
    BusinessClock clock;

    @Inject
    DataSource database;

    private LocalDate start;
    private String contract;
    private String obligation;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(8).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
    }

    @Test
    void all_of_a_contract_are_accepted_and_what_would_be_refused_alone_is_refused_with_its_reason() {
        String right = submitted(start, "10.00");
        String alsoRight = submitted(start.plusMonths(1), "20.00");
        String placement = AtWork.somebody(obligation, start.plusMonths(2));
        String tooMuch = AtWork.submitted(obligation, start.plusMonths(2), AtWork.line(placement, "700.00"));
        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"OTHER\"}"
                        .formatted(start.plusMonths(2).plusDays(1)))
                .post("/v1/placements/" + placement + "/end"));
        String own = byFacilitator(start.plusMonths(3));

        String job = asked(Api.facilitator(), "acceptance?contract=" + contract);

        JsonPath done = done(Api::facilitator, job);
        assertThat(done.getString("kind")).isEqualTo("statement-acceptance");
        assertThat(List.of(done.getLong("total"), done.getLong("updated"), done.getLong("failed")))
                .containsExactly(4L, 2L, 2L);
        Map<String, String> codes = rows(job).stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get("contractId"), row -> String.valueOf(row.get("code"))));
        assertThat(codes)
                .containsEntry(right, "null")
                .containsEntry(alsoRight, "null")
                .containsEntry(own, "ENTERED_BY_SELF");
        assertThat(codes.get(tooMuch)).startsWith("HOURS_");
        assertThat(status(right)).isEqualTo("ACCEPTED");
        assertThat(status(own)).isEqualTo("SUBMITTED");
        assertThat(status(tooMuch)).isEqualTo("SUBMITTED");
        assertThat(Api.ok(Api.facilitator().get("/v1/statements/" + right))
                        .jsonPath()
                        .getString("decidedBy"))
                .isEqualTo(Api.FACILITATOR_ORG);
        assertThat(accepted()).isEqualTo("30.00");
    }

    @Test
    void with_none_that_raises_an_alert_only_those_are_accepted_that_nobody_needs_to_look_at() {
        String usual = submitted(start, "10.00");
        String unusual = submitted(start.plusMonths(1), "300.00");

        String job = asked(Api.facilitator(), "acceptance?withoutAlert=true&contract=" + contract);

        JsonPath done = done(Api::facilitator, job);
        assertThat(List.of(done.getLong("updated"), done.getLong("skipped"))).containsExactly(1L, 1L);
        assertThat(status(usual)).isEqualTo("ACCEPTED");
        assertThat(status(unusual)).isEqualTo("SUBMITTED");
        assertThat(rows(job).toString()).contains("STATEMENT_WITH_ALERT", "UNUSUAL_MONTH");
        assertThat(accepted()).isEqualTo("10.00");
    }

    @Test
    void who_only_asks_what_would_become_of_them_changes_nothing() {
        String statement = submitted(start, "10.00");

        String job = asked(Api.facilitator(), "acceptance?mode=validate&contract=" + contract);

        assertThat(done(Api::facilitator, job).getLong("updated")).isEqualTo(1);
        assertThat(status(statement)).isEqualTo("SUBMITTED");
        assertThat(accepted()).isEqualTo("0.00");
    }

    @Test
    void a_company_submits_its_drafts_of_a_month_and_nobody_elses() {
        String draft = draft(start, "10.00");
        String later = draft(start.plusMonths(1), "10.00");

        String job = asked(Api.company(), "submission?contract=" + contract + "&month=" + YearMonth.from(start));

        assertThat(done(Api::company, job).getLong("updated")).isEqualTo(1);
        assertThat(status(draft)).isEqualTo("SUBMITTED");
        assertThat(status(later)).isEqualTo("DRAFT");
        String others = asked(Api.otherCompany(), "submission?contract=" + contract);
        assertThat(done(Api::otherCompany, others).getLong("total")).isZero();
        assertThat(status(later)).isEqualTo("DRAFT");
    }

    @Test
    void a_process_that_dies_leaves_nothing_half_and_the_next_goes_on_without_accepting_twice() throws SQLException {
        List<String> all = new ArrayList<>();
        for (int month = 0; month < 6; month++) {
            all.add(submitted(start.plusMonths(month), "10.00"));
        }
        String job = asked(Api.facilitator(), "acceptance?contract=" + contract);
        // whoever works on it loses it, as if it had died; somebody else finds it when the lease has ended
        execute("update import_job set owner = '" + UUID.randomUUID()
                + "', lease_until = clock_timestamp() + interval '1 second' where id = '" + job
                + "' and status = 'RUNNING'");

        JsonPath done = done(Api::facilitator, job);

        assertThat(done.getLong("updated")).isEqualTo(6);
        assertThat(rows(job)).hasSize(6);
        assertThat(all.stream().map(ManyAtOnceTest::status)).containsOnly("ACCEPTED");
        assertThat(accepted()).isEqualTo("60.00");
    }

    @Test
    void what_is_accepted_at_once_leaves_the_same_as_if_it_were_accepted_one_by_one() throws SQLException {
        String alone = obligation;
        List<String> oneByOne = statements();
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
        statements();

        oneByOne.forEach(each -> Api.ok(Api.facilitator().post("/v1/statements/" + each + "/acceptance")));
        assertThat(done(Api::facilitator, asked(Api.facilitator(), "acceptance?contract=" + contract))
                        .getLong("updated"))
                .isEqualTo(3);

        List<String> left = left(alone);
        assertThat(left(obligation)).isEqualTo(left).hasSize(6);
        assertThat(left.get(0)).isEqualTo("835.50 835.50 f");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + alone))
                        .jsonPath()
                        .getString("remaining"))
                .isEqualTo("835.50");
    }

    /** Of three months, one of two people; that one of them worked before is told later. */
    private List<String> statements() {
        String twice = AtWork.somebody(obligation, start);
        return List.of(
                AtWork.submitted(obligation, start.plusMonths(1), AtWork.line(twice, "30.00")),
                AtWork.submitted(
                        obligation,
                        start,
                        AtWork.line(twice, "10.25"),
                        AtWork.line(AtWork.somebody(obligation, start), "20.00")),
                AtWork.submitted(
                        obligation,
                        start.plusMonths(2),
                        AtWork.line(AtWork.somebody(obligation, start.plusMonths(2)), "4.25")));
    }

    /** What is missing still, then entries, then what their statements and placements say. */
    private List<String> left(String of) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select row from (select 1 as place, concat_ws(' ', o.shortfall, c.shortfall, o.suspended) as row"
                                + " from obligation o join contract c on c.id = o.contract_id where o.id = ?::uuid"
                                + " union all select 2, concat_ws(' ', e.month, e.written_in, e.hours, e.kind, e.accepted_by,"
                                + " s.status, s.version, s.changes, s.decided_by, l.status, l.accepted_hours, l.entry_id = e.id,"
                                + " p.worked_since)"
                                + " from hours_entry e join statement s on s.id = e.statement_id"
                                + " join statement_line l on l.statement_id = s.id and l.placement_id = e.placement_id"
                                + " join placement p on p.id = e.placement_id where e.obligation_id = ?::uuid"
                                + " union all select 3, concat_ws(' ', count(*)) from waiting where obligation_id = ?::uuid) all_of_it"
                                + " order by place, row")) {
            for (int at = 1; at <= 3; at++) {
                select.setString(at, of);
            }
            List<String> rows = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    @Test
    void what_is_meant_has_to_be_said_by_who_may() {
        Response nothing = Api.facilitator().post("/v1/statements/acceptance");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.jsonPath().getString("code")).isEqualTo("STATEMENTS_NOT_CHOSEN");
        assertThat(Api.company()
                        .post("/v1/statements/acceptance?contract=" + contract)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.buyer()
                        .post("/v1/statements/submission?contract=" + contract)
                        .statusCode())
                .isEqualTo(403);
        submitted(start, "10.00");
        String elsewhere = asked(Api.otherFacilitator(), "acceptance?contract=" + contract);
        assertThat(done(Api::otherFacilitator, elsewhere).getLong("total")).isZero();
    }

    private String submitted(LocalDate month, String hours) {
        return AtWork.submitted(obligation, month, AtWork.line(AtWork.somebody(obligation, month), hours));
    }

    private String draft(LocalDate month, String hours) {
        return AtWork.declared(obligation, month, AtWork.line(AtWork.somebody(obligation, month), hours))
                .jsonPath()
                .getString("id");
    }

    private String byFacilitator(LocalDate month) {
        String line = AtWork.line(AtWork.somebody(obligation, month), "10.00");
        String id = Api.created(Api.facilitator()
                        .body(AtWork.lines(line))
                        .put(AtWork.statement(obligation, month) + "?employer=" + Api.COMPANY_ORG))
                .jsonPath()
                .getString("id");
        Api.ok(Api.facilitator().post("/v1/statements/" + id + "/submission"));
        return id;
    }

    private static String asked(RequestSpecification caller, String what) {
        Response answer = caller.post("/v1/statements/" + what);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        String id = answer.jsonPath().getString("id");
        assertThat(answer.header("Location")).endsWith("/v1/imports/" + id);
        return id;
    }

    private static JsonPath done(Supplier<RequestSpecification> caller, String job) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(read(caller, job).getString("status")).isNotIn("QUEUED", "RUNNING"));
        JsonPath over = read(caller, job);
        assertThat(over.getString("status")).as(over.prettify()).isEqualTo("DONE");
        return over;
    }

    private static JsonPath read(Supplier<RequestSpecification> caller, String job) {
        return Api.ok(caller.get().get("/v1/imports/" + job)).jsonPath();
    }

    private static List<Map<String, Object>> rows(String job) {
        return Api.ok(Api.facilitator().get("/v1/imports/" + job + "/rows?limit=100"))
                .jsonPath()
                .getList("items");
    }

    private static String status(String statement) {
        return Api.ok(Api.facilitator().get("/v1/statements/" + statement))
                .jsonPath()
                .getString("status");
    }

    private String accepted() {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                .jsonPath()
                .getString("accepted");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
