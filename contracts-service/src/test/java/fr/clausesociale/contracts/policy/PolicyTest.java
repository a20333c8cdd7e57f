package fr.clausesociale.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PolicyTest {

    @Inject
    BusinessClock clock;

    @Inject
    Policies policies;

    @Test
    void a_new_value_ends_the_former_the_day_before_and_the_past_stays() {
        LocalDate today = clock.today();
        Response first = Api.created(set("window.months", "PROGRAMME", "NPNRU_GUP", today, "30"));
        Response second = Api.created(set("window.months", "PROGRAMME", "NPNRU_GUP", today.plusMonths(1), "36"));
        JsonPath former = Api.ok(
                        Api.facilitator().get("/v1/policies/" + first.jsonPath().getString("id")))
                .jsonPath();
        assertThat(former.getString("until"))
                .isEqualTo(today.plusMonths(1).minusDays(1).toString());
        assertThat(former.getString("value")).isEqualTo("30");
        assertThat(second.jsonPath().getString("until")).isNull();
        assertThat(resolved(today)).isEqualTo("30");
        assertThat(resolved(today.plusMonths(1))).isEqualTo("36");
        assertThat(resolved(today.minusDays(1))).isEqualTo("24");
    }

    @Test
    void the_past_is_not_set_nor_an_unknown_name_nor_a_wrong_value_nor_twice_from_one_day() {
        LocalDate today = clock.today();
        assertProblem(set("window.months", "TERRITORY", "DEP-35", today.minusDays(1), "30"), 422, "POLICY_IN_PAST");
        assertProblem(set("window.month", "NATIONAL", null, today, "30"), 422, "POLICY_NAME_UNKNOWN");
        assertProblem(set("window.months", "NATIONAL", null, today, "deux ans"), 422, "POLICY_VALUE_INVALID");
        assertProblem(set("window.start", "NATIONAL", null, today, "SOME_DAY"), 422, "POLICY_VALUE_INVALID");
        assertProblem(set("window.months", "TERRITORY", "21", today, "30"), 422, "POLICY_SCOPE_INVALID");
        Api.created(set("window.months", "TERRITORY", "DEP-35", today, "30"));
        assertProblem(set("window.months", "TERRITORY", "DEP-35", today, "31"), 409, "POLICY_ALREADY_SET");
        assertThat(Api.facilitator()
                        .body(body("window.months", "TERRITORY", "DEP-21", today, "30"))
                        .post("/v1/policies")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Transactional
    void national_values_are_there_as_delivered() {
        LocalDate today = clock.today();
        PolicySet all = policies.about(List.of(), Policy.values());
        assertThat(all.integer(today, Policy.WINDOW_MONTHS, PolicySubject.NATION))
                .hasValue(24);
        assertThat(all.code(today, Policy.WINDOW_START, PolicySubject.NATION)).hasValue("FIRST_CLAUSE_HIRE");
        assertThat(all.flag(today, Policy.HOURS_TRAINING_COUNTS, PolicySubject.NATION))
                .hasValue(true);
        assertThat(all.decimal(today, Policy.PROGRAMME_SHARE, new PolicySubject(null, "NPNRU_GUP", Territory.FRANCE)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.10"));
        assertThat(policies.national("penalty."))
                .as("only a contract's own terms")
                .isEmpty();
    }

    @Test
    @Transactional
    void every_name_that_can_be_set_is_one_that_is_read_and_the_reverse() {
        List<String> names = policies.getEntityManager()
                .createQuery("select n.name from PolicyName n", String.class)
                .getResultList();
        assertThat(names).allMatch(name -> Policy.of(name).isPresent());
        assertThat(Policy.values()).allMatch(policy -> names.stream().anyMatch(policy::names));
    }

    @Test
    void a_territorys_cost_of_labour_is_taken_from_its_day_and_the_answer_says_so() {
        LocalDate today = clock.today();
        Api.created(set("calibration.hourlyCost", "TERRITORY", "DEP-35", today, "40.00"));
        Api.created(set("calibration.hourlyCost.PAINTING", "TERRITORY", "DEP-35", today.plusDays(10), "35.00"));
        String body = """
                {"amount":"1000000.00","labourShare":"0.50","rate":"0.05","trade":"PAINTING","territory":"DEP-35","on":"%s"}""";
        JsonPath before = calibration(body.formatted(today.plusDays(9)));
        assertThat(before.getString("hours")).isEqualTo("625.00");
        assertThat(before.getString("figures.find { it.name == 'hourlyCost' }.scope.value"))
                .isEqualTo("DEP-35");
        assertThat(before.getString("figures.find { it.name == 'hourlyCost' }.source"))
                .isEqualTo("Charte locale");
        assertThat(calibration(body.formatted(today.plusDays(10))).getString("inputs.hourlyCost"))
                .isEqualTo("35.00");
        JsonPath elsewhere = calibration(body.formatted(today).replace("DEP-35", "DEP-49"));
        assertThat(elsewhere.getString("figures.find { it.name == 'hourlyCost' }.scope.kind"))
                .isEqualTo("NATIONAL");
        assertProblem(
                Api.facilitator()
                        .body(body.formatted(today).replace("\"rate\":\"0.05\",", ""))
                        .post("/v1/calibrations"),
                422,
                "CALIBRATION_INCOMPLETE");
    }

    private static JsonPath calibration(String body) {
        return Api.ok(Api.facilitator().body(body).post("/v1/calibrations")).jsonPath();
    }

    @Test
    void values_in_force_are_listed_by_name_in_pages() {
        JsonPath page = Api.ok(
                        Api.facilitator().get("/v1/policies?name=socialCondition.threshold.*&on=2026-08-21&limit=3"))
                .jsonPath();
        assertThat(page.getList("items.value")).hasSize(3).contains("5404000.00", "432000.00");
        JsonPath rest = Api.ok(Api.facilitator()
                        .get("/v1/policies?name=socialCondition.threshold.*&on=2026-08-21&limit=3&after="
                                + page.getString("next")))
                .jsonPath();
        assertThat(rest.getList("items")).hasSize(2);
        assertThat(rest.getString("next")).isNull();
        assertThat(Api.facilitator().get("/v1/policies?on=demain").statusCode()).isEqualTo(400);
    }

    @Test
    void a_rule_that_there_is_not_has_no_value_and_is_not_repeated_at_length() {
        Response unknown = Api.facilitator().get("/v1/policies/resolution?name=window.month");
        Response lengthy = Api.facilitator().get("/v1/policies/resolution?name=" + "x".repeat(3000));

        assertProblem(unknown, 400, "INVALID_PARAMETER");
        assertProblem(lengthy, 400, "INVALID_PARAMETER");
        assertThat(lengthy.asString()).hasSizeLessThan(1500);
    }

    private static String resolved(LocalDate on) {
        return Api.ok(Api.facilitator()
                        .get("/v1/policies/resolution?name=window.months&programme=NPNRU_GUP&territory=DEP-21&on="
                                + on))
                .jsonPath()
                .getString("value.value");
    }

    private static Response set(String name, String kind, String scope, LocalDate from, String value) {
        return Api.admin().body(body(name, kind, scope, from, value)).post("/v1/policies");
    }

    private static String body(String name, String kind, String scope, LocalDate from, String value) {
        return """
                {"name":"%s","scope":{"kind":"%s","value":%s},"from":"%s","value":"%s","source":"Charte locale","confidence":"KNOWN"}""".formatted(name, kind, scope == null ? "null" : '"' + scope + '"', from, value);
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }
}
