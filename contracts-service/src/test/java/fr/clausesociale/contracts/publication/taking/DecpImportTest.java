package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.XmlSamples;
import fr.clausesociale.contracts.publication.record.PublishedFaultsTest;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
public class DecpImportTest {

    private final ImportSteps admin = new ImportSteps(Api::admin);
    private final ImportSteps facilitator = new ImportSteps(Api::facilitator);
    private final ImportSteps buyer = new ImportSteps(Api::buyer);

    @Test
    void contracts_of_all_versions_are_created_and_a_second_import_changes_nothing() {
        String file =
                Samples.file(Samples.contract(number()), Samples.contractV2(number()), Samples.concession(number()));

        String id = admin.send(file, "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(3L, 0L, 0L, 0L, 0L);
        List<Map<String, Object>> rows = admin.rows(id, "CREATED");
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row).containsEntry("buyer", Samples.BUYER);
            assertThat(contract(row).getString("externalId")).isEqualTo(row.get("externalId"));
        });
        assertThat(contract(rows.get(0)).getString("territory.commune")).isEqualTo("21231");
        assertThat(contract(rows.get(0)).getString("provenance.file")).isEqualTo("essai.json");
        assertThat(contract(rows.get(1)).getInt("provenance.row")).isEqualTo(2);
        assertThat(ImportSteps.counts(admin.imported(file))).containsExactly(0L, 0L, 3L, 0L, 0L);
    }

    @Test
    void a_contract_with_a_social_security_number_in_its_own_number_is_refused_and_not_taken_anew_each_time() {
        String nir = "255081416802538";
        ObjectNode record = Samples.contract("M-" + nir + "-1");

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 0L, 0L, 0L, 1L);
        assertThat(admin.rows(id, "FAILED").toString())
                .contains("ID_MASKED")
                .contains("/id")
                .doesNotContain(nir);
    }

    @Test
    void a_social_security_number_in_a_published_text_is_taken_out_and_told_and_nothing_else_of_the_record_is() {
        String nir = "255081416802538";
        ObjectNode record = Samples.contract(number());
        record.put("objet", "Formation de Mme ZZDUPONT " + nir + " au SIRET 90000001900019");
        ObjectNode failing = Samples.contract("");
        failing.put("objet", nir);

        String id = admin.send(Samples.file(record, failing), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(1L, 0L, 0L, 0L, 1L);
        Map<String, Object> row = admin.rows(id, "CREATED").get(0);
        assertThat(row.toString()).contains("TEXT_MASKED").contains("/objet");
        JsonPath contract = contract(row);
        assertThat(contract.getString("title"))
                .isEqualTo("Formation de Mme ZZDUPONT [numéro retiré] au SIRET 90000001900019");
        assertThat(contract.prettify()).contains("TEXT_MASKED").doesNotContain(nir);
        assertThat(Api.admin().get("/v1/imports/" + id + "/rows?outcome=FAILED").asString())
                .doesNotContain(nir);
        assertThat(Api.admin().get("/v1/imports/" + id + "/failed-rows").asString())
                .doesNotContain(nir);
    }

    @Test
    void what_a_later_publication_says_new_updates_the_contract() {
        ObjectNode record = Samples.contract(number());
        admin.imported(Samples.file(record));
        record.putArray("modifications").add(Samples.modification("2026-06-01", "300000", 20));

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        JsonPath contract = contract(admin.rows(id, "UPDATED").get(0));
        assertThat(contract.getString("amount")).isEqualTo("300000.00");
        assertThat(contract.getInt("durationMonths")).isEqualTo(20);
        assertThat(contract.getList("modifications")).hasSize(1);
    }

    @Test
    void an_older_publication_does_not_undo_a_newer_one() {
        ObjectNode older = Samples.contract(number());
        ObjectNode newer = older.deepCopy();
        newer.put("montant", 400000).put("datePublicationDonnees", "2026-05-01");
        admin.imported(Samples.file(newer));

        String id = admin.send(Samples.file(older), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 0L, 1L, 0L, 0L);
        assertThat(admin.rows(id, null).get(0).toString()).contains("OLDER_THAN_KNOWN");
    }

    @Test
    void an_undated_publication_does_not_undo_a_dated_one_and_says_so() {
        ObjectNode dated = Samples.contract(number());
        admin.imported(Samples.file(dated));
        ObjectNode undated = dated.deepCopy().put("montant", 1000);
        undated.remove("datePublicationDonnees");

        String id = admin.send(Samples.file(undated), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 0L, 1L, 0L, 0L);
        assertThat(admin.rows(id, null).get(0).toString()).contains("UNDATED_BESIDE_DATED", "2026-02-01");
    }

    @Test
    void an_undated_publication_is_news_of_what_was_never_dated() {
        ObjectNode undated = Samples.contract(number());
        undated.remove("datePublicationDonnees");
        admin.imported(Samples.file(undated));

        JsonPath again = admin.imported(Samples.file(undated.deepCopy().put("montant", 1000)));

        assertThat(ImportSteps.counts(again)).containsExactly(0L, 1L, 0L, 0L, 0L);
    }

    @Test
    void of_one_contract_told_again_in_the_file_what_was_published_last_holds() {
        ObjectNode first = Samples.contract(number());
        ObjectNode modified = first.deepCopy().put("datePublicationDonnees", "2026-06-05");
        modified.putArray("modifications").add(Samples.modification("2026-06-01", "300000", 24));
        ObjectNode again = modified.deepCopy().put("datePublicationDonnees", "2026-09-05");
        again.withArray("modifications").add(Samples.modification("2026-09-01", "350000", null));
        String file = Samples.file(first, modified, again, first.deepCopy().put("dureeMois", 17));

        JsonPath tried = admin.done(admin.send(file, "validate"));
        String id = admin.send(file, "commit");
        JsonPath done = admin.done(id);

        assertThat(ImportSteps.counts(done)).containsExactly(1L, 2L, 1L, 0L, 0L);
        assertThat(ImportSteps.counts(tried)).isEqualTo(ImportSteps.counts(done));
        assertThat(admin.rows(id, "UNCHANGED").get(0).toString()).contains("OLDER_THAN_KNOWN");
        JsonPath contract = Api.ok(Api.admin()
                        .get("/v1/contracts/" + admin.rows(id, "CREATED").get(0).get("contractId")))
                .jsonPath();
        assertThat(contract.getString("amount")).isEqualTo("350000.00");
        assertThat(contract.getInt("durationMonths")).isEqualTo(24);
        assertThat(admin.imported(file).getLong("unchanged")).isEqualTo(4);
    }

    @Test
    void the_same_number_with_other_content_in_one_file_is_a_failed_row_and_an_identical_repetition_none() {
        ObjectNode record = Samples.contract(number());
        ObjectNode other = record.deepCopy().put("montant", 99999);
        ObjectNode copy = record.deepCopy().put("uid", "other").put("uuid", "another");
        String file = Samples.file(record, other, copy);

        String id = admin.send(file, "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(1L, 0L, 1L, 0L, 1L);
        Map<String, Object> failed = admin.rows(id, "FAILED").get(0);
        assertThat(failed).containsEntry("row", 2).containsEntry("code", "DUPLICATE_IN_FILE");
        assertThat((String) failed.get("message")).contains("ligne 1");
        assertThat((String) failed.get("hint")).isNotBlank();
        assertThat(ImportSteps.counts(admin.imported(file))).containsExactly(0L, 0L, 2L, 0L, 1L);
    }

    @Test
    void a_number_given_to_another_contract_does_not_overwrite_the_known_one() {
        String number = number();
        admin.imported(Samples.file(Samples.contract(number)));
        ObjectNode other = Samples.contract(number);
        other.put("objet", "Fourniture de pneumatiques").put("dateNotification", "2025-03-03");

        String id = admin.send(Samples.file(other), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 0L, 0L, 0L, 1L);
        assertThat(admin.rows(id, "FAILED").get(0)).containsEntry("code", "IDENTIFIER_REUSED");
    }

    @Test
    void a_number_that_changed_with_a_modification_is_recognised() {
        String core = "2026" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode record = Samples.contract(core + "00");
        record.put("montant", 123456.78);
        admin.imported(Samples.file(record));
        record.put("id", core + "01");
        record.putArray("modifications").add(Samples.modification("2026-07-01", "130000", null));

        String id = admin.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(contract(admin.rows(id, "UPDATED").get(0)).getString("externalId"))
                .isEqualTo(core + "00");
        assertThat(ImportSteps.counts(admin.imported(Samples.file(record)))).containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void validating_reports_what_committing_does_and_writes_nothing() {
        ObjectNode record = Samples.contract(number());
        ObjectNode spoilt = Samples.contract(number());
        spoilt.remove("acheteur");
        String file = Samples.file(
                record, record.deepCopy(), record.deepCopy().put("montant", 7), spoilt, Samples.contractV2(number()));

        String tried = admin.send(file, "validate");
        List<Long> expected = ImportSteps.counts(admin.done(tried));
        String triedAgain = admin.send(file, "validate");

        assertThat(ImportSteps.counts(admin.done(triedAgain))).isEqualTo(expected);
        String done = admin.send(file, "commit");
        assertThat(ImportSteps.counts(admin.done(done))).isEqualTo(expected).containsExactly(2L, 0L, 1L, 0L, 2L);
        assertThat(withoutIds(admin.rows(done, null))).isEqualTo(withoutIds(admin.rows(tried, null)));
    }

    @Test
    void rows_outside_a_facilitators_territory_are_skipped_and_counted() {
        ObjectNode rennes = Samples.contract(number());
        rennes.putObject("lieuExecution")
                .put("code", "35000")
                .put("typeCode", "Code postal")
                .put("nom", "Rennes");
        ObjectNode nowhere = Samples.contract(number());
        nowhere.remove("lieuExecution");

        String id = facilitator.send(Samples.file(Samples.contract(number()), rennes, nowhere), "commit");

        assertThat(ImportSteps.counts(facilitator.done(id))).containsExactly(1L, 0L, 0L, 2L, 0L);
        assertThat(facilitator.rows(id, "SKIPPED").toString())
                .contains("OUTSIDE_TERRITORY", "PLACE_UNKNOWN_TO_REACH", "follow=true");
    }

    @Test
    void a_facilitator_claims_what_no_territory_gives_it_but_nothing_of_another_territory() {
        ObjectNode rennes = Samples.contract(number());
        rennes.putObject("lieuExecution").put("code", "35").put("typeCode", "Code département");
        ObjectNode nowhere = Samples.contract(number());
        nowhere.remove("lieuExecution");
        ObjectNode region = Samples.contract(number());
        region.putObject("lieuExecution").put("code", "27").put("typeCode", "Code région");
        ObjectNode country = Samples.contract(number());
        country.putObject("lieuExecution").put("code", "FR").put("typeCode", "Code pays");
        String file = Samples.file(rennes, nowhere, region, country);

        String without = facilitator.send(file, "commit");
        assertThat(ImportSteps.counts(facilitator.done(without))).containsExactly(0L, 0L, 0L, 4L, 0L);
        assertThat(facilitator.rows(without, "SKIPPED").toString()).contains("PLACE_WIDER");

        String id = facilitator.send(file, "commit&follow=true");
        assertThat(ImportSteps.counts(facilitator.done(id))).containsExactly(3L, 0L, 0L, 1L, 0L);
        assertThat(facilitator.done(id).getBoolean("follow")).isTrue();
        assertThat(facilitator.done(without).getBoolean("follow")).isFalse();
        assertThat(facilitator.rows(id, "CREATED"))
                .allSatisfy(row -> assertThat(Api.facilitator()
                                .get("/v1/contracts/" + row.get("contractId"))
                                .jsonPath()
                                .getString("followedBy"))
                        .isEqualTo(Api.FACILITATOR_ORG));
        ImportSteps other = new ImportSteps(Api::otherFacilitator);
        String late = other.send(file, "commit&follow=true");
        assertThat(ImportSteps.counts(other.done(late))).containsExactly(1L, 0L, 0L, 3L, 0L);
        assertThat(other.rows(late, "SKIPPED").toString()).contains("FOLLOWED_BY_OTHER");
    }

    @Test
    void a_wider_contract_that_nobody_follows_can_be_claimed_although_its_publication_is_known() {
        ObjectNode region = Samples.contract(number());
        region.putObject("lieuExecution").put("code", "27").put("typeCode", "Code région");
        admin.imported(Samples.file(region));

        String id = facilitator.send(Samples.file(region), "commit&follow=true");

        assertThat(ImportSteps.counts(facilitator.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(contract(facilitator.rows(id, "UPDATED").get(0)).getString("followedBy"))
                .isEqualTo(Api.FACILITATOR_ORG);
    }

    @Test
    void what_a_structure_follows_it_brings_in_again_without_claiming_it_anew() {
        ObjectNode region = Samples.contract(number());
        region.putObject("lieuExecution").put("code", "27").put("typeCode", "Code région");
        facilitator.done(facilitator.send(Samples.file(region), "commit&follow=true"));
        region.put("montant", 260000);

        assertThat(ImportSteps.counts(facilitator.imported(Samples.file(region))))
                .containsExactly(0L, 1L, 0L, 0L, 0L);
    }

    @Test
    void a_record_that_left_out_the_place_of_a_known_contract_is_taken() {
        ObjectNode record = Samples.contract(number());
        admin.imported(Samples.file(record));
        record.remove("lieuExecution");
        record.put("montant", 260000);

        String id = facilitator.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(facilitator.done(id))).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(contract(facilitator.rows(id, "UPDATED").get(0)).getString("territory.commune"))
                .isEqualTo("21231");
    }

    @Test
    void a_record_repeats_only_one_that_was_taken() {
        ObjectNode rennes = Samples.contract(number());
        rennes.putObject("lieuExecution").put("code", "35000").put("typeCode", "Code postal");
        ObjectNode dijon = rennes.deepCopy();
        dijon.putObject("lieuExecution").put("code", "21000").put("typeCode", "Code postal");

        String id = facilitator.send(Samples.file(rennes, rennes.deepCopy(), dijon, dijon.deepCopy()), "commit");

        assertThat(facilitator.rows(id, null)).isNotNull();
        assertThat(ImportSteps.counts(facilitator.done(id))).containsExactly(1L, 0L, 1L, 2L, 0L);
    }

    @Test
    void a_first_publication_leaves_what_only_the_api_told() {
        String number = number();
        String id = Api.created(Api.facilitator()
                        .body(Api.contract(number, LocalDate.of(2026, 1, 15))
                                .replace("\"lots\":[", "\"lots\":[{\"number\":\"2\",\"title\":\"Peinture\"},"))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");

        assertThat(ImportSteps.counts(facilitator.imported(Samples.file(Samples.contract(number)))))
                .containsExactly(0L, 1L, 0L, 0L, 0L);

        JsonPath contract = Api.facilitator().get("/v1/contracts/" + id).jsonPath();
        assertThat(contract.getString("amount")).isEqualTo("250000.50");
        assertThat(contract.getString("estimatedValue")).isEqualTo("1200000.00");
        assertThat(contract.getString("consultationLaunchedOn")).isEqualTo("2025-09-01");
        assertThat(contract.getString("buyer.category")).isEqualTo("COMMUNE");
        assertThat(contract.getBoolean("marketTypeDerived")).isFalse();
        assertThat(contract.getList("lots.number")).hasSize(2);
    }

    @Test
    void a_record_that_names_ones_own_place_does_not_change_the_contract_of_another_territory() {
        ObjectNode record = Samples.contract(number());
        record.putObject("lieuExecution").put("code", "35238").put("typeCode", "Code commune");
        admin.imported(Samples.file(record));
        record.putObject("lieuExecution").put("code", "21231").put("typeCode", "Code commune");

        String id = facilitator.send(Samples.file(record), "commit");

        assertThat(ImportSteps.counts(facilitator.done(id))).containsExactly(0L, 0L, 0L, 1L, 0L);
        assertThat(facilitator.rows(id, "SKIPPED").toString()).contains("OUTSIDE_TERRITORY");
    }

    @Test
    void a_buyer_brings_in_its_own_contracts_only() {
        ObjectNode other = Samples.contract(number());
        other.putObject("acheteur").put("id", "90000007600019");

        String id = buyer.send(Samples.file(Samples.contract(number()), other), "commit");

        assertThat(ImportSteps.counts(buyer.done(id))).containsExactly(1L, 0L, 0L, 1L, 0L);
    }

    @Test
    void only_who_sent_a_file_and_administrators_see_its_import() {
        String id = facilitator.send(Samples.file(Samples.contract(number())), "validate");
        facilitator.done(id);

        assertThat(Api.otherFacilitator().get("/v1/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(Api.otherFacilitator().get("/v1/imports/" + id + "/rows").statusCode())
                .isEqualTo(404);
        assertThat(Api.admin().get("/v1/imports/" + id).statusCode()).isEqualTo(200);
        assertThat(Api.company().get("/v1/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(Api.company()
                        .body("{}")
                        .post("/v1/imports?kind=decp&mode=validate")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.facilitator().get("/v1/imports").jsonPath().getList("items.id"))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ceci n'est pas du JSON|FILE_NOT_JSON",
                "{\"marches\":[{\"id\":\"1\"},|FILE_BROKEN",
                "{\"autre\":[]}|FILE_WITHOUT_RECORDS",
                "<!DOCTYPE marches><marches></marches>|FILE_DECLARES_DOCUMENT_TYPE",
            })
    void a_file_that_cannot_be_read_fails_as_a_whole_and_says_why(String file, String code) {
        JsonPath over = admin.over(admin.send(file, "commit"), Duration.ofSeconds(20));

        assertThat(over.getString("status")).isEqualTo("FAILED");
        assertThat(over.getString("error.code")).isEqualTo(code);
        assertThat(over.getString("error.message")).contains("fichier");
        assertThat(over.getString("error.hint")).isNotBlank();
        assertThat(over.getLong("created")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "application/json", "application/octet-stream"})
    void a_file_in_xml_is_read_whatever_its_sender_calls_it(String type) {
        ObjectNode record = Samples.contractV2(number());
        String id = Api.admin()
                .contentType(type)
                .body(XmlSamples.file(record).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=decp&mode=commit&file=essai.xml")
                .jsonPath()
                .getString("id");
        admin.done(id);

        List<Long> again = ImportSteps.counts(admin.imported("{\"marches\":[" + record + "]}"));

        assertThat(ImportSteps.counts(admin.read(id))).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(again).as("the same as JSON").containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=truc&mode=commit, IMPORT_KIND_UNKNOWN",
        "kind=decp&mode=truc, IMPORT_MODE_UNKNOWN",
        "kind=decp, IMPORT_MODE_UNKNOWN",
        "mode=commit, IMPORT_KIND_UNKNOWN",
    })
    void an_unknown_kind_or_mode_is_refused(String query, String code) {
        var answer = Api.admin().body("{\"marches\":[]}").post("/v1/imports?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void a_repeated_request_is_one_import() {
        String file = Samples.file(Samples.contract(number()));
        String key = UUID.randomUUID().toString();

        List<String> ids = List.of(file, file).stream()
                .map(body -> Api.admin()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/imports?kind=decp&mode=commit")
                        .jsonPath()
                        .getString("id"))
                .toList();

        assertThat(ids.get(0)).isNotNull().isEqualTo(ids.get(1));
        assertThat(Api.admin()
                        .header("Idempotency-Key", key)
                        .body(Samples.file(Samples.contract(number())))
                        .post("/v1/imports?kind=decp&mode=commit")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void failed_rows_are_given_back_repaired_and_sent_again_alone() {
        ObjectNode spoilt = Samples.contract(number());
        spoilt.remove("acheteur");
        String id = admin.send(Samples.file(Samples.contract(number()), spoilt), "commit");
        admin.done(id);

        assertThat(admin.rows(id, "FAILED").get(0))
                .containsEntry("externalId", spoilt.path("id").asText());
        ObjectNode given = Samples.parse(
                Api.admin().get("/v1/imports/" + id + "/failed-rows").asString());

        ObjectNode record = (ObjectNode) given.path("marches").get(0);
        assertThat(given.path("marches")).hasSize(1);
        assertThat(record.path("_row").asInt()).isEqualTo(2);
        assertThat(record.path("_errors").get(0).path("code").asText()).isEqualTo("BUYER_MISSING");
        record.putObject("acheteur").put("id", Samples.BUYER);
        String again = Api.admin()
                .body(given.toString())
                .post("/v1/imports?kind=decp&mode=commit&resubmissionOf=" + id)
                .jsonPath()
                .getString("id");
        JsonPath done = admin.done(again);
        assertThat(ImportSteps.counts(done)).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(done.getString("resubmissionOf")).isEqualTo(id);
    }

    @Test
    void faults_that_do_not_block_stay_on_the_contract_as_warnings() {
        ObjectNode record = Samples.contract(number());
        record.put("montant", 0);

        String id = admin.send(Samples.file(record), "commit");

        assertThat(admin.done(id).getLong("warned")).isEqualTo(1);
        JsonPath contract = contract(admin.rows(id, "CREATED").get(0));
        assertThat(contract.getList("warnings.code")).contains("AMOUNT_NOT_POSITIVE");
        assertThat(contract.getString("amount")).isNull();
    }

    @Test
    void one_file_with_every_kind_of_fault_keeps_what_is_identified_and_explains_the_rest() {
        List<ObjectNode> records = Stream.concat(PublishedFaultsTest.keptWithWarning(), PublishedFaultsTest.blocked())
                .map(example -> spoilt(example.get()[2]))
                .toList();
        long kept = PublishedFaultsTest.keptWithWarning().count();

        String id = admin.send(Samples.file(records.toArray(ObjectNode[]::new)), "commit");

        JsonPath done = admin.done(id);
        assertThat(ImportSteps.counts(done)).containsExactly(kept, 0L, 0L, 0L, records.size() - kept);
        assertThat(done.getLong("warned")).isEqualTo(kept);
        assertThat(admin.rows(id, "FAILED")).allSatisfy(row -> {
            assertThat((String) row.get("message")).isNotEqualTo(row.get("code"));
            assertThat((String) row.get("hint")).isNotBlank();
        });
    }

    @SuppressWarnings("unchecked")
    private static ObjectNode spoilt(Object fault) {
        ObjectNode record = Samples.contract(number());
        ((Consumer<ObjectNode>) fault).accept(record);
        return record;
    }

    @Test
    void an_import_that_is_over_cannot_be_cancelled() {
        String id = admin.send(Samples.file(Samples.contract(number())), "validate");
        admin.done(id);

        assertThat(Api.admin().post("/v1/imports/" + id + "/cancellation").statusCode())
                .isEqualTo(409);
    }

    @Test
    void only_an_import_of_ones_own_can_be_followed_up() {
        String query = "/v1/imports?kind=decp&mode=validate&resubmissionOf=";

        assertThat(Api.admin().body("{}").post(query + UUID.randomUUID()).statusCode())
                .isEqualTo(422);
        assertThat(Api.admin().body("{}").post(query + "x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_tabular_export_is_taken_as_well() {
        String number = number();

        String id = Api.admin()
                .contentType("text/csv")
                .body("id;acheteur.id;objet;montant\n" + number + ";" + Samples.BUYER + ";Toiture;25000\n")
                .post("/v1/imports?kind=decp&mode=commit")
                .jsonPath()
                .getString("id");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(1L, 0L, 0L, 0L, 0L);
        assertThat(contract(admin.rows(id, "CREATED").get(0)).getString("amount"))
                .isEqualTo("25000.00");
    }

    @Test
    void the_report_is_paged() {
        ObjectNode[] records = new ObjectNode[7];
        for (int at = 0; at < records.length; at++) {
            records[at] = Samples.contract(number());
        }
        String id = admin.send(Samples.file(records), "validate");
        admin.done(id);

        JsonPath first = Api.admin().get("/v1/imports/" + id + "/rows?limit=5").jsonPath();
        JsonPath second = Api.admin()
                .get("/v1/imports/" + id + "/rows?limit=5&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.row")).containsExactly(1, 2, 3, 4, 5);
        assertThat(second.getList("items.row")).containsExactly(6, 7);
        assertThat(second.getString("next")).isNull();
        assertThat(Api.admin().get("/v1/imports/" + id + "/rows?outcome=X").statusCode())
                .isEqualTo(400);
    }

    private static String number() {
        return "D" + Samples.letters(15);
    }

    private static JsonPath contract(Map<String, Object> row) {
        return Api.ok(Api.admin().get("/v1/contracts/" + row.get("contractId"))).jsonPath();
    }

    private static List<Map<String, Object>> withoutIds(List<Map<String, Object>> rows) {
        rows.forEach(row -> row.remove("contractId"));
        return rows;
    }
}
