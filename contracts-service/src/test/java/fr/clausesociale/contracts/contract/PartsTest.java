package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.Divided;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract performed in several territories is seen from each of them, and changed by who follows it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartsTest {

    @Inject
    BusinessClock clock;

    private String contract;
    private String path;
    private String obligation;

    @BeforeEach
    void a_contract_followed_elsewhere() {
        contract = Api.newContract(clock.today().minusMonths(2));
        path = "/v1/contracts/" + contract;
        obligation = "/v1/obligations/" + Api.newObligation(contract, "1000.00");
    }

    @Test
    void the_facilitator_of_a_parts_territory_sees_the_contract_and_its_share_of_what_is_owed() {
        assertThat(Api.otherFacilitator().get(path).statusCode()).isEqualTo(404);
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        Api.ok(Api.otherFacilitator().get(path));
        Response owed = Api.ok(Api.otherFacilitator().get(obligation));
        assertThat(owed.jsonPath().getList("parts.own", Boolean.class)).containsExactly(false, true);
        assertThat(owed.jsonPath().getString("parts.find { it.own }.due")).isEqualTo("250.00");
        assertThat(Api.ok(Api.facilitator().get(obligation)).jsonPath().getList("parts.own", Boolean.class))
                .containsExactly(true, false);
        assertThat(listed()).contains(contract);
        Api.ok(Api.otherFacilitator().get(path + "/attestation"));
    }

    @Test
    void who_sees_it_for_a_part_changes_nothing_of_the_whole() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String etag = Api.otherFacilitator().get(path).header("ETag");
        for (Response refused : List.of(
                Api.otherFacilitator()
                        .header("If-Match", etag)
                        .body("{\"parts\":[]}")
                        .put(path + "/parts"),
                Api.otherFacilitator()
                        .body("{\"on\":\"%s\",\"reason\":\"Fin selon le dossier\"}".formatted(clock.today()))
                        .post(path + "/termination"),
                Api.otherFacilitator()
                        .body("{\"kind\":\"SUSPENSION\",\"effectiveOn\":\"%s\",\"reason\":\"Arrêt selon le dossier\"}"
                                .formatted(clock.today()))
                        .post(obligation + "/entries"))) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
        }
    }

    @Test
    void a_territory_without_a_part_any_more_sees_it_no_more() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        Api.ok(Api.otherFacilitator().get(path));
        Divided.into(contract, "{\"parts\":[]}");
        assertThat(Api.otherFacilitator().get(path).statusCode()).isEqualTo(404);
        assertThat(Api.otherFacilitator().get(obligation).statusCode()).isEqualTo(404);
        assertThat(listed()).doesNotContain(contract);
    }

    private static List<String> listed() {
        return Api.ok(Api.otherFacilitator().get("/v1/contracts?limit=500&buyer=" + Api.BUYER_ORG))
                .jsonPath()
                .getList("items.id");
    }
}
