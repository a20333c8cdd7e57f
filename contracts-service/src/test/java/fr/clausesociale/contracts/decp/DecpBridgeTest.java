package fr.clausesociale.contracts.decp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of contracts that came in, and how they go out again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DecpBridgeTest {

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void contracts_that_came_in_are_published_again() {
        ObjectNode contract = Samples.contractV2(number());
        ObjectNode concession = Samples.concession(number());
        admin.imported(Samples.file(contract, concession));

        JsonNode file = export(Api.admin().get("/v1/exports/decp?complete=true&buyer=" + Samples.BUYER));

        assertThat(find(file.at("/marches/marche"), contract)).isNotNull();
        assertThat(find(file.at("/marches/contrat-concession"), concession)).isNotNull();
        assertThat(find(file.at("/marches/marche"), contract)
                        .at("/considerationsSociales/considerationSociale/0")
                        .asText())
                .isEqualTo("Clause sociale");
    }

    @Test
    void what_is_published_can_be_taken_in_again_and_says_nothing_new() {
        ObjectNode contract = Samples.contractV2(number());
        contract.withObject("/acheteur").put("id", "90000007600019");
        admin.imported(Samples.file(contract));

        String file = Api.admin().get("/v1/exports/decp?buyer=90000007600019").asString();

        assertThat(ImportSteps.counts(admin.imported(file)).subList(0, 2)).containsExactly(0L, 0L);
    }

    @Test
    void only_contracts_in_reach_are_published() {
        ObjectNode contract = Samples.contract(number());
        admin.imported(Samples.file(contract));

        assertThat(find(export(Api.facilitator().get("/v1/exports/decp")).at("/marches/marche"), contract))
                .isNotNull();
        assertThat(find(export(Api.otherFacilitator().get("/v1/exports/decp")).at("/marches/marche"), contract))
                .isNull();
        assertThat(find(export(Api.otherBuyer().get("/v1/exports/decp")).at("/marches/marche"), contract))
                .isNull();
        assertThat(Api.admin().get("/v1/exports/decp?notifiedFrom=hier").statusCode())
                .isEqualTo(400);
    }

    @Test
    void warnings_are_listed_with_what_to_do_and_cleared_once_checked() {
        ObjectNode record = Samples.contract(number());
        record.put("montant", 0).put("dureeMois", 144);
        String id = admin.send(Samples.file(record), "commit");
        admin.done(id);
        String warnings = "/v1/contracts/" + admin.rows(id, "CREATED").get(0).get("contractId") + "/warnings";

        Response listed = Api.ok(Api.facilitator().get(warnings));
        assertThat(listed.jsonPath().getList("code")).contains("AMOUNT_NOT_POSITIVE", "DURATION_LONG");
        assertThat(listed.jsonPath().getList("hint")).doesNotContainNull();

        assertThat(Api.facilitator().delete(warnings + "?code=DURATION_LONG").statusCode())
                .isEqualTo(204);
        assertThat(Api.facilitator().get(warnings).jsonPath().getList("code")).containsExactly("AMOUNT_NOT_POSITIVE");
        assertThat(Api.facilitator().delete(warnings).statusCode()).isEqualTo(204);
        assertThat(Api.facilitator().get(warnings).jsonPath().getList("code")).isEmpty();
        assertThat(Api.otherFacilitator().get(warnings).statusCode()).isEqualTo(404);
    }

    private static JsonNode export(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Samples.parse(answer.asString());
    }

    private static JsonNode find(JsonNode list, ObjectNode record) {
        for (JsonNode one : list) {
            if (one.path("id").equals(record.path("id"))) {
                return one;
            }
        }
        return null;
    }

    private static String number() {
        return "E" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
