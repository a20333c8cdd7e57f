package fr.clausesociale.contracts.reading.nextactions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who must act next, and since when. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NextActionsTest extends KeptAsItWaits {

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
    void what_waits_is_seen_by_the_company_that_comes_to_hold_the_lot() {
        LocalDate start = clock.today().minusDays(40);
        String body = Api.contract(Api.externalId(), start);
        String contract = Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String owed = Api.newObligation(contract, "100.00");
        String unclear = Api.newPlacement(
                UUID.randomUUID().toString(), Api.newObligation(contract, "50.00"), start, start.plusMonths(6));
        assertThat(waiting(Api::company)).contains(owed, unclear);
        assertThat(waiting(Api::otherCompany)).doesNotContain(owed, unclear);

        Api.ok(Api.facilitator()
                .header(
                        "If-Match",
                        Api.facilitator().get("/v1/contracts/" + contract).header("ETag"))
                .body(body.replace("\"" + Api.COMPANY_ORG + "\"", "\"90000002700012\""))
                .put("/v1/contracts/" + contract));

        assertThat(waiting(Api::otherCompany)).contains(owed, unclear);
    }

    private static List<String> waiting(Supplier<RequestSpecification> caller) {
        return AllPages.of(caller, "/v1/next-actions?limit=100").ids();
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

        Api.created(Owed.enter(Api.buyer(), waived, "WAIVER", clock.today(), ""));
        Api.created(Owed.enter(Api.facilitator(), suspended, "SUSPENSION", clock.today(), ""));
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin anticipée\"}"
                        .formatted(clock.today().minusDays(1)))
                .post("/v1/contracts/" + terminated + "/termination"));
        String unheld = Api.newObligation(withoutHolder(start), "100.00");

        assertThat(actions("PLACE_SOMEBODY")).contains(owed).doesNotContain(waived, suspended, stopped, unheld);
        assertThat(actions("CLOSE_OBLIGATION")).contains(stopped);
    }

    private static String withoutHolder(LocalDate start) {
        String body =
                Api.contract(Api.externalId(), start).replaceAll("(?s)\"contractors\":\\[.*?\\]", "\"contractors\":[]");
        return Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    private List<String> waiting(String contract) {
        return AllPages.of(Api::buyer, "/v1/next-actions?limit=200")
                .each("items.findAll{it.contractId=='" + contract + "'}.id");
    }
}
