package fr.clausesociale.contracts.globalisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One hour is imputed once: what an employer tells under an agreement is divided between the obligations. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SharedHoursTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String larger;
    private String smaller;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(2).withDayOfMonth(1);
        larger = Api.newObligation(Api.newContract(start), "500.00");
        smaller = Api.newObligation(Api.newContract(start), "500.00");
    }

    @Test
    void hours_told_once_go_into_the_statement_of_each_obligation_and_add_up() {
        String placement = shared("\"convention du 3 mars\"");

        JsonPath declared = Api.ok(declare(placement, "{\"hours\":\"100.01\"}")).jsonPath();

        assertThat(part(declared, larger, "hours")).isEqualTo("66.68");
        assertThat(part(declared, smaller, "hours")).isEqualTo("33.33");
        String statement = part(declared, smaller, "statementId");
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        JsonPath accepted = Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"))
                .jsonPath();
        assertThat(accepted.getString("obligationId")).isEqualTo(smaller);
        assertThat(accepted.getString("accepted")).isEqualTo("33.33");
    }

    @Test
    void hours_told_day_by_day_are_divided_day_by_day() {
        String placement = shared("\"convention du 3 mars\"");

        JsonPath declared = Api.ok(declare(
                        placement,
                        "{\"hours\":\"10.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"7.00\"},{\"on\":\"%s\",\"hours\":\"3.00\"}]}"
                                .formatted(start, start.plusDays(1))))
                .jsonPath();

        assertThat(part(declared, larger, "hours")).isEqualTo("6.68");
        assertThat(part(declared, smaller, "hours")).isEqualTo("3.32");
        JsonPath read = Api.ok(Api.company().get("/v1/statements/" + part(declared, smaller, "statementId")))
                .jsonPath();
        assertThat(read.getList("lines[0].days.hours", String.class)).containsExactly("2.33", "0.99");
    }

    @Test
    void who_corrects_one_part_corrects_all_of_the_shared_hours() {
        String placement = shared("\"Accord du 3 mars, dossier 12\"");
        JsonPath declared = Api.ok(declare(placement, "{\"hours\":\"10.00\"}")).jsonPath();
        String ofLarger = part(declared, larger, "statementId");
        String ofSmaller = part(declared, smaller, "statementId");
        Api.ok(Api.company().post("/v1/statements/" + ofLarger + "/submission"));
        Api.ok(Api.company().post("/v1/statements/" + ofSmaller + "/submission"));
        String entry = Api.ok(Api.facilitator().post("/v1/statements/" + ofLarger + "/acceptance"))
                .path("lines[0].entryId");

        JsonPath open = correct(entry, "4.00");
        assertThat(open.getString("shared[0].hours")).isEqualTo("2.00");
        assertThat(hours(ofSmaller)).isEqualTo("2.00");
        Api.ok(Api.facilitator().post("/v1/statements/" + ofSmaller + "/acceptance"));
        JsonPath accepted = correct(open.getString("entry.entryId"), "2.00");

        assertThat(accepted.getString("shared[0].obligationId")).isEqualTo(smaller);
        assertThat(accepted(larger)).isEqualTo("2.00");
        assertThat(accepted(smaller)).isEqualTo("1.00");
    }

    @Test
    void hours_that_were_told_apart_are_corrected_apart() {
        String placement = shared("\"Accord du 3 mars, dossier 12\"");
        String entry = AtWork.accepted(larger, start, AtWork.line(placement, "10.00"));
        AtWork.accepted(smaller, start, AtWork.line(placement, "7.00"));

        assertThat(correct(entry, "4.00").getList("shared")).isEmpty();

        assertThat(accepted(smaller)).isEqualTo("7.00");
    }

    private static JsonPath correct(String entry, String hours) {
        return Api.created(Api.facilitator()
                        .body("{\"hours\":\"%s\",\"reason\":\"Relu avec la paie\"}".formatted(hours))
                        .post("/v1/hours/" + entry + "/correction"))
                .jsonPath();
    }

    private static String hours(String statement) {
        return Api.ok(Api.company().get("/v1/statements/" + statement)).path("lines[0].hours");
    }

    private static String accepted(String obligation) {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation)).path("accepted");
    }

    @Test
    void without_a_recorded_agreement_nothing_is_divided() {
        String placement = shared("null");

        assertThat(declare(placement, "{\"hours\":\"10.00\"}").jsonPath().getString("code"))
                .isEqualTo("AGREEMENT_REQUIRED");
        assertThat(Api.ok(Api.company().get("/v1/statements?obligation=" + larger))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private String shared(String agreement) {
        String person = AtWork.eligible(start);
        String body = Api.placement(person, larger, start, start.plusMonths(6))
                .replace(
                        "\"share\":\"1.00\"}]",
                        "\"share\":\"0.6667\"},{\"obligationId\":\"%s\",\"share\":\"0.3333\"}],\"agreement\":%s"
                                .formatted(smaller, agreement));
        return AtWork.active(Api.created(Api.facilitator().body(body).post("/v1/placements"))
                .jsonPath()
                .getString("id"));
    }

    private Response declare(String placement, String body) {
        return Api.company().body(body).put("/v1/placements/" + placement + "/hours/" + YearMonth.from(start));
    }

    private static String part(JsonPath declared, String obligation, String field) {
        return declared.getString("parts.find { it.obligationId == '" + obligation + "' }." + field);
    }
}
