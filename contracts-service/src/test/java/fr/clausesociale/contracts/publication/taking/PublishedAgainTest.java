package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people did to a contract meets what is published of it later. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PublishedAgainTest {

    private static final String SUCCESSOR = "90000002700012";

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void a_succession_entered_by_a_facilitator_is_not_undone_and_the_difference_is_a_warning() {
        ObjectNode record = Samples.contract(number());
        String contract = contract(record);
        Api.ok(Api.facilitator()
                .body("""
                        {"replaces":"%s","contractor":{"id":"%s","name":"Couvrir"},"on":"2026-05-01","reason":"SIRET fermé"}
                        """.formatted(Samples.CONTRACTOR, SUCCESSOR))
                .post(contract + "/lots/1/succession"));
        record.put("montant", 260000);

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(admin.rows(id, "UPDATED").toString()).contains("HAND_ENTRY_KEPT");
        JsonPath now = Api.facilitator().get(contract).jsonPath();
        assertThat(now.getString("amount")).isEqualTo("260000.00");
        assertThat(now.getList("lots[0].contractors.id")).containsExactly(Samples.CONTRACTOR, SUCCESSOR);
        assertThat(now.getList("lots[0].contractors.from")).containsExactly(null, "2026-05-01");
        Map<String, Object> warning = warnings(contract).get(0);
        assertThat(warning).containsEntry("code", "HAND_ENTRY_KEPT");
        assertThat((String) warning.get("message")).contains(SUCCESSOR + " (2026-05-01", Samples.CONTRACTOR);
    }

    @Test
    void what_was_found_to_be_entered_by_mistake_is_not_taken_again_from_a_publication() {
        ObjectNode record = Samples.contract(number());
        String contract = contract(record);
        Api.ok(Api.facilitator().body("{\"reason\":\"publié deux fois\"}").post(contract + "/annulment"));
        record.put("montant", 260000);

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 0L, 1L, 0L, 0L);
        JsonPath now = Api.facilitator().get(contract).jsonPath();
        assertThat(now.getString("status")).isEqualTo("ANNULLED");
        assertThat(now.getString("amount")).isNotEqualTo("260000.00");
    }

    @Test
    void a_publication_under_a_number_that_was_corrected_is_news_of_the_corrected_contract() {
        ObjectNode record = Samples.contract(number());
        String contract = contract(record);
        String right = "R" + number();
        corrected(contract, right);
        record.put("montant", 260000);

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(admin.rows(id, "UPDATED").toString()).contains("NUMBER_CORRECTED", right);
        JsonPath now = Api.facilitator().get(contract).jsonPath();
        assertThat(now.getString("externalId")).isEqualTo(right);
        assertThat(now.getString("amount")).isEqualTo("260000.00");
        assertThat(ImportSteps.counts(admin.imported(Samples.file(record))))
                .as("the same told again")
                .containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void the_number_a_contract_was_entered_under_by_mistake_stays_that_of_the_contract_it_belongs_to() {
        ObjectNode record = Samples.contract(number());
        corrected(contract(record), "R" + number());
        record.put("objet", "Fourniture de denrées pour la cuisine centrale").put("dateNotification", "2026-05-20");

        assertThat(ImportSteps.counts(admin.imported(Samples.file(record)))).containsExactly(1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void a_publication_is_taken_by_the_contract_that_stands_where_another_of_its_number_was_annulled() {
        ObjectNode record = Samples.contract(number());
        String wrong = contract(record);
        Api.ok(Api.facilitator().body("{\"reason\":\"publié deux fois\"}").post(wrong + "/annulment"));
        String right = Api.created(Api.facilitator()
                        .body(Api.contract(record.path("id").asText(), LocalDate.of(2026, 1, 15)))
                        .post("/v1/contracts"))
                .header("Location");
        record.put("montant", 260000);

        String id = admin.send(Samples.file(record), "commit");

        admin.done(id);
        assertThat(right).endsWith((String) admin.rows(id, "UPDATED").get(0).get("contractId"));
        assertThat(Api.facilitator().get(wrong).jsonPath().getString("status")).isEqualTo("ANNULLED");
    }

    private static void corrected(String contract, String number) {
        Api.ok(Api.facilitator()
                .header("If-Match", "*")
                .body("{\"externalId\":\"%s\",\"reason\":\"numéro mal saisi\"}".formatted(number))
                .post(contract + "/correction"));
    }

    @Test
    void a_title_corrected_by_hand_stays_and_the_rest_of_the_publication_is_taken() {
        ObjectNode record = Samples.contract(number());
        String contract = contract(record);
        var read = Api.facilitator().get(contract);
        String body = Api.contract(record.path("id").asText(), LocalDate.of(2026, 1, 15))
                .replace("Réhabilitation du groupe scolaire", "Groupe scolaire des Grésilles");
        Api.ok(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put(contract));
        record.put("objet", "Groupe scolaire, lot 3").put("dureeMois", 20);

        admin.imported(Samples.file(record));

        JsonPath now = Api.facilitator().get(contract).jsonPath();
        assertThat(now.getString("title")).isEqualTo("Groupe scolaire des Grésilles");
        assertThat(now.getInt("durationMonths")).isEqualTo(20);
        assertThat(warnings(contract).toString()).contains("Groupe scolaire des Grésilles", "Groupe scolaire, lot 3");
    }

    @Test
    void a_cleared_warning_stays_cleared_while_its_cause_is_the_same_and_comes_back_with_another() {
        ObjectNode record = Samples.contract(number());
        record.put("montant", 0).put("dureeMois", 144);
        String contract = contract(record);
        assertThat(Api.facilitator().delete(contract + "/warnings").statusCode())
                .isEqualTo(204);

        record.put("objet", "Réhabilitation du groupe scolaire, lot 2");
        admin.imported(Samples.file(record));
        assertThat(warnings(contract)).isEmpty();

        record.put("dureeMois", 150);
        admin.imported(Samples.file(record));
        assertThat(warnings(contract))
                .extracting(warning -> warning.get("code"))
                .containsExactly("DURATION_LONG");

        record.put("dureeMois", 20).put("montant", 10);
        admin.imported(Samples.file(record));
        record.put("montant", 0);
        admin.imported(Samples.file(record));
        assertThat(warnings(contract))
                .extracting(warning -> warning.get("code"))
                .containsExactly("AMOUNT_NOT_POSITIVE");
    }

    @Test
    void a_modification_published_after_the_closure_is_kept_as_published_and_enters_no_ledger() {
        ObjectNode record = Samples.contract(number());
        String contract = contract(record);
        String obligation = Api.newObligation(contract.substring("/v1/contracts/".length()), "100.00");
        Api.ok(Api.facilitator()
                .body("{\"on\":\"2026-06-30\",\"reason\":\"Fin anticipée\"}")
                .post(contract + "/termination"));
        Response closure = Api.created(
                Api.facilitator().body("{\"reason\":\"Effectifs réduits\"}").post(contract + "/closure"));
        record.withArray("modifications").add(Samples.modification("2026-06-01", "300000", null));

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(admin.rows(id, "UPDATED").toString()).contains("MODIFIED_AFTER_CLOSURE");
        JsonPath now = Api.ok(Api.facilitator().get(contract)).jsonPath();
        assertThat(now.getString("amount")).isEqualTo("300000.00");
        assertThat(now.getString("closedOn")).isEqualTo(closure.jsonPath().getString("closedOn"));
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/entries"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Api.ok(Api.facilitator().get(contract + "/attestation"))
                        .jsonPath()
                        .getString("total.due"))
                .isEqualTo(closure.jsonPath().getString("attested.due"));
        assertThat((String) warnings(contract).get(0).get("message")).contains("2026-06-01", "clôture");

        record.put("objet", "Réhabilitation du groupe scolaire, lot 2");
        admin.imported(Samples.file(record));
        assertThat(warnings(contract).toString()).contains("MODIFIED_AFTER_CLOSURE");
        Api.facilitator().delete(contract + "/warnings").then().statusCode(204);
        record.put("objet", "Réhabilitation du groupe scolaire, lot 3");
        admin.imported(Samples.file(record));
        assertThat(warnings(contract).toString()).doesNotContain("MODIFIED_AFTER_CLOSURE");
    }

    @Test
    void an_obligation_that_ended_with_its_contract_follows_a_published_prolongation_from_its_day() {
        ObjectNode record = Samples.contract(number());
        String contract = contract(record);
        String obligation =
                "/v1/obligations/" + Api.newObligation(contract.substring("/v1/contracts/".length()), "100.00");
        record.withArray("modifications").add(Samples.modification("2026-06-01", null, 30));

        admin.imported(Samples.file(record));
        admin.imported(Samples.file(record));

        assertThat(Api.ok(Api.facilitator().get(obligation + "?on=2026-05-31"))
                        .jsonPath()
                        .getString("until"))
                .isEqualTo("2027-07-14");
        assertThat(Api.ok(Api.facilitator().get(obligation + "?on=2026-06-01"))
                        .jsonPath()
                        .getString("until"))
                .isEqualTo("2028-07-14");
        JsonPath entries =
                Api.ok(Api.facilitator().get(obligation + "/entries")).jsonPath();
        assertThat(entries.getList("items.until")).containsExactly("2028-07-14");
    }

    private String contract(ObjectNode record) {
        String id = admin.send(Samples.file(record), "commit");
        admin.done(id);
        return "/v1/contracts/" + admin.rows(id, "CREATED").get(0).get("contractId");
    }

    private static List<Map<String, Object>> warnings(String contract) {
        return Api.ok(Api.facilitator().get(contract + "/warnings")).jsonPath().getList("$");
    }

    private static String number() {
        return "A" + Samples.letters(15);
    }
}
