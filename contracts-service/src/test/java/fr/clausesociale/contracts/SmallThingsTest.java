package fr.clausesociale.contracts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller stumbles over: what was left out, what does not exist, what seems unchanged. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SmallThingsTest {

    @Inject
    BusinessClock clock;

    private LocalDate notified;

    @BeforeEach
    void day() {
        notified = clock.today().minusMonths(4);
    }

    @Test
    void a_closure_needs_no_body_and_then_no_type_of_one() {
        String contract = Api.newContract(notified);
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin selon le dossier\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));
        Response closed = given().auth()
                .oauth2(Tokens.of("demo-facilitator", "facilitator", Api.FACILITATOR_ORG, null, "DEP-21"))
                .post("/v1/contracts/" + contract + "/closure");

        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"lot\":null,", "\"lot\":\"\",", "\"lot\":\" \","})
    void a_lot_that_is_not_told_is_asked_for_by_the_numbers_there_are(String lot) {
        String told = Api.contract(Api.externalId(), notified)
                .replace("\"lots\":[", "\"lots\":[{\"number\":\"2\",\"title\":\"Peinture\"},");
        String contract = Api.created(Api.facilitator().body(told).post("/v1/contracts"))
                .jsonPath()
                .getString("id");

        Response refused = Api.facilitator()
                .body("{" + lot
                        + "\"modality\":\"EXECUTION_CONDITION\",\"basis\":{\"kind\":\"FIXED_HOURS\",\"hours\":\"9\"}}")
                .post("/v1/contracts/" + contract + "/obligations");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("detail")).contains("2, 1").doesNotContain("null");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/lot");
    }

    @Test
    void a_buyer_is_called_as_in_the_latest_contract_that_names_it() {
        String siret = "90000010000017";
        String named = Api.contract(Api.externalId(), notified).replace(Api.BUYER_ORG, siret);
        Api.created(Api.facilitator()
                .body(named.replace("Ville de Dijon", "Ville de Rennes"))
                .post("/v1/contracts"));
        Api.created(Api.facilitator()
                .body(Api.contract(Api.externalId(), notified.plusDays(1))
                        .replace(Api.BUYER_ORG, siret)
                        .replace("\"name\":\"Ville de Dijon\",", ""))
                .post("/v1/contracts"));

        assertThat(Api.ok(Api.facilitator().get("/v1/buyers/" + siret))
                        .jsonPath()
                        .getString("name"))
                .isEqualTo("Ville de Rennes");
    }

    @Test
    void the_tag_of_an_obligation_changes_with_what_it_says() {
        String obligation = "/v1/obligations/" + Api.newObligation(Api.newContract(notified), "100.00");
        String tag = Api.ok(Api.facilitator().get(obligation)).header("ETag");

        assertThat(Api.facilitator().get(obligation).header("ETag")).isEqualTo(tag);
        assertThat(Api.facilitator()
                        .get(obligation + "?on=" + notified.minusDays(1))
                        .header("ETag"))
                .isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEP-99", "REG-99", "COM-99999", "EPCI-000000000", "DEP-"})
    void a_territory_that_does_not_exist_is_no_empty_list(String territory) {
        for (String list : new String[] {"contracts", "conventions", "commitments", "next-actions", "legal-gaps"}) {
            Response refused = Api.facilitator().get("/v1/" + list + "?territory=" + territory);
            assertThat(refused.statusCode()).as(list + " " + refused.asString()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("territory");
        }
        Api.ok(Api.facilitator().get("/v1/contracts?territory=REG-27"));
    }
}
