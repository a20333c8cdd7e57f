package fr.clausesociale.contracts.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.Format204;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of contracts that came in, and how they go out again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DecpBridgeTest {

    private static final String OTHER_BUYER = "90000007600019";

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
    void what_is_published_can_be_taken_in_again_and_changes_nothing() {
        ObjectNode named = of(OTHER_BUYER, Samples.contract(number()));
        ObjectNode modified = of(OTHER_BUYER, Samples.contract(number()));
        modified.putArray("modifications").add(Samples.modification("2026-06-01", "300000", 20));
        modified.withArray("modifications").add(Samples.modification(null, "310000", null));
        ObjectNode nowhere = of(OTHER_BUYER, Samples.contract(number()));
        nowhere.putObject("lieuExecution").put("code", "INO").put("typeCode", "Code commune");
        ObjectNode subcontracted = of(OTHER_BUYER, Samples.contractV2(number()));
        subcontracted
                .putArray("actesSousTraitance")
                .addObject()
                .putObject("acteSousTraitance")
                .put("dateNotification", "2026-05-04")
                .putObject("sousTraitant")
                .put("id", "90000001900019")
                .put("typeIdentifiant", "SIRET");
        ObjectNode unclear = of(OTHER_BUYER, Samples.contract(number()));
        unclear.put("objet", " RÃ©habilitation<br />de l&#8217;Ã©cole ")
                .put("montant", 0)
                .put("nature", "?");
        ObjectNode concession = Samples.concession(number());
        concession.withObject("/autoriteConcedante").put("id", OTHER_BUYER);
        JsonPath first = admin.imported(Samples.file(
                named,
                modified,
                nowhere,
                subcontracted,
                unclear,
                concession,
                of(OTHER_BUYER, Samples.contractV2(number()))));
        assertThat(first.getLong("created")).isEqualTo(7);
        Api.created(Api.otherBuyer()
                .body(Api.contract(Api.externalId(), LocalDate.of(2026, 1, 15))
                        .replace(Api.BUYER_ORG, OTHER_BUYER)
                        .replace("\"lots\":[", "\"lots\":[{\"number\":\"2\",\"title\":\"Peinture\"},"))
                .post("/v1/contracts"));
        String before = state();

        String file = Api.otherBuyer().get("/v1/exports/decp").asString();
        JsonPath again = admin.imported(file);

        assertThat(again.getLong("total")).isGreaterThanOrEqualTo(8);
        assertThat(again.getLong("unchanged")).as(again.prettify()).isEqualTo(again.getLong("total"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void figures_corrected_by_hand_after_a_modification_go_out_and_make_the_same_contract_elsewhere() {
        ObjectNode record = Samples.contractV2(number());
        record.withArray("modifications").add(modified("2026-05-01", "650000", 50));
        record.withArray("modifications").add(modified("2026-06-01", null, 52));
        String id = admin.send(Samples.file(record), "commit");
        admin.done(id);
        String contract = "/v1/contracts/" + admin.rows(id, "CREATED").get(0).get("contractId");
        Response read = Api.ok(Api.admin().get(contract));
        String corrected = Api.contract(record.path("id").asText(), LocalDate.of(2026, 3, 2))
                .replace("\"1000000.00\"", "\"645000.00\"")
                .replace("\"durationMonths\":18", "\"durationMonths\":51");
        Api.ok(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body(corrected)
                .put(contract));

        ObjectNode published = (ObjectNode) find(
                export(Api.admin().get("/v1/exports/decp?buyer=" + Samples.BUYER))
                        .at("/marches/marche"),
                record);

        assertThat(published.path("montant").intValue()).as("as first agreed").isEqualTo(600_000);
        assertThat(published.path("dureeMois").intValue()).isEqualTo(48);
        assertThat(published.at("/modifications/0/modification/montant").intValue())
                .isEqualTo(645_000);
        assertThat(published.at("/modifications/0/modification/dureeMois").intValue())
                .isEqualTo(50);
        assertThat(published.at("/modifications/1/modification/dureeMois").intValue())
                .isEqualTo(51);
        String elsewhere = admin.send(Samples.file(of(OTHER_BUYER, published)), "commit");
        admin.done(elsewhere);
        JsonPath there = Api.ok(Api.admin()
                        .get("/v1/contracts/"
                                + admin.rows(elsewhere, "CREATED").get(0).get("contractId")))
                .jsonPath();
        JsonPath here = Api.ok(Api.admin().get(contract)).jsonPath();
        for (String field : new String[] {
            "amount",
            "durationMonths",
            "endsOn",
            "title",
            "cpv",
            "kind",
            "procedure",
            "notifiedOn",
            "placeOfPerformance",
            "territory",
            "socialConsiderations",
            "environmentalConsiderations"
        }) {
            assertThat((Object) there.get(field)).as(field).isEqualTo(here.get(field));
        }
        assertThat(there.getString("amount")).isEqualTo("645000.00");
        assertThat(admin.imported(Samples.file(published)).getLong("unchanged")).isEqualTo(1);
    }

    private static ObjectNode modified(String day, String amount, Integer months) {
        ObjectNode wrapped = DecpJson.MAPPER.createObjectNode();
        wrapped.set("modification", Samples.modification(day, amount, months));
        return wrapped;
    }

    @Test
    void a_succession_recorded_here_is_published_as_a_modification() {
        ObjectNode record = Samples.contractV2(number());
        String id = admin.send(Samples.file(record), "commit");
        admin.done(id);
        String contract = "/v1/contracts/" + admin.rows(id, "CREATED").get(0).get("contractId");
        Api.ok(Api.facilitator().body("""
                        {"replaces":"%s","contractor":{"id":"90000007600019"},"on":"2026-05-01","reason":"SIRET fermé"}
                        """.formatted(Samples.CONTRACTOR)).post(contract + "/lots/1/succession"));

        JsonNode published = find(
                export(Api.admin().get("/v1/exports/decp?buyer=" + Samples.BUYER))
                        .at("/marches/marche"),
                record);

        assertThat(published.at("/titulaires/0/titulaire/id").asText()).isEqualTo(Samples.CONTRACTOR);
        JsonNode modification = published.at("/modifications/0/modification");
        assertThat(modification.path("dateNotificationModification").asText()).isEqualTo("2026-05-01");
        assertThat(modification.findValuesAsText("id")).contains("90000002700012", "90000007600019");
        Format204.assertTaken(((ObjectNode) published));
    }

    @Test
    void yearly_data_of_a_concession_published_later_are_kept_although_the_contract_stays_the_same() {
        ObjectNode concession = Samples.concession(number());
        admin.imported(Samples.file(concession));
        ObjectNode year = concession.putArray("donneesExecution").addObject().putObject("donneesAnnuelles");
        year.put("datePublicationDonneesExecution", "2026-10-01").put("depensesInvestissement", 5000);
        year.putArray("tarifs")
                .addObject()
                .putObject("tarif")
                .put("intituleTarif", "Repas")
                .put("tarif", 3);

        assertThat(ImportSteps.counts(admin.imported(Samples.file(concession)))).containsExactly(0L, 0L, 1L, 0L, 0L);

        JsonNode published = find(
                export(Api.admin().get("/v1/exports/decp?buyer=" + Samples.BUYER))
                        .at("/marches/contrat-concession"),
                concession);
        assertThat(published.path("donneesExecution")).isEqualTo(concession.path("donneesExecution"));
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
    void what_is_asked_for_wrongly_is_refused_by_its_name_and_blanks_around_it_are_nothing() {
        for (String query : List.of("complete=maybe", "complete=1", "buyer=%00", "notifiedFrom=+999999999-01-01")) {
            Response answer = Api.admin().urlEncodingEnabled(false).get("/v1/exports/decp?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(query.replaceAll("=.*", ""));
        }
        String buyer = "/v1/exports/decp?complete=true&buyer=" + Samples.BUYER;
        assertThat(Api.admin().urlEncodingEnabled(false).get(buyer + "%20").asString())
                .isEqualTo(Api.admin().get(buyer).asString());
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

    private static ObjectNode of(String buyer, ObjectNode record) {
        record.withObject("/acheteur").put("id", buyer);
        return record;
    }

    private static String state() {
        return Api.otherBuyer()
                .get("/v1/contracts?limit=500")
                .jsonPath()
                .getList("items")
                .toString();
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
        return "E" + Samples.letters(15);
    }
}
