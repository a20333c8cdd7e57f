package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract is told anew as a whole: what is in use cannot be left out. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ToldAnewTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "90000002700012";

    @Inject
    BusinessClock clock;

    private LocalDate notified;
    private String externalId;
    private String id;

    @BeforeEach
    void contract() {
        notified = clock.today().minusMonths(6).withDayOfMonth(1);
        externalId = Api.externalId();
        id = Api.created(Api.facilitator().body(body().toString()).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }

    @Test
    void a_lot_with_a_commitment_stays() {
        Api.created(Api.facilitator().body("""
                        {"kind":"TUTORING","lot":"1","quantity":"1.00","unit":"PERSONS","description":"Tutorat","proofExpected":"Feuille",
                         "source":"AWARD_OFFER"}""").post("/v1/contracts/" + id + "/commitments"));
        ObjectNode told = body();
        ((ObjectNode) told.path("lots").get(0)).put("number", "A");

        refused(told, "LOT_IN_USE");
    }

    @Test
    void a_holder_and_its_successor_stay() {
        succeed(notified.plusMonths(1), 200);

        refused(withoutHolders(), "HOLDER_IN_USE");
        refused(body(), "HOLDER_IN_USE");
        ObjectNode withoutLots = body();
        withoutLots.putNull("lots");
        refused(withoutLots, "HOLDER_IN_USE");
    }

    @Test
    void a_member_that_took_over_the_part_of_another_is_told_again_as_it_is_read() throws Exception {
        Api.ok(replace(consortium()));
        succeed(notified.plusMonths(1), 200);
        ObjectNode told = body();
        told.set(
                "lots",
                JSON.readTree(Api.facilitator().get("/v1/contracts/" + id).asString())
                        .get("lots"));
        told.at("/lots").forEach(lot -> ((ObjectNode) lot).remove("id"));

        Api.ok(replace(told));
    }

    @Test
    void a_holder_with_transferred_hours_stays() {
        ObjectNode told = consortium();
        Api.ok(replace(told));
        String obligation = Api.newObligation(id, "100.00");
        Api.created(Api.facilitator()
                .body("""
                        {"kind":"TRANSFER","effectiveOn":"%s","hours":"40.00","from":"%s","to":"%s","reason":"Accord du groupement"}""".formatted(notified.plusMonths(1), Api.COMPANY_ORG, OTHER))
                .post("/v1/obligations/" + obligation + "/entries"));

        refused(body(), "HOLDER_IN_USE");
        told.put("title", "Groupe scolaire");
        Api.ok(replace(told));
    }

    @Test
    void a_holder_whose_hours_are_declared_stays_and_another_does_not() {
        Api.ok(replace(withoutHolders()));
        Api.ok(replace(body()));
        String obligation = Api.newObligation(id, "100.00");
        String placement = AtWork.somebody(obligation, notified);
        Api.created(Api.facilitator()
                .body("{\"lines\":[{\"placementId\":\"%s\",\"hours\":\"10.00\"}]}".formatted(placement))
                .put("/v1/obligations/" + obligation + "/statements/"
                        + notified.toString().substring(0, 7) + "?employer=" + Api.COMPANY_ORG));

        refused(withoutHolders(), "HOLDER_IN_USE");
    }

    @Test
    void nobody_succeeds_before_the_contract_begins() {
        succeed(LocalDate.of(1990, 1, 1), 422);
        succeed(notified, 422);
        succeed(notified.plusDays(1), 200);
    }

    @Test
    void holders_that_contradict_each_other_are_told_with_their_place() {
        ObjectNode told = body();
        ((ArrayNode) told.at("/lots/0/contractors"))
                .addObject()
                .put("id", Api.COMPANY_ORG)
                .put("role", "CO_CONTRACTOR")
                .put("from", "2026-03-01")
                .put("until", "2026-02-01");

        Response answer = replace(told);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).contains("/lots/0/contractors/1/until");
    }

    @Test
    void parts_name_a_place_once() {
        String part = "{\"place\":{\"kind\":\"DEPARTMENT\",\"code\":\"21\"},\"share\":\"0.5\"}";
        Response answer = Api.facilitator()
                .header("If-Match", etag())
                .body("{\"parts\":[" + part + "," + part + "]}")
                .put("/v1/contracts/" + id + "/parts");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("PLACE_TWICE");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/parts/1/place/code");
    }

    private void succeed(LocalDate on, int status) {
        Response answer = Api.facilitator()
                .body("""
                {"replaces":"%s","contractor":{"id":"%s","name":"Couvrir"},"on":"%s","reason":"SIRET fermé"}""".formatted(Api.COMPANY_ORG, OTHER, on))
                .post("/v1/contracts/" + id + "/lots/1/succession");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.jsonPath().getString("code")).isEqualTo("SUCCESSION_BEFORE_START");
        }
    }

    private ObjectNode body() {
        try {
            return (ObjectNode) JSON.readTree(Api.contract(externalId, notified));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode consortium() {
        ObjectNode told = body();
        ((ArrayNode) told.at("/lots/0/contractors"))
                .addObject()
                .put("id", OTHER)
                .put("name", "Couvrir")
                .put("role", "CO_CONTRACTOR");
        return told;
    }

    private ObjectNode withoutHolders() {
        ObjectNode told = body();
        ((ObjectNode) told.path("lots").get(0)).remove("contractors");
        return told;
    }

    private void refused(ObjectNode told, String code) {
        Response answer = replace(told);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("errors[0].hint")).isNotBlank();
    }

    private Response replace(ObjectNode told) {
        return Api.facilitator()
                .header("If-Match", etag())
                .body(told.toString())
                .put("/v1/contracts/" + id);
    }

    private String etag() {
        return Api.facilitator().get("/v1/contracts/" + id).header("ETag");
    }
}
