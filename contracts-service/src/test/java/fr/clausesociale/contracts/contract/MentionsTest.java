package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a contract names beside itself, and the warnings about it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MentionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String NOBODY = "90000020900016";

    @Test
    void a_buyer_hides_no_contract_from_the_facilitators_of_its_territory() {
        String body = Api.contract(Api.externalId(), DAY).replace(Api.FACILITATOR_ORG, NOBODY);
        Response contract = Api.created(Api.buyer().body(body).post("/v1/contracts"));
        String path = "/v1/contracts/" + contract.jsonPath().getString("id");

        assertThat(contract.jsonPath().getString("followedBy")).isNull();
        assertThat(contract.jsonPath().getList("warnings.code")).containsExactly("FOLLOWER_UNKNOWN");
        Response seen = Api.ok(Api.facilitator().get(path));

        Api.newContract(DAY);
        Response named = Api.ok(Api.buyer()
                .header("If-Match", seen.header("ETag"))
                .body(body.replace(NOBODY, Api.FACILITATOR_ORG))
                .put(path));
        Response kept = Api.ok(
                Api.buyer().header("If-Match", named.header("ETag")).body(body).put(path));

        assertThat(named.jsonPath().getString("followedBy")).isEqualTo(Api.FACILITATOR_ORG);
        assertThat(kept.jsonPath().getString("followedBy")).isEqualTo(Api.FACILITATOR_ORG);
    }

    @Test
    void contracts_of_a_framework_are_listed_by_it_and_an_unknown_one_is_warned_of() {
        String framework = Api.externalId();
        String early = subsequent(framework).getString("id");
        Api.created(Api.facilitator().body(Api.contract(framework, DAY)).post("/v1/contracts"));
        JsonPath later = subsequent(framework);

        assertThat(Api.ok(Api.facilitator().get("/v1/contracts/" + early))
                        .jsonPath()
                        .getList("warnings.code"))
                .containsExactly("FRAMEWORK_UNKNOWN");
        assertThat(later.getList("warnings")).isEmpty();
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts?framework=" + framework))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactlyInAnyOrder(early, later.getString("id"));
    }

    @Test
    void checking_warnings_is_a_change_of_the_contract_that_its_buyer_may_make() {
        String path = "/v1/contracts/" + subsequent(Api.externalId()).getString("id");
        Response before = Api.ok(Api.facilitator().get(path));

        assertThat(Api.buyer().delete(path + "/warnings?code=NOEXIST").statusCode())
                .isEqualTo(404);
        assertThat(Api.otherBuyer().delete(path + "/warnings").statusCode()).isEqualTo(404);
        assertThat(Api.ok(Api.buyer().get(path + "/warnings")).jsonPath().getList("code"))
                .containsExactly("FRAMEWORK_UNKNOWN");
        assertThat(Api.buyer().delete(path + "/warnings?code=FRAMEWORK_UNKNOWN").statusCode())
                .isEqualTo(204);

        Response after = Api.ok(Api.facilitator().get(path));
        assertThat(after.jsonPath().getList("warnings")).isEmpty();
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.jsonPath().getString("updatedAt"))
                .isGreaterThan(before.jsonPath().getString("updatedAt"));
        assertThat(Api.ok(Api.facilitator()
                                .get("/v1/contracts?limit=500&updatedSince="
                                        + after.jsonPath().getString("updatedAt")))
                        .jsonPath()
                        .getList("items.id"))
                .contains(after.jsonPath().getString("id"));
    }

    private static JsonPath subsequent(String framework) {
        String body = Api.contract(Api.externalId(), DAY)
                .replace("\"kind\":\"PUBLIC_CONTRACT\"", "\"kind\":\"SUBSEQUENT_CONTRACT\"")
                .replaceFirst("\"title\"", "\"frameworkId\":\"" + framework + "\",\"title\"");
        return Api.created(Api.facilitator().body(body).post("/v1/contracts")).jsonPath();
    }
}
