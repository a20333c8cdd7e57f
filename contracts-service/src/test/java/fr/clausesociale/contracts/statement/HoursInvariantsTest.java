package fr.clausesociale.contracts.statement;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What always holds of accepted hours, whoever tells or asks. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HoursInvariantsTest {

    private static final String CORRECTION = "{\"hours\":\"1.00\",\"reason\":\"saisie erronée du mois\"}";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String obligation;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "40.00");
    }

    @Test
    void hours_over_the_obligation_are_kept_and_told_and_what_remains_is_nothing_and_not_less() {
        AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), "70.00"));

        JsonPath read = read();

        assertThat(List.of(read.getString("accepted"), read.getString("remaining")))
                .containsExactly("70.00", "0.00");
    }

    @Test
    void the_same_person_told_again_for_a_month_stands_instead_and_is_no_second_line() {
        String placement = AtWork.somebody(obligation, start);
        Response first = AtWork.declared(obligation, start, AtWork.line(placement, "30.00"));

        Response again = Api.company()
                .header("If-Match", first.header("ETag"))
                .body(AtWork.lines(AtWork.line(placement, "35.00")))
                .put(AtWork.statement(obligation, start));

        assertThat(Api.ok(again).jsonPath().getList("lines.hours", String.class))
                .containsExactly("35.00");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void a_buyer_alters_no_hours() {
        String placement = AtWork.somebody(obligation, start);
        String submitted = AtWork.submitted(obligation, start.plusMonths(1), AtWork.line(placement, "10.00"));
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "30.00"));

        assertThat(List.of(
                        Api.buyer()
                                .post("/v1/statements/" + submitted + "/acceptance")
                                .statusCode(),
                        Api.buyer()
                                .body(CORRECTION)
                                .post("/v1/hours/" + entry + "/correction")
                                .statusCode(),
                        Api.buyer()
                                .body(AtWork.lines(AtWork.line(placement, "1.00")))
                                .put(AtWork.statement(obligation, start.plusMonths(2)))
                                .statusCode()))
                .containsOnly(403);
        assertThat(read().getString("accepted")).isEqualTo("30.00");
    }

    private JsonPath read() {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation)).jsonPath();
    }
}
