package fr.clausesociale.contracts.legal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LegalTest {

    private static final String REASON = "{\"motive\":\"%s\",\"reason\":\"Aucun lien suffisant avec l'objet.\"}";

    @Test
    void a_contract_without_social_condition_is_missing_until_the_buyer_derogates() {
        String contract = contract("\"SOCIAL_CRITERION\"", "2026-08-21", "216000.00");
        String path = "/v1/contracts/" + contract;
        JsonPath check = Api.ok(Api.buyer().get(path + "/legal-check")).jsonPath();
        assertThat(check.getString("status")).isEqualTo("MISSING");
        assertThat(check.getBoolean("required")).isTrue();
        assertThat(check.getString("threshold.amount")).isEqualTo("216000.00");
        assertThat(check.getList("requirement.outcome")).containsOnly("SATISFIED");
        assertThat(listed("SOCIAL_CONDITION_MISSING")).contains(contract);

        String body = REASON.formatted("NO_SUFFICIENT_LINK");
        assertThat(Api.facilitator().body(body).put(path + "/derogation").statusCode())
                .isEqualTo(403);
        assertThat(Api.otherBuyer().body(body).put(path + "/derogation").statusCode())
                .isEqualTo(404);
        Response first = Api.created(Api.buyer().body(body).put(path + "/derogation"));
        assertThat(Api.ok(Api.facilitator().get(path + "/legal-check"))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("DEROGATED");
        assertThat(listed("SOCIAL_CONDITION_MISSING")).doesNotContain(contract);
        assertThat(Api.ok(Api.buyer().get(path + "/legal-check?on=2026-09-01"))
                        .jsonPath()
                        .getString("status"))
                .as("not recorded by then")
                .isEqualTo("MISSING");

        assertThat(Api.buyer().body(body).put(path + "/derogation").statusCode())
                .isEqualTo(428);
        Response second = Api.ok(Api.buyer()
                .header("If-Match", first.header("ETag"))
                .body(REASON.formatted("COMPETITION_OR_DIFFICULTY"))
                .put(path + "/derogation"));
        assertThat(second.jsonPath().getList("earlier.motive")).containsExactly("NO_SUFFICIENT_LINK");
        assertThat(Api.buyer()
                        .header("If-Match", first.header("ETag"))
                        .body(body)
                        .put(path + "/derogation")
                        .statusCode())
                .isEqualTo(412);
        assertThat(Api.ok(Api.buyer().get(path + "/derogation")).header("ETag")).isEqualTo(second.header("ETag"));
    }

    @Test
    void a_motive_that_the_contract_gainsays_is_refused() {
        String contract = contract("", "2026-09-01", "300000.00");
        Response answer = Api.buyer()
                .body(REASON.formatted("WORKS_UNDER_SIX_MONTHS"))
                .put("/v1/contracts/" + contract + "/derogation");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("DEROGATION_UNFOUNDED");
    }

    @Test
    void declared_without_hours_and_hours_without_declaration_are_two_lists() {
        String declared = contract("\"SOCIAL_CLAUSE\"", "2026-08-20", "900000.00");
        String owed = contract("\"NONE\"", "2026-08-20", "900000.00");
        String both = contract("\"SOCIAL_CLAUSE\"", "2026-08-20", "900000.00");
        Api.newObligation(owed, "100.00");
        Api.newObligation(both, "100.00");
        assertThat(listed("CLAUSE_WITHOUT_OBLIGATION")).contains(declared).doesNotContain(owed, both);
        assertThat(listed("OBLIGATION_WITHOUT_CLAUSE")).contains(owed).doesNotContain(declared, both);
        assertThat(Api.ok(Api.otherFacilitator().get("/v1/legal-gaps?kind=CLAUSE_WITHOUT_OBLIGATION"))
                        .jsonPath()
                        .getList("items.contractId"))
                .doesNotContain(declared);
        assertThat(Api.facilitator().get("/v1/legal-gaps").statusCode()).isEqualTo(400);
        assertThat(Api.facilitator()
                        .get("/v1/legal-gaps?kind=CLAUSE_WITHOUT_OBLIGATION&territory=XX")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_list_of_missing_conditions_says_what_the_check_of_each_contract_says() {
        List<String> all = List.of(
                contract("", "2026-08-21", "216000.00"),
                contract("", "2026-08-21", "215999.99"),
                contract("", "2026-08-20", "216000.00"),
                contract("\"RESERVED_CONTRACT\"", "2026-08-21", "216000.00"),
                contract("\"SOCIAL_CLAUSE\"", "2026-08-21", "216000.00"),
                contract("\"NOT_STATED\"", "2026-08-21", "216000.00"),
                contract("\"NONE\"", "2026-10-01", "999999.00"),
                contract("", null, "999999.00"),
                contract("", "2026-10-01", null),
                withObligation("EXECUTION_CONDITION"),
                withObligation("AWARD_CRITERION"),
                withObligation("EXECUTION_CONDITION", "0.00"));
        List<String> listed = listed("SOCIAL_CONDITION_MISSING");
        for (String contract : all) {
            String status = Api.ok(Api.facilitator().get("/v1/contracts/" + contract + "/legal-check"))
                    .jsonPath()
                    .getString("status");
            assertThat(listed.contains(contract)).as(status).isEqualTo(status.equals("MISSING"));
        }
        assertThat(listed).contains(all.get(0), all.get(6), all.get(10), all.get(11));
    }

    private static String withObligation(String modality) {
        return withObligation(modality, "10.00");
    }

    private static String withObligation(String modality, String hours) {
        String contract = contract("", "2026-08-21", "216000.00");
        Api.created(Api.facilitator()
                .body("""
                        {"lot":"1","modality":"%s","basis":{"kind":"FIXED_HOURS","hours":"%s"},"programme":"NONE"}""".formatted(modality, hours))
                .post("/v1/contracts/" + contract + "/obligations"));
        return contract;
    }

    private static List<String> listed(String kind) {
        List<String> found = AllPages.of(
                        Api::facilitator,
                        "/v1/legal-gaps?kind=" + kind + "&territory=DEP-21&buyer=" + Api.BUYER_ORG + "&limit=2")
                .each("items.contractId");
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private static String contract(String considerations, String launchedOn, String value) {
        String body = Api.contract(Api.externalId(), LocalDate.of(2026, 11, 1))
                .replace("\"SOCIAL_CLAUSE\"", considerations)
                .replace("\"WORKS\"", "\"SERVICES\"")
                .replace("\"2025-09-01\"", launchedOn == null ? "null" : '"' + launchedOn + '"')
                .replace("\"1200000.00\"", value == null ? "null" : '"' + value + '"');
        return Api.created(Api.facilitator().body(body).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
    }
}
