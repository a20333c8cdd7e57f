package fr.clausesociale.contracts.mistake;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose contract or placement it is, and what for, is corrected with a reason while nothing of it is accepted. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CorrectionTest {

    private static final String OTHER_BUYER = "90000007600019";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String contract;
    private String obligation;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
    }

    @Test
    void the_number_and_the_buyer_of_a_contract_are_corrected_and_what_hangs_on_it_stays() {
        String placement = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, start, AtWork.line(placement, "10.00"));
        String number = Api.externalId();
        JsonPath corrected = Api.ok(
                        correctContract("\"buyer\":{\"siret\":\"%s\",\"name\":\"Autre\"},\"externalId\":\"%s\""
                                .formatted(OTHER_BUYER, number)))
                .jsonPath();
        assertThat(corrected.getString("externalId")).isEqualTo(number);
        assertThat(corrected.getString("buyer.siret")).isEqualTo(OTHER_BUYER);
        assertThat(corrected.getString("buyer.category")).isEqualTo("COMMUNE");
        assertThat(Api.buyer().get("/v1/contracts/" + contract).statusCode()).isEqualTo(404);
        assertThat(Api.ok(Api.otherBuyer().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("10.00");
        assertThat(Api.ok(Api.otherBuyer().get("/v1/statements?contract=" + contract))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void a_key_that_is_taken_wrong_or_the_same_is_refused() {
        String taken = Api.externalId();
        Api.created(Api.facilitator().body(Api.contract(taken, start)).post("/v1/contracts"));
        assertThat(code(409, correctContract("\"externalId\":\"" + taken + "\"")))
                .isEqualTo("CONTRACT_EXISTS");
        assertThat(code(422, correctContract("\"buyer\":{\"siret\":\"12345678901234\"}")))
                .isEqualTo("SIRET_INVALID");
        assertThat(code(422, correctContract("\"buyer\":null"))).isEqualTo("NOTHING_CORRECTED");
        assertThat(Api.facilitator()
                        .body("{\"externalId\":\"X-1\",\"reason\":\"numéro mal saisi\"}")
                        .post("/v1/contracts/" + contract + "/correction")
                        .statusCode())
                .isEqualTo(428);
        Response given = Api.buyer()
                .header("If-Match", "*")
                .body("{\"buyer\":{\"siret\":\"%s\"},\"reason\":\"acheteur mal saisi\"}".formatted(OTHER_BUYER))
                .post("/v1/contracts/" + contract + "/correction");
        assertThat(code(422, given)).isEqualTo("NOT_OWN_CONTRACT");
    }

    @Test
    void a_placement_is_given_to_the_person_it_is_of_and_judged_anew() {
        String placement = AtWork.somebody(obligation, start);
        String unknown = UUID.randomUUID().toString();
        JsonPath corrected = Api.ok(correct(placement, "\"beneficiaryId\":\"" + unknown + "\""))
                .jsonPath();
        assertThat(corrected.getString("beneficiaryId")).isEqualTo(unknown);
        assertThat(corrected.getString("status")).isEqualTo("PENDING_ELIGIBILITY");
        assertThat(corrected.getString("countingUntil")).isNull();
        Api.decide(unknown, "ELIGIBLE", start);
        AtWork.active(placement);
        AtWork.accepted(obligation, start, AtWork.line(placement, "10.00"));
    }

    @Test
    void a_placement_brings_its_hours_to_the_obligation_it_is_for() {
        String placement = AtWork.somebody(obligation, start);
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "10.00"));
        String right = Api.newObligation(Api.newContract(start), "100.00");
        Api.ok(correct(placement, "\"allocations\":[{\"obligationId\":\"%s\"}]".formatted(right)));
        assertThat(Api.ok(Api.facilitator().get("/v1/statements/" + statement))
                        .jsonPath()
                        .getString("lines[0].status"))
                .isEqualTo("REJECTED");
        AtWork.active(placement);
        AtWork.accepted(right, start, AtWork.line(placement, "10.00"));
    }

    @Test
    void with_accepted_hours_it_stays_whose_and_what_for_it_is() {
        String placement = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, start, AtWork.line(placement, "10.00"));
        assertThat(code(409, correct(placement, "\"beneficiaryId\":\"" + UUID.randomUUID() + "\"")))
                .isEqualTo("HOURS_ACCEPTED");
    }

    @Test
    void hours_accepted_after_a_day_that_became_the_end_can_still_be_lowered_and_not_raised() {
        String placement = AtWork.somebody(obligation, start);
        String months = AtWork.accepted(obligation, start.plusMonths(2), AtWork.line(placement, "30.00"));
        LocalDate day = start.plusMonths(1);
        String daily = AtWork.accepted(
                obligation,
                day,
                "{\"placementId\":\"%s\",\"hours\":\"10.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"10.00\"}]}"
                        .formatted(placement, day.plusDays(20)));
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"résilié pour faute\"}".formatted(day.plusDays(9)))
                .post("/v1/contracts/" + contract + "/termination"));
        assertThat(code(422, correctHours(months, "\"hours\":\"31.00\""))).isEqualTo("HOURS_AFTER_END");
        String left = Api.created(correctHours(months, "\"hours\":\"20.00\""))
                .jsonPath()
                .getString("entry.entryId");
        Api.created(correctHours(
                daily, "\"hours\":\"8.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"8.00\"}]".formatted(day.plusDays(20))));
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("28.00");
        Api.created(correctHours(left, "\"hours\":\"0\""));
    }

    private static Response correctHours(String entry, String what) {
        return Api.facilitator()
                .body("{" + what + ",\"reason\":\"relu sur la fiche de paie\"}")
                .post("/v1/hours/" + entry + "/correction");
    }

    private Response correctContract(String what) {
        String seen = Api.ok(Api.facilitator().get("/v1/contracts/" + contract)).header("ETag");
        return Api.facilitator()
                .header("If-Match", seen)
                .body("{" + what + ",\"reason\":\"saisi sous un autre\"}")
                .post("/v1/contracts/" + contract + "/correction");
    }

    private static Response correct(String placement, String what) {
        String seen =
                Api.ok(Api.facilitator().get("/v1/placements/" + placement)).header("ETag");
        return Api.facilitator()
                .header("If-Match", seen)
                .body("{" + what + ",\"reason\":\"saisi pour une autre\"}")
                .post("/v1/placements/" + placement + "/correction");
    }

    private static String code(int status, Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        return refused.jsonPath().getString("code");
    }
}
