package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pseudonym is not enough to place somebody: the person must be the facilitator's to take care of. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WhoMayPlaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final String ELSEWHERE = "90000004300019";

    private final String person = UUID.randomUUID().toString();

    private void told(int version, String structures, String territories) {
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.produce(
                "beneficiaries.beneficiary.v1",
                person,
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-registered.v1", person, version),
                """
                {"beneficiaryId":"%s","status":"ACTIVE","mergedInto":null,"followedBy":null,"structures":[%s],"territories":[%s]}""".formatted(person, list(structures), list(territories)).getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> '"' + code + '"')
                .collect(Collectors.joining(","));
    }

    private static String obligation() {
        return Api.newObligation(Api.newContract(LocalDate.of(2026, 1, 15)), "100.00");
    }

    private Response place(String obligation) {
        return Api.facilitator()
                .body(Api.placement(person, obligation, DAY, DAY.plusMonths(3)))
                .post("/v1/placements");
    }

    private void awaitRefusal(String obligation) {
        await().untilAsserted(() -> assertThat(place(obligation).statusCode()).isEqualTo(422));
    }

    @Test
    void somebody_whom_another_structure_follows_is_not_known() {
        told(1, ELSEWHERE, "");
        String obligation = obligation();

        awaitRefusal(obligation);

        place(obligation)
                .then()
                .statusCode(422)
                .body("code", equalTo("BENEFICIARY_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/beneficiaryId"));
    }

    @Test
    void somebody_of_another_territory_whom_nobody_follows_is_not_known() {
        told(1, "", "COM-35238 DEP-35 REG-53 FR");
        awaitRefusal(obligation());
    }

    @Test
    void somebody_of_the_own_territory_or_structure_is_placed() {
        told(1, "", "COM-21231 DEP-21 REG-27 FR");
        Api.decide(person, "ELIGIBLE", DAY);
        AtWork.placed(person, obligation(), DAY);

        told(2, Api.FACILITATOR_ORG, "");
        AtWork.placed(person, obligation(), DAY);
    }

    @Test
    void whoever_is_placed_before_anything_is_known_of_them_waits_where_they_turn_out_to_be_another_facilitators() {
        String placement = Api.created(place(obligation())).jsonPath().getString("id");

        told(1, ELSEWHERE, "");
        awaitRefusal(obligation());
        Api.decide(person, "ELIGIBLE", DAY);
        await().untilAsserted(() -> assertThat(decisions()).isTrue());
        assertThat(AtWork.status(placement)).isEqualTo("PENDING_ELIGIBILITY");

        told(2, Api.FACILITATOR_ORG, "");
        AtWork.active(placement);
    }

    /** Whether the decision of before was read: another person's, told after it on the same partition, was. */
    private static boolean decisions() {
        AtWork.somebody(obligation(), DAY);
        return true;
    }

    @Test
    void a_placement_that_a_decision_made_active_first_is_looked_at_again() {
        Api.decide(person, "ELIGIBLE", DAY);
        String placement = AtWork.placed(person, obligation(), DAY);

        told(1, ELSEWHERE, "");

        await().untilAsserted(() -> assertThat(AtWork.status(placement)).isEqualTo("REVIEW"));
    }

    @Test
    void who_registers_a_contract_that_another_structure_follows_is_told_whom_to_turn_to() {
        String number = Api.externalId();
        Api.created(Api.facilitator().body(Api.contract(number, DAY)).post("/v1/contracts"));
        String again = Api.contract(number, DAY)
                .replace(Api.FACILITATOR_ORG, ELSEWHERE)
                .replace("\"21231\"", "\"35238\"");

        Api.otherFacilitator()
                .body(again)
                .post("/v1/contracts")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTRACT_EXISTS"))
                .body("errors[0].code", equalTo("CONTRACT_FOLLOWED_ELSEWHERE"))
                .body("errors[0].message", containsString(Api.FACILITATOR_ORG));
    }
}
