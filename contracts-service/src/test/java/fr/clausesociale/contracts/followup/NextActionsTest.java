package fr.clausesociale.contracts.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who must act next, and since when. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NextActionsTest {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    @Inject
    DataSource data;

    @Inject
    WaitingOver over;

    @AfterEach
    void what_is_kept_of_what_waits_is_what_waits() {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "(select 'kept', w.* from waiting w except select 'kept', v.* from what_waits v)"
                                                + " union all (select 'lacking', v.* from what_waits v where until >= :today"
                                                + " except select 'lacking', w.* from waiting w)")
                                .setParameter("today", clock.today())
                                .getResultList()))
                .isEmpty();
    }

    @Test
    void who_must_act_is_listed_oldest_first_and_page_by_page() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String owed = Api.newObligation(Api.newContract(start), "100.00");
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String waiting = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String active = atWork(obligation, start, start.plusMonths(6));
        assertThat(actions("DECLARE_MONTH")).contains(active);
        assertThat(actions("CLEAR_ELIGIBILITY")).contains(waiting);
        assertThat(actions("PLACE_SOMEBODY")).contains(owed).doesNotContain(obligation);

        String statement = told(obligation, active, clock.month().minusMonths(1));
        assertThat(actions("SUBMIT_STATEMENT")).contains(statement);
        assertThat(actions("DECLARE_MONTH")).doesNotContain(active);
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        assertThat(actions("DECIDE_STATEMENT")).contains(statement);
        assertThat(Api.ok(Api.facilitator().get("/v1/next-actions?limit=200&who=FACILITATOR"))
                        .jsonPath()
                        .getList("items.what", String.class))
                .contains("DECIDE_STATEMENT", "CLEAR_ELIGIBILITY")
                .doesNotContain("PLACE_SOMEBODY", "SUBMIT_STATEMENT");
        assertThat(Api.ok(Api.otherFacilitator().get("/v1/next-actions"))
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(statement);
        assertThat(Api.ok(Api.facilitator().get("/v1/next-actions?territory=DEP-35"))
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(statement);
    }

    @Test
    void where_statements_are_expected_by_the_quarter_a_month_within_it_waits_for_its_end() {
        YearMonth last = clock.month().minusMonths(1);
        LocalDate start = last.atDay(1);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "100.00");
        String active = atWork(obligation, start, last.atEndOfMonth());
        assertThat(actions("DECLARE_MONTH")).contains(active);
        set("declaration.period", contract, start.minusMonths(3), "QUARTER");
        if (last.getMonthValue() % 3 == 0) {
            assertThat(actions("DECLARE_MONTH")).contains(active);
        } else {
            assertThat(actions("DECLARE_MONTH")).doesNotContain(active);
        }
    }

    @Test
    void how_long_somebody_may_be_missing_is_a_contracts_own_where_it_says_so() {
        LocalDate start = clock.today().minusDays(40);
        String patient = Api.newContract(start);
        String waiting = Api.newObligation(patient, "100.00");
        String owed = Api.newObligation(Api.newContract(start), "100.00");
        String young = Api.newContract(clock.today().minusDays(10));
        String urgent = Api.newObligation(young, "100.00");
        set("followup.daysToPlace", patient, start, "60");
        set("followup.daysToPlace", young, start, "7");
        assertThat(actions("PLACE_SOMEBODY")).contains(owed, urgent).doesNotContain(waiting);
    }

    /** As somebody set it then: what is past cannot be set by the API. */
    private void set(String name, String contract, LocalDate from, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into policy_value (id, version, name, scope_kind, scope_value, from_on, value,"
                                        + " source, confidence, recorded_at) values (gen_random_uuid(), 1, :name, 'CONTRACT',"
                                        + " :contract, :from, :value, 'CCAP', 'VERIFIED', now())")
                        .setParameter("name", name)
                        .setParameter("contract", contract)
                        .setParameter("from", from)
                        .setParameter("value", value)
                        .executeUpdate());
    }

    @Test
    void a_placement_shared_by_two_contracts_waits_once() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String one = Api.newObligation(Api.newContract(start), "100.00");
        String other = Api.newObligation(Api.newContract(start), "100.00");
        String body = Api.placement(UUID.randomUUID().toString(), one, start, start.plusMonths(6))
                .replace(
                        "{\"obligationId\":\"%s\",\"share\":\"1.00\"}".formatted(one),
                        "{\"obligationId\":\"%s\",\"share\":\"0.50\"},{\"obligationId\":\"%s\",\"share\":\"0.50\"}"
                                .formatted(one, other));

        String shared = Api.created(Api.facilitator().body(body).post("/v1/placements"))
                .jsonPath()
                .getString("id");

        assertThat(actions("CLEAR_ELIGIBILITY")).containsOnlyOnce(shared);
    }

    @Test
    void a_month_waits_from_its_end_until_it_or_a_later_one_is_told() {
        YearMonth first = clock.month().minusMonths(3);
        String obligation = Api.newObligation(Api.newContract(first.atDay(1)), "900.00");
        String active = atWork(obligation, first.atDay(1), clock.today().plusMonths(3));
        assertThat(since(active)).isEqualTo(first.plusMonths(1).atDay(1));

        told(obligation, active, first.plusMonths(1));
        assertThat(since(active)).isEqualTo(first.plusMonths(3).atDay(1));
        told(obligation, active, first.plusMonths(2));
        assertThat(actions("DECLARE_MONTH")).doesNotContain(active);
    }

    @Test
    void a_month_whose_line_was_rejected_waits_again() {
        YearMonth last = clock.month().minusMonths(1);
        String obligation = Api.newObligation(Api.newContract(last.atDay(1)), "900.00");
        String active = atWork(obligation, last.atDay(1), clock.today().plusMonths(3));
        assertThat(actions("DECLARE_MONTH")).contains(active);
        String statement = told(obligation, active, last);
        Response submitted = Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));

        Api.ok(Api.facilitator()
                .body("{\"lines\":[{\"placementId\":\"%s\",\"accept\":false,\"reason\":\"Heures non justifiées\"}]}"
                        .formatted(active))
                .header("If-Match", submitted.header("ETag"))
                .post("/v1/statements/" + statement + "/acceptance"));

        assertThat(actions("DECLARE_MONTH")).contains(active);
        assertThat(actions("SUBMIT_STATEMENT")).contains(statement);
    }

    @Test
    void nobody_waits_for_months_of_a_placement_that_ended_long_ago() {
        LocalDate start = clock.today().minusMonths(12).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "900.00");
        String old = atWork(obligation, start, clock.today());
        String late = atWork(obligation, start, clock.today());
        assertThat(actions("DECLARE_MONTH")).contains(old, late);

        end(old, start.plusMonths(2));
        end(late, clock.month().minusMonths(1).atDay(10));

        assertThat(actions("DECLARE_MONTH")).doesNotContain(old).contains(late);
    }

    @Test
    void nothing_waits_on_a_closed_contract_until_it_is_taken_up_again() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String owed = Api.newObligation(contract, "900.00");
        String obligation = Api.newObligation(contract, "900.00");
        String active = atWork(obligation, start, start.plusMonths(6));
        assertThat(actions("DECLARE_MONTH")).contains(active);
        String draft = told(obligation, active, YearMonth.from(start));
        assertThat(waiting(contract)).contains(owed, active, draft);

        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin anticipée\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));
        Api.created(Api.facilitator()
                .body("{\"reason\":\"Effectifs réduits\"}")
                .post("/v1/contracts/" + contract + "/closure"));
        assertThat(waiting(contract)).isEmpty();

        Api.ok(Api.facilitator()
                .body("{\"reason\":\"Relevé retrouvé\"}")
                .post("/v1/contracts/" + contract + "/reopening"));
        assertThat(waiting(contract)).contains(active, draft);
    }

    @Test
    void nobody_is_asked_to_place_somebody_where_there_is_nothing_to_do_or_nobody_to_do_it() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String waived = Api.newObligation(contract, "100.00");
        String suspended = Api.newObligation(contract, "100.00");
        String owed = Api.newObligation(contract, "100.00");
        String terminated = Api.newContract(start);
        String stopped = Api.newObligation(terminated, "100.00");
        assertThat(actions("PLACE_SOMEBODY")).contains(waived, suspended, owed, stopped);

        enter(Api.buyer(), waived, "WAIVER");
        enter(Api.facilitator(), suspended, "SUSPENSION");
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin anticipée\"}"
                        .formatted(clock.today().minusDays(1)))
                .post("/v1/contracts/" + terminated + "/termination"));
        String unheld = Api.newObligation(withoutHolder(start), "100.00");

        assertThat(actions("PLACE_SOMEBODY")).contains(owed).doesNotContain(waived, suspended, stopped, unheld);
        assertThat(actions("CLOSE_OBLIGATION")).contains(stopped);
    }

    @Test
    void what_was_over_yesterday_is_forgotten_and_the_rest_stays() {
        LocalDate start = clock.today().minusMonths(12).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "900.00");
        String old = atWork(obligation, start, clock.today());
        assertThat(actions("DECLARE_MONTH")).contains(old);
        int before = kept("until >= current_date");
        end(old, start.plusMonths(2));
        assertThat(kept("until < current_date")).isPositive();

        over.forget();

        assertThat(kept("until < current_date")).isZero();
        assertThat(kept("until >= current_date")).isEqualTo(before - 1);
    }

    private int kept(String which) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select 1 from waiting where " + which)
                        .getResultList()
                        .size());
    }

    private void enter(RequestSpecification who, String obligation, String kind) {
        Api.created(who.body("{\"kind\":\"%s\",\"effectiveOn\":\"%s\",\"reason\":\"Chantier arrêté\"}"
                        .formatted(kind, clock.today()))
                .post("/v1/obligations/" + obligation + "/entries"));
    }

    private static String withoutHolder(LocalDate start) {
        String body =
                Api.contract(Api.externalId(), start).replaceAll("(?s)\"contractors\":\\[.*?\\]", "\"contractors\":[]");
        return Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    @Test
    void months_told_at_the_same_moment_for_one_placement_are_both_seen() throws Exception {
        YearMonth first = clock.month().minusMonths(3);
        String obligation = Api.newObligation(Api.newContract(first.atDay(1)), "900.00");
        String active = atWork(obligation, first.atDay(1), clock.today().plusMonths(3));
        assertThat(actions("DECLARE_MONTH")).contains(active);
        told(obligation, active, first);
        String later = told(obligation, active, first.plusMonths(1));
        String latest = told(obligation, active, first.plusMonths(2));

        try (Connection one = data.getConnection();
                Connection other = data.getConnection()) {
            one.setAutoCommit(false);
            reject(one, later);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> reject(other, latest));
            await().until(() -> second.isDone() || somebodyWaitsForALock());
            one.commit();
            second.get(10, TimeUnit.SECONDS);
        }

        assertThat(since(active)).isEqualTo(first.plusMonths(2).atDay(1));
    }

    private static void reject(Connection connection, String statement) {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("update statement_line set status = 'REJECTED' where statement_id = '" + statement + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        try (Connection connection = data.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'update statement_line%'")) {
            return row.next();
        }
    }

    private static String atWork(String obligation, LocalDate start, LocalDate end) {
        return AtWork.placed(AtWork.eligible(start), obligation, start, end);
    }

    private static void end(String placement, LocalDate on) {
        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}".formatted(on))
                .post("/v1/placements/" + placement + "/end"));
    }

    private static String told(String obligation, String placement, YearMonth month) {
        return AtWork.declared(obligation, month.atDay(1), AtWork.line(placement, "10.00"))
                .jsonPath()
                .getString("id");
    }

    private LocalDate since(String placement) {
        return QuarkusTransaction.requiringNew().call(() -> (LocalDate) database.createNativeQuery(
                        "select since from waiting where what = 'DECLARE_MONTH' and id = cast(:id as uuid)",
                        LocalDate.class)
                .setParameter("id", placement)
                .getSingleResult());
    }

    private List<String> waiting(String contract) {
        return Api.ok(Api.buyer().get("/v1/next-actions?limit=200"))
                .jsonPath()
                .getList("items.findAll{it.contractId=='" + contract + "'}.id", String.class);
    }

    /** All pages of two, so that paging is tried too. */
    private static List<String> actions(String what) {
        AllPages pages = AllPages.of(Api::facilitator, "/v1/next-actions?limit=2&what=" + what);
        assertThat(pages.each("items.since")).isSorted();
        assertThat(pages.ids()).doesNotHaveDuplicates();
        return pages.ids();
    }
}
