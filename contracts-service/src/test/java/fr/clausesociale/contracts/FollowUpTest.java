package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is expected of obligations and who must act next. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FollowUpTest {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    @Test
    void a_forecast_adds_what_running_placements_will_bring() {
        LocalDate start = clock.today().withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "1000.00");
        String placement = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusDays(69));
        JsonPath forecast = Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/forecast"))
                .jsonPath();
        assertThat(forecast.getString("placements[0].placementId")).isEqualTo(placement);
        assertThat(forecast.getString("placements[0].method")).isEqualTo("WEEKLY_HOURS");
        assertThat(new BigDecimal(forecast.getString("expected"))).isEqualByComparingTo("350.00");
        assertThat(new BigDecimal(forecast.getString("shortfall"))).isEqualByComparingTo("650.00");
    }

    @Test
    void who_must_act_is_listed_oldest_first_and_page_by_page() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String owed = Api.newObligation(Api.newContract(start), "100.00");
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String waiting = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String person = UUID.randomUUID().toString();
        Api.decide(person, "ELIGIBLE", start);
        String active = Api.newPlacement(person, obligation, start, start.plusMonths(6));
        await().untilAsserted(() -> assertThat(actions("DECLARE_MONTH")).contains(active));
        assertThat(actions("CLEAR_ELIGIBILITY")).contains(waiting);
        assertThat(actions("PLACE_SOMEBODY")).contains(owed).doesNotContain(obligation);

        String statement = Api.created(Api.company()
                        .body("{\"lines\":[{\"placementId\":\"%s\",\"hours\":\"10.00\"}]}".formatted(active))
                        .put("/v1/obligations/" + obligation + "/statements/"
                                + clock.month().minusMonths(1)))
                .jsonPath()
                .getString("id");
        assertThat(actions("SUBMIT_STATEMENT")).contains(statement);
        assertThat(actions("DECLARE_MONTH")).doesNotContain(active);
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        assertThat(actions("DECIDE_STATEMENT")).contains(statement);
        assertThat(Api.ok(Api.otherFacilitator().get("/v1/next-actions"))
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(statement);
        assertThat(Api.ok(Api.facilitator().get("/v1/next-actions?territory=DEP-35"))
                        .jsonPath()
                        .getList("items.id"))
                .isEmpty();
    }

    @Test
    void where_statements_are_expected_by_the_quarter_a_month_within_it_waits_for_its_end() {
        YearMonth last = clock.month().minusMonths(1);
        LocalDate start = last.minusMonths(2).atDay(1);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "100.00");
        String person = UUID.randomUUID().toString();
        Api.decide(person, "ELIGIBLE", start);
        String active = Api.newPlacement(person, obligation, start, last.atEndOfMonth());
        await().untilAsserted(() -> assertThat(actions("DECLARE_MONTH")).contains(active));
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

    /** All pages of two, so that paging is tried too. */
    private static List<String> actions(String what) {
        List<String> ids = new ArrayList<>();
        List<String> since = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = Api.ok(Api.facilitator()
                            .queryParams(after == null ? Map.of() : Map.of("after", after))
                            .get("/v1/next-actions?limit=2&what=" + what))
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            since.addAll(page.getList("items.since", String.class));
            after = page.getString("next");
        } while (after != null);
        assertThat(since).isSorted();
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }
}
