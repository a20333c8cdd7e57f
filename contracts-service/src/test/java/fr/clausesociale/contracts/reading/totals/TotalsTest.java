package fr.clausesociale.contracts.reading.totals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TotalsTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;

    @BeforeEach
    void work_began_months_ago() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
    }

    @Test
    void what_one_contract_has_done_beyond_does_not_make_up_for_another_of_its_framework() {
        String number = Api.externalId();
        String framework = registered(Api.contract(number, start));
        String first = subsequentTo(number);
        String second = subsequentTo(number);
        Api.newObligation(framework, "100.00");
        worked(Api.newObligation(first, "20.00"), "30.00");
        worked(Api.newObligation(second, "80.00"), "40.00");

        JsonPath totals = Api.ok(Api.facilitator().get("/v1/contracts/" + framework + "/totals"))
                .jsonPath();

        assertThat(totals.getList("contracts.id")).containsExactly(framework, first, second);
        assertThat(totals.getString("total.due")).isEqualTo("200.00");
        assertThat(totals.getString("total.accepted")).isEqualTo("70.00");
        assertThat(totals.getString("total.remaining")).isEqualTo("140.00");
        assertThat(totals.getString("total.excess")).isEqualTo("10.00");
        assertThat(totals.getString("total.rate")).isEqualTo("0.30");
        assertThat(totals.getList("contracts.figures.remaining")).containsExactly("100.00", "0.00", "40.00");
    }

    @Test
    void before_anything_is_due_there_is_no_rate() {
        String contract = Api.newContract(start);
        Api.newObligation(contract, "100.00");

        JsonPath totals = Api.ok(
                        Api.facilitator().get("/v1/contracts/" + contract + "/totals?on=" + start.minusDays(1)))
                .jsonPath();

        assertThat(totals.getString("total.due")).isEqualTo("0.00");
        assertThat(totals.getString("total.rate")).isNull();
    }

    @Test
    void lots_of_one_market_are_added_up_as_far_as_they_are_seen() {
        String one = Api.newContract(start);
        String other = Api.newContract(start);
        Api.newObligation(one, "30.00");
        Api.newObligation(other, "12.50");
        String group = Api.created(Api.facilitator()
                        .body("{\"title\":\"École\",\"contracts\":[\"%s\",\"%s\"]}".formatted(one, other))
                        .post("/v1/lot-groups"))
                .header("Location");

        JsonPath totals = Api.ok(Api.facilitator().get(group + "/totals")).jsonPath();

        assertThat(totals.getString("total.due")).isEqualTo("42.50");
        assertThat(totals.getList("contracts.id")).containsExactlyInAnyOrder(one, other);
        assertThat(Api.otherFacilitator().get(group + "/totals").statusCode()).isEqualTo(404);
        assertThat(Api.otherFacilitator()
                        .get("/v1/contracts/" + one + "/totals")
                        .statusCode())
                .isEqualTo(404);
    }

    private String subsequentTo(String framework) {
        return registered(Api.contract(Api.externalId(), start)
                .replace("\"title\":\"Réhab", "\"frameworkId\":\"" + framework + "\",\"title\":\"Réhab"));
    }

    private static String registered(String contract) {
        return Api.created(Api.facilitator().body(contract).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    private void worked(String obligation, String hours) {
        AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), hours));
    }
}
