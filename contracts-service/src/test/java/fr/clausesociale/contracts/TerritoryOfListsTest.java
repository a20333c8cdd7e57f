package fr.clausesociale.contracts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A commune that was merged gives what its present commune gives. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TerritoryOfListsTest {

    private static RequestSpecification caller() {
        return given().auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000003500015", null, "DEP-21"))
                .contentType(ContentType.JSON);
    }

    private static List<String> listed(String list, String territory) {
        Response answer = caller().get("/v1/" + list + "?limit=500&territory=" + territory);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
    }

    @Test
    void a_contract_of_a_merged_commune_is_listed_under_its_old_and_its_present_code_alone() {
        String id = caller().body("""
                        {"externalId":"%s","kind":"PUBLIC_CONTRACT",
                         "buyer":{"siret":"21210231300013","name":"Ville de Dijon","category":"COMMUNE"},
                         "title":"Réfection de la mairie déléguée","cpv":"45214210","notifiedOn":"2026-01-15",
                         "durationMonths":18,"placeOfPerformance":{"kind":"COMMUNE","code":"21073"}}
                        """.formatted(UUID.randomUUID()))
                .post("/v1/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(listed("contracts", "COM-21073")).contains(id).isEqualTo(listed("contracts", "COM-21272"));
        assertThat(listed("contracts", "COM-21231")).doesNotContain(id);
    }

    @Test
    void placements_and_statements_are_narrowed_by_territory_as_other_lists_are() {
        for (String list : List.of("placements", "statements")) {
            assertThat(listed(list, "COM-21073")).isEqualTo(listed(list, "COM-21272"));
            assertThat(listed(list, "DEP-35")).isEmpty();
        }
    }
}
