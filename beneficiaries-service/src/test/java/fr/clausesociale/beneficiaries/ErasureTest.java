package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.dpo;
import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.otherPrescriber;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Whoever is erased is in no table, no file, no answer and, after compaction, in no topic; what rests on pseudonyms stays. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ErasureTest {

    /** Where a pseudonym stands for ever, which leads to nobody; and the log of who looked, by pseudonym too. */
    private static final Set<String> OF_PSEUDONYMS = Set.of("link", "erased_pseudonym", "access_log");

    private static final String REASON = "Courrier du 3 mars, dossier 2026-17";

    @Inject
    AgroalDataSource database;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String name = "Quemeneur" + unique;
    private final String number = "5" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999) + "3";

    private String body(String externalId, String lastName) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Solveig","birthDate":"1981-03-17","sex":"F",
               "email":"solveig@%s.fr","phone":"0633221100","franceTravailId":"%s",
               "address":{"line":"7 venelle %s","postalCode":"21000","communeCode":"21231"}},
               "claims":[{"criterion":"RQTH"}],"occupations":["F1704"],"informedOn":"2026-01-12","opinion":"Avis sur %s"}""".formatted(externalId, lastName, name, number, name, name);
    }

    private String refer(RequestSpecification who, String body) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String personOf(String referral) {
        return facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .path("beneficiaryId");
    }

    private static ValidatableResponse erase(String person, String reason) {
        return dpo().contentType(ContentType.JSON)
                .body(Map.of("ground", "PERSON_ASKED", "reason", reason))
                .post("/v1/beneficiaries/{id}/erasure", person)
                .then();
    }

    private String file(String mode, String... lines) {
        return given().auth()
                .oauth2(Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .contentType("text/csv")
                .queryParam("kind", "referrals")
                .queryParam("mode", mode)
                .body(("Identifiant;Nom;Prénom;Date de naissance;Email\n" + String.join("\n", lines) + "\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath over(String job) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> prescriber().get("/v1/imports/{id}", job).jsonPath(),
                        seen -> seen.getString("status").matches("DONE|FAILED"));
    }

    private String line(String externalId, String lastName, String birth) {
        return "%s;%s;Solveig;%s;solveig@%s.fr".formatted(externalId, lastName, birth, lastName);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every table that holds one of the words, with the word. */
    private Set<String> found(List<String> words) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var connection = database.getConnection();
                var tables = connection
                        .createStatement()
                        .executeQuery("select quote_ident(table_schema) || '.' || quote_ident(table_name), table_name"
                                + " from information_schema.tables where table_type = 'BASE TABLE'"
                                + " and table_schema not in ('pg_catalog', 'information_schema')")) {
            while (tables.next()) {
                for (String word : words) {
                    try (var select = connection.prepareStatement("select exists (select from " + tables.getString(1)
                            + " as looked where strpos(upper(looked::text), upper(?)) > 0)")) {
                        select.setString(1, word);
                        var row = select.executeQuery();
                        row.next();
                        if (row.getBoolean(1)) {
                            found.add(tables.getString(2) + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }

    private void nothingIsLeftOf(List<String> words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(words))
                        .as("the outbox is empty when all is sent")
                        .isEmpty());
    }

    @Test
    void of_a_person_erased_under_all_pseudonyms_nothing_is_left_in_any_table_file_or_answer() throws Exception {
        List<String> references = List.of("A-" + name, "B-" + name, "C-" + name, "D-" + name);
        String referral = refer(prescriber(), body(references.get(0), name));
        String others = refer(otherPrescriber(), body(references.get(1), name));
        String person = personOf(referral);
        String job = file(
                "commit",
                line(references.get(2), name, "17/03/1981"),
                line(references.get(3), name, "17/03/198"),
                line("E-" + unique, "Lozach" + unique, "02/02/1991"));
        over(job);
        String alias = personOf(refer(
                prescriber(),
                body("F-" + name, "Kermeneur" + unique).replace(number, "").replace("1981-03-17", "1975-05-05")));
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("with", alias, "reason", "Vue avec " + name + ", pièce d'identité"))
                .post("/v1/beneficiaries/{id}/merge", person)
                .then()
                .statusCode(200);
        assertThat(found(List.of(name))).isNotEmpty();

        List<String> gone = erase(alias, REASON)
                .statusCode(200)
                .body("cause", equalTo("PERSON_ASKED"))
                .body("pseudonyms", hasItems(person, alias))
                .extract()
                .path("pseudonyms");

        List<String> words = new ArrayList<>(references);
        words.addAll(List.of(name, "Kermeneur" + unique, number, referral, others));
        nothingIsLeftOf(words);
        Set<String> left = new TreeSet<>();
        found(gone).forEach(place -> left.add(place.substring(0, place.indexOf(':'))));
        assertThat(OF_PSEUDONYMS).containsAll(left);
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(404);
        prescriber().get("/v1/referrals/{id}", referral).then().statusCode(404);
        prescriber()
                .get("/v1/imports/{id}/file", job)
                .then()
                .statusCode(200)
                .body(not(containsString(name)))
                .body(containsString("Lozach" + unique));
        prescriber()
                .get("/v1/imports/{id}/rows", job)
                .then()
                .body("items.outcome", equalTo(List.of("SKIPPED", "SKIPPED", "CREATED")))
                .body("items[0].referralId", nullValue())
                .body("items[2].externalId", equalTo("E-" + unique));
        dpo().queryParam("limit", 500)
                .get("/v1/erasures")
                .then()
                .statusCode(200)
                .body("items.find { '%s' in it.pseudonyms }.reason".formatted(person), equalTo(REASON));
    }

    @Test
    void how_somebody_is_reached_and_their_number_lie_sealed_in_every_table() throws Exception {
        String person = personOf(refer(prescriber(), body(UUID.randomUUID().toString(), name)));

        assertThat(found(List.of(number, "solveig@" + name, "7 venelle " + name)))
                .isEmpty();

        dpo().get("/v1/beneficiaries/{id}", person)
                .then()
                .body("franceTravailId", equalTo(number))
                .body("email", equalTo("solveig@" + name + ".fr"))
                .body("address.line", equalTo("7 venelle " + name));
    }

    /** Otherwise an erasure would fail on the first person who has something there. */
    @Test
    void whatever_refers_to_a_person_goes_with_them() throws SQLException {
        Set<String> kept = new TreeSet<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select conrelid::regclass::text from pg_constraint where contype = 'f'"
                                + " and confrelid in ('beneficiary'::regclass, 'referral'::regclass) and confdeltype <> 'c'")) {
            while (row.next()) {
                kept.add(row.getString(1));
            }
        }

        assertThat(kept)
                .as("refer with \"on delete cascade\"; of these the erasure knows itself")
                .isSubsetOf("beneficiary", "referral", "referral_version");
    }

    @Test
    void each_compacted_topic_is_told_by_a_tombstone_with_the_cause_and_the_links_stay() {
        String referral = refer(prescriber(), body(UUID.randomUUID().toString(), name));
        String person = personOf(referral);

        erase(person, REASON).statusCode(200);

        for (String topic : List.of("beneficiaries.beneficiary.v1", "beneficiaries.claims.v1")) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var last = TestKafka.drain(topic).stream()
                        .filter(record -> person.equals(record.key()))
                        .reduce((one, next) -> next)
                        .orElseThrow();
                assertThat(last.value()).isNull();
                assertThat(new String(last.headers().lastHeader("ce_cause").value(), StandardCharsets.UTF_8))
                        .isEqualTo("PERSON_ASKED");
            });
        }
    }

    @Test
    void whoever_was_erased_and_is_referred_again_is_a_new_person() {
        String reference = UUID.randomUUID().toString();
        String person = personOf(refer(prescriber(), body(reference, name)));
        erase(person, REASON).statusCode(200);

        String referral = refer(prescriber(), body(reference, name));

        assertThat(personOf(referral)).isNotEqualTo(person);
        facilitator().get("/v1/referrals/{id}", referral).then().body("match", equalTo("NEW"));
    }

    @Test
    void a_record_of_theirs_in_a_file_that_is_being_worked_off_brings_nobody_back() throws Exception {
        String person = personOf(refer(prescriber(), body(UUID.randomUUID().toString(), name)));
        String job = file(
                "validate",
                line("G-" + unique, name, "17/03/1981"),
                line("H-" + unique, "Lozach" + unique, "02/02/1991"));
        over(job);
        execute("delete from import_row where import_id = '%s'".formatted(job));
        execute(("update import_job set status = 'RUNNING', mode = 'COMMIT', done = 0, created = 0, finished_at = null,"
                        + " owner = gen_random_uuid(), lease_until = now() + interval '1 day' where id = '%s'")
                .formatted(job));

        erase(person, REASON).statusCode(200);

        assertThat(over(job).getString("status")).isEqualTo("DONE");
        prescriber()
                .get("/v1/imports/{id}/rows", job)
                .then()
                .body("items.outcome", equalTo(List.of("SKIPPED", "CREATED")))
                .body("items[0].warnings.code", hasItem("RECORD_REMOVED"));
        nothingIsLeftOf(List.of(name));
    }

    @Test
    void a_reason_that_names_the_person_is_refused_since_it_outlives_them() {
        String person = personOf(refer(prescriber(), body(UUID.randomUUID().toString(), name)));

        erase(person, "Demande de Mme " + name.toUpperCase(java.util.Locale.ROOT))
                .statusCode(422)
                .body("code", equalTo("REASON_NAMES_PERSON"))
                .body("errors[0].pointer", equalTo("/reason"));

        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
    }
}
