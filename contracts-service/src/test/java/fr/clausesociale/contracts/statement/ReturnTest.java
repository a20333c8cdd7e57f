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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that lacks something goes back to who submitted it, and comes again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReturnTest {

    private static final String REASON = "{\"reason\":\"Les heures de la dernière semaine manquent\"}";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String obligation;
    private String placement;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "100.00");
        placement = AtWork.somebody(obligation, start);
    }

    @Test
    void it_is_a_draft_again_with_the_reason_and_is_completed_submitted_and_accepted() {
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "7.00"));

        Response returned = giveBack(Api.facilitator(), statement);

        JsonPath read = Api.ok(returned).jsonPath();
        assertThat(read.getString("status")).isEqualTo("DRAFT");
        assertThat(read.getString("returns[0].reason")).isEqualTo("Les heures de la dernière semaine manquent");
        assertThat(read.getString("returns[0].by")).isEqualTo(Api.FACILITATOR_ORG);
        Api.ok(Api.company()
                .header("If-Match", returned.header("ETag"))
                .body(AtWork.lines(AtWork.line(placement, "14.00")))
                .put(AtWork.statement(obligation, start)));
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        JsonPath accepted = Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"))
                .jsonPath();
        assertThat(accepted.getString("accepted")).isEqualTo("14.00");
        assertThat(accepted.getList("returns")).as("its history").hasSize(1);
    }

    @Test
    void only_what_waits_for_a_decision_is_given_back_and_only_by_who_follows_the_contract() {
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "7.00"));

        assertThat(giveBack(Api.company(), statement).statusCode()).isEqualTo(403);
        assertThat(giveBack(Api.otherFacilitator(), statement).statusCode()).isIn(403, 404);
        Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
        assertThat(giveBack(Api.facilitator(), statement).asString()).contains("STATEMENT_NOT_SUBMITTED");
    }

    private static Response giveBack(RequestSpecification by, String statement) {
        return by.body(REASON).post("/v1/statements/" + statement + "/return");
    }
}
