package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FreeTextApiTest {

    private static final String NIR = "255081416802538";
    private static final LocalDate START = LocalDate.of(2026, 1, 15);

    @Test
    void no_reason_or_title_may_hold_a_social_security_number() {
        String contract = Api.newContract(START);
        String obligation = Api.newObligation(contract, "833.00");
        String told = Api.contract(Api.externalId(), START);

        refused("/reason", "/v1/obligations/" + obligation + "/entries", """
                {"kind":"AMENDMENT","effectiveOn":"2026-06-01","hours":"10.00","reason":"M. ZZDUPONT %s absent"}""");
        refused("/reason", "/v1/contracts/" + contract + "/lots/1/succession", """
                {"replaces":"%s","contractor":{"id":"90000002700012","name":"Bis"},"on":"2026-03-01","reason":"%%s"}""".formatted(Api.COMPANY_ORG));
        refused("/reason", "/v1/contracts/" + contract + "/termination", "{\"on\":\"2026-03-01\",\"reason\":\"%s\"}");
        refused("/title", "/v1/contracts", told.replace("Réhabilitation du", "%s"));
        refused("/lots/0/title", "/v1/contracts", told.replace("Gros œuvre", "%s"));
        refused("/lots/0/contractors/0/name", "/v1/contracts", told.replace("Bâtir", "%s"));
        refused("/buyer/name", "/v1/contracts", told.replace("Ville de Dijon", "2 55 08 14 168 025 38 %s"));
        refused("/title", "/v1/lot-groups", "{\"title\":\"%s\",\"contracts\":[\"" + contract + "\"]}");
        refused("/reason", "/v1/calibrations", """
                {"amount":"1000.00","labourShare":"0.50","rate":"0.05","hourlyCost":"30.00","retained":"1.00","reason":"%s"}""");
    }

    @Test
    void other_numbers_are_taken_in_texts_and_references() {
        String told = Api.contract("4150954050023" + Api.externalId().hashCode(), START)
                .replace(
                        "Réhabilitation",
                        "SIRET 90000001900019, marché 2026-0042, tél. 03 80 00 00 00 : réhabilitation");
        Api.created(Api.facilitator().body(told).post("/v1/contracts"));
    }

    private static void refused(String pointer, String path, String body) {
        Response answer = Api.facilitator().body(body.replace("%s", NIR)).post(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("TEXT_HOLDS_NIR");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.asString()).doesNotContain(NIR);
    }
}
