package fr.clausesociale.contracts.lotgroup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.Divided;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

    @Test
    void a_contract_out_of_reach_is_no_candidate_and_is_not_told() {
        String buyer = "90000007600019";
        String mine = of(Api.facilitator(), buyer, "21231", Api.FACILITATOR_ORG);
        String second = of(Api.facilitator(), buyer, "21231", Api.FACILITATOR_ORG);
        String theirs = of(Api.otherFacilitator(), buyer, "35238", "90000004300019");

        assertThat(Api.ok(Api.facilitator().get("/v1/lot-groups/candidates/" + mine))
                        .jsonPath()
                        .getList("id"))
                .contains(second)
                .doesNotContain(theirs);
    }

    @Test
    void only_who_may_change_a_contract_puts_it_in_a_group() {
        String buyer = "90000007600019";
        String shared = of(Api.facilitator(), buyer, "21231", Api.FACILITATOR_ORG);
        Divided.into(shared, Divided.OURS_AND_THEIRS);
        String theirs = of(Api.otherFacilitator(), buyer, "35238", "90000004300019");

        Response refused = Api.otherFacilitator().body(group(shared, theirs)).post("/v1/lot-groups");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void who_sees_a_part_of_a_group_keeps_what_it_does_not_see_and_takes_its_own_out() {
        String buyer = "90000007600019";
        String mine = of(Api.facilitator(), buyer, "21231", Api.FACILITATOR_ORG);
        String second = of(Api.facilitator(), buyer, "21231", Api.FACILITATOR_ORG);
        String theirs = of(Api.otherFacilitator(), buyer, "35238", "90000004300019");
        Response group =
                Api.created(Api.admin().body(group(mine, second, theirs)).post("/v1/lot-groups"));
        String path = "/v1/lot-groups/" + group.jsonPath().getString("id");

        Response seen = Api.ok(Api.facilitator().get(path));
        Api.ok(Api.facilitator()
                .header("If-Match", seen.header("ETag"))
                .body(group(mine))
                .put(path));

        assertThat(seen.jsonPath().getList("contracts.id")).containsExactlyInAnyOrder(mine, second);
        assertThat(Api.ok(Api.admin().get(path)).jsonPath().getList("contracts.id"))
                .containsExactlyInAnyOrder(mine, theirs);
        assertThat(Api.facilitator().delete(path).statusCode()).isEqualTo(204);
    }

    @Test
    void groups_within_reach_are_listed_newest_first_page_by_page_and_told_with_their_contracts() {
        String one = Api.newContract(DAY);
        String before = Api.ok(Api.facilitator().get("/v1/contracts/" + one)).header("ETag");
        String older = Api.created(
                        Api.facilitator().body(group(one, Api.newContract(DAY))).post("/v1/lot-groups"))
                .jsonPath()
                .getString("id");
        String newer = Api.created(Api.facilitator()
                        .body(group(Api.newContract(DAY), Api.newContract(DAY)))
                        .post("/v1/lot-groups"))
                .jsonPath()
                .getString("id");

        Response first = Api.ok(Api.facilitator().get("/v1/lot-groups?limit=1&buyer=" + Api.BUYER_ORG));
        Response second = Api.ok(Api.facilitator()
                .get("/v1/lot-groups?limit=1&after=" + first.jsonPath().getString("next")));
        Response contract = Api.ok(Api.facilitator().get("/v1/contracts/" + one));

        assertThat(first.jsonPath().getList("items.id")).containsExactly(newer);
        assertThat(first.jsonPath().getList("items[0].contracts")).hasSize(2);
        assertThat(second.jsonPath().getList("items.id")).containsExactly(older);
        assertThat(Api.ok(Api.otherFacilitator().get("/v1/lot-groups"))
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(newer, older);
        assertThat(contract.jsonPath().getString("lotGroup")).isEqualTo(older);
        assertThat(contract.header("ETag")).isNotEqualTo(before);
    }

    private static String of(RequestSpecification who, String buyer, String commune, String followedBy) {
        String body = Api.contract(Api.externalId(), DAY)
                .replace("\"" + Api.BUYER_ORG + "\"", "\"" + buyer + "\"")
                .replace("\"followedBy\":\"" + Api.FACILITATOR_ORG, "\"followedBy\":\"" + followedBy)
                .replace("\"code\":\"21231\"", "\"code\":\"" + commune + "\"");
        return Api.created(who.body(body).post("/v1/contracts")).jsonPath().getString("id");
    }

    private static String group(String... contracts) {
        return "{\"title\":\"Réhabilitation du groupe scolaire\",\"contracts\":[\"" + String.join("\",\"", contracts)
                + "\"]}";
    }
}
