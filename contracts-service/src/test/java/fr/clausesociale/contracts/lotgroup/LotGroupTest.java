package fr.clausesociale.contracts.lotgroup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LotGroupTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    @Test
    void lots_of_one_market_are_put_together_and_taken_apart_by_hand() {
        String one = Api.newContract(DAY);
        String other = Api.newContract(DAY.plusDays(3));
        String third = Api.newContract(DAY.plusDays(5));
        assertThat(Api.ok(Api.facilitator().get("/v1/lot-groups/candidates/" + one))
                        .jsonPath()
                        .getList("id"))
                .as("nearest first")
                .containsSubsequence(other, third);

        Response group = Api.created(Api.facilitator().body(group(one, other)).post("/v1/lot-groups"));
        String path = "/v1/lot-groups/" + group.jsonPath().getString("id");
        Response changed = Api.ok(Api.facilitator()
                .header("If-Match", group.header("ETag"))
                .body(group(one, third))
                .put(path));

        assertThat(changed.jsonPath().getList("contracts.id")).containsExactlyInAnyOrder(one, third);
        assertThat(Api.facilitator()
                        .header("If-Match", group.header("ETag"))
                        .body(group(one, other))
                        .put(path)
                        .statusCode())
                .isEqualTo(412);
        assertThat(Api.facilitator().delete(path).statusCode()).isEqualTo(204);
        assertThat(Api.facilitator().get(path).statusCode()).isEqualTo(404);
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts/" + one))
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(one);
    }

    @Test
    void a_contract_belongs_to_one_group_and_a_group_is_not_a_single_contract() {
        String one = Api.newContract(DAY);
        String other = Api.newContract(DAY);
        Api.created(Api.facilitator().body(group(one, other)).post("/v1/lot-groups"));

        Response taken =
                Api.facilitator().body(group(other, Api.newContract(DAY))).post("/v1/lot-groups");
        Response alone = Api.facilitator().body(group(one, one)).post("/v1/lot-groups");

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.jsonPath().getString("code")).isEqualTo("GROUP_MEMBER_TAKEN");
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.jsonPath().getString("code")).isEqualTo("GROUP_TOO_SMALL");
    }

    @Test
    void groups_out_of_reach_are_not_found() {
        String one = Api.newContract(DAY);
        String group = Api.created(
                        Api.facilitator().body(group(one, Api.newContract(DAY))).post("/v1/lot-groups"))
                .jsonPath()
                .getString("id");

        assertThat(Api.otherFacilitator().get("/v1/lot-groups/" + group).statusCode())
                .isEqualTo(404);
        assertThat(Api.otherFacilitator()
                        .body(group(one, one))
                        .post("/v1/lot-groups")
                        .statusCode())
                .isIn(404, 422);
        assertThat(Api.otherFacilitator()
                        .get("/v1/lot-groups/candidates/" + one)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String group(String... contracts) {
        return "{\"title\":\"Réhabilitation du groupe scolaire\",\"contracts\":[\"" + String.join("\",\"", contracts)
                + "\"]}";
    }
}
