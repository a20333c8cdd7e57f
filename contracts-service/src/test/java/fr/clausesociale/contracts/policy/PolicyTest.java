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
    void national_defaults_are_there_and_penalties_are_not() {
        LocalDate today = clock.today();
        assertThat(policies.integer(today, "window.months", PolicySubject.NATION))
                .hasValue(24);
        assertThat(policies.code(today, "window.start", PolicySubject.NATION)).hasValue("FIRST_CLAUSE_HIRE");
        assertThat(policies.date(today, "socialCondition.start", PolicySubject.NATION))
                .hasValue(LocalDate.of(2026, 8, 21));
        assertThat(policies.flag(today, "hours.carryOver", PolicySubject.NATION))
                .hasValue(false);
        assertThat(policies.decimal(today, "hours.maxPerDay", new PolicySubject(null, "NONE", Territory.FRANCE)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("24"));
        assertThat(policies.national("penalty.")).isEmpty();
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
