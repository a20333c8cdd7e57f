package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A modification published before its day. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ComingModificationsTest {

    @Inject
    ComingModifications coming;

    @Inject
    BusinessClock clock;

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void it_comes_into_force_on_its_day_by_itself() {
        LocalDate day = clock.today().plusMonths(3);
        ObjectNode record = record(day);
        String contract = contract(record);
        assertThat(Api.ok(Api.admin().get(contract + "/warnings")).asString()).contains("MODIFICATION_AHEAD");
        assertThat(terms(contract)).isEqualTo("250000.50 18");

        coming.applyUpTo(day.minusDays(1));
        assertThat(terms(contract)).as("the day before").isEqualTo("250000.50 18");

        coming.applyUpTo(day);

        assertThat(terms(contract)).isEqualTo("900000.00 100");
        assertThat(Api.ok(Api.admin().get(contract)).jsonPath().getString("endsOn"))
                .isEqualTo("2034-05-14");
        assertThat(Api.ok(Api.admin().get(contract + "/warnings")).asString()).doesNotContain("MODIFICATION_AHEAD");
    }

    @Test
    void what_a_person_corrected_meanwhile_stays_and_a_later_publication_counts_instead() {
        LocalDate day = clock.today().plusMonths(3);
        ObjectNode record = record(day);
        String contract = contract(record);
        record.put("datePublicationDonnees", "2026-11-20");
        record.putArray("modifications")
                .add(Samples.modification(day.toString(), "500000", null)
                        .put("datePublicationDonneesModification", "2026-11-20"));
        admin.imported(Samples.file(record));

        coming.applyUpTo(day);

        assertThat(terms(contract)).isEqualTo("500000.00 18");
    }

    @Test
    void the_export_tells_what_was_agreed_first_and_the_modification_with_its_day() {
        LocalDate day = clock.today().plusMonths(3);
        ObjectNode record = record(day);
        contract(record);

        JsonPath file = Api.ok(Api.admin().get("/v1/exports/decp")).jsonPath();

        Map<String, Object> told = file.<Map<String, Object>>getList("marches.marche").stream()
                .filter(one -> one.get("id").equals(record.path("id").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(told.get("montant").toString()).isEqualTo("250000.5");
        assertThat(told.get("modifications").toString()).contains("900000", day.toString());
    }

    @Test
    void a_publication_dated_ahead_does_not_hide_a_later_one() {
        ObjectNode record = Samples.contract(number()).put("datePublicationDonnees", "2031-01-01");
        String contract = contract(record);
        record.put("datePublicationDonnees", "2026-11-01").put("montant", 123_000);

        admin.imported(Samples.file(record));

        assertThat(terms(contract)).isEqualTo("123000.00 18");
    }

    private static ObjectNode record(LocalDate day) {
        ObjectNode record = Samples.contract(number());
        record.putArray("modifications")
                .add(Samples.modification(day.toString(), "900000", 100)
                        .put("datePublicationDonneesModification", "2026-11-02"));
        return record;
    }

    private static String terms(String contract) {
        JsonPath read = Api.ok(Api.admin().get(contract)).jsonPath();
        return read.getString("amount") + " " + read.getString("durationMonths");
    }

    private String contract(ObjectNode record) {
        String id = admin.send(Samples.file(record), "commit");
        admin.done(id);
        return "/v1/contracts/" + admin.rows(id, "CREATED").get(0).get("contractId");
    }

    private static String number() {
        return "C" + Samples.letters(11);
    }
}
