package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a contract sets for itself changes what follows from its day on. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PoliciesOnThePathTest {

    @Inject
    BusinessClock clock;

    @Test
    void a_contracts_own_window_holds_for_hires_from_its_day_and_earlier_hires_keep_theirs() {
        LocalDate today = clock.today();
        String contract = Api.newContract(today.minusMonths(2));
        String obligation = Api.newObligation(contract, "900.00");
        set("window.months", contract, today, "12");
        set("window.start", contract, today, "EACH_WORK_CONTRACT");
        String before = AtWork.somebody(obligation, today.minusDays(1));
        String since = AtWork.somebody(obligation, today);
        assertThat(read(before).getString("countingUntil"))
                .isEqualTo(today.minusDays(1).plusMonths(24).minusDays(1).toString());
        assertThat(read(since).getString("countingUntil"))
                .isEqualTo(today.plusMonths(12).minusDays(1).toString());
    }

    @Test
    void hires_to_come_that_are_recorded_already_take_what_is_set_for_them_and_people_at_work_do_not() {
        LocalDate today = clock.today();
        String contract = Api.newContract(today.minusMonths(2));
        String obligation = Api.newObligation(contract, "900.00");
        String atWork = AtWork.somebody(obligation, today.minusDays(1));
        String coming = AtWork.somebody(obligation, today.plusDays(20));
        set("window.months", contract, today.plusDays(10), "6");
        assertThat(read(coming).getString("countingUntil"))
                .isEqualTo(today.plusDays(20).plusMonths(6).minusDays(1).toString());
        assertThat(read(atWork).getString("countingUntil"))
                .isEqualTo(today.minusDays(1).plusMonths(24).minusDays(1).toString());
    }

    @Test
    void the_terms_of_a_contract_are_told_and_held_against_what_is_declared() {
        LocalDate today = clock.today();
        String contract = Api.newContract(today.minusMonths(2).withDayOfMonth(1));
        String obligation = Api.newObligation(contract, "900.00");
        set("hours.maxPerDay", contract, today, "8.00");
        LocalDate start = today.minusMonths(1).withDayOfMonth(1);
        String placement = AtWork.somebody(obligation, start);
        YearMonth month = YearMonth.from(start);
        String path = "/v1/obligations/" + obligation + "/statements/" + month;
        JsonPath terms = Api.ok(Api.company().get(path + "/terms")).jsonPath();
        assertThat(terms.getString("maxPerDay.value")).isEqualTo("24.00");
        assertThat(terms.getString("basis.value")).isEqualTo("WORKED");
        assertThat(terms.getString("expectedFrom"))
                .isEqualTo(month.plusMonths(1).atDay(1).toString());
        JsonPath now = Api.ok(Api.company()
                        .get("/v1/obligations/" + obligation + "/statements/"
                                + YearMonth.from(today).plusMonths(1) + "/terms"))
                .jsonPath();
        assertThat(now.getString("maxPerDay.value")).isEqualTo("8.00");
        assertThat(now.getString("maxPerDay.scope.kind")).isEqualTo("CONTRACT");

        String line =
                "{\"lines\":[{\"placementId\":\"%s\",\"hours\":\"140.00\",\"notWorked\":\"%s\",\"training\":\"%s\"}]}";
        Response refused =
                Api.company().body(line.formatted(placement, "14.00", "7.00")).put(path);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("HOURS_UNWORKED");
        JsonPath taken = Api.created(Api.company()
                        .body(line.formatted(placement, "0", "7.00"))
                        .put(path))
                .jsonPath();
        assertThat(taken.getString("lines[0].training")).isEqualTo("7.00");
        assertThat(Api.otherCompany().get(path + "/terms").statusCode()).isEqualTo(404);
    }

    @Test
    void an_obligation_keeps_the_figures_it_was_computed_from_the_retained_one_and_its_reason() {
        LocalDate today = clock.today();
        String contract = Api.newContract(today.minusMonths(2));
        String body = """
                {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"800.00"},
                 "calibration":{"amount":"1000000.00","rate":"0.05","hourlyCost":"30.00","on":"%s","retained":"800.00"%s}}""";
        Response unexplained =
                Api.facilitator().body(body.formatted(today, "")).post("/v1/contracts/" + contract + "/obligations");
        assertThat(unexplained.jsonPath().getString("code")).isEqualTo("CALIBRATION_REASON_MISSING");
        assertThat(unexplained.jsonPath().getString("errors[0].pointer")).isEqualTo("/calibration/reason");
        String obligation = Api.created(Api.facilitator()
                        .body(body.formatted(today, ",\"reason\":\"peu de structures\""))
                        .post("/v1/contracts/" + contract + "/obligations"))
                .jsonPath()
                .getString("id");
        set("calibration.labourShare", contract, today, "0.60");
        JsonPath kept =
                Api.ok(Api.facilitator().get("/v1/obligations/" + obligation)).jsonPath();
        assertThat(kept.getString("calibration.hours")).isEqualTo("800.00");
        assertThat(kept.getString("calibration.computed")).isEqualTo("833.33");
        assertThat(kept.getString("calibration.rounded")).isEqualTo("833.00");
        assertThat(kept.getString("calibration.reason")).isEqualTo("peu de structures");
        assertThat(kept.getString("calibration.figures.find { it.name == 'labourShare' }.value"))
                .isEqualTo("0.50");
    }

    @Test
    void hours_shared_between_contracts_need_the_agreement_where_one_of_them_asks_for_it() {
        LocalDate today = clock.today();
        String strict = Api.newContract(today);
        String first = Api.newObligation(strict, "100.00");
        String second = Api.newObligation(Api.newContract(today), "100.00");
        set("globalisation.agreement", strict, today, "REQUIRED");
        String body = Api.placement(UUID.randomUUID().toString(), first, today, today.plusMonths(6))
                .replace(
                        "\"share\":\"1.00\"}",
                        "\"share\":\"0.50\"},{\"obligationId\":\"%s\",\"share\":\"0.50\"}".formatted(second));
        Response refused = Api.facilitator().body(body).post("/v1/placements");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("AGREEMENT_REQUIRED");
        String agreed = body.replace("\"weeklyHours\"", "\"agreement\":\"convention du 3 mars\",\"weeklyHours\"");
        assertThat(Api.created(Api.facilitator().body(agreed).post("/v1/placements"))
                        .jsonPath()
                        .getList("alerts"))
                .isEmpty();
    }

    private static JsonPath read(String placement) {
        return Api.ok(Api.facilitator().get("/v1/placements/" + placement)).jsonPath();
    }

    private static void set(String name, String contract, LocalDate from, String value) {
        Api.created(Api.admin().body("""
                        {"name":"%s","scope":{"kind":"CONTRACT","value":"%s"},"from":"%s","value":"%s","source":"CCAP","confidence":"VERIFIED"}""".formatted(name, contract, from, value)).post("/v1/policies"));
    }
}
