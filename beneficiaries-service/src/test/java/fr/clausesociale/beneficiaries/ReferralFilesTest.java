package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.otherPrescriber;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Referrals by file: every bad cell told, right values as given, and no social security number anywhere. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralFilesTest {

    /** Thirteen digits and the key: 2 69 05 49 588 157, key 80. */
    private static final String NIR = "269054958815780";

    private static final String TITLES =
            "Identifiant dans le SI*;Prénom*;Nom*;Date de naissance*;NIR;Téléphone;Email;Adresse;"
                    + "Code postal;Ville;Identifiant Pôle emploi;Droits RSA;Droits ASS;RQTH;Emploi recherché (code ROME);"
                    + "Niveau de formation;Accompagnateurs\n";

    @Inject
    AgroalDataSource database;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private RequestSpecification sender() {
        return given().auth().oauth2(Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"));
    }

    private JsonPath sent(String mode, String type, byte[] body) {
        String id = sender().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType(type)
                .queryParam("kind", "referrals")
                .queryParam("mode", mode)
                .queryParam("file", "personnes.csv")
                .body(body)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> prescriber().get("/v1/imports/{id}", id).jsonPath(),
                        job -> job.getString("status").matches("DONE|FAILED"));
    }

    private ValidatableResponse rows(JsonPath job) {
        return prescriber()
                .get("/v1/imports/{id}/rows", job.getString("id"))
                .then()
                .statusCode(200);
    }

    private String row(String number, String first, String birth, String nir, String phone) {
        return "%s;%s;Fichier%s;%s;%s;%s;%s@exemple.fr;11 rue du Lac;21000;Dijon;;rsa_droit_ouvert_versable;Oui;Non;Soudeur (H2913);NV4;\n"
                .formatted(number + unique, first, unique, birth, nir, phone, unique);
    }

    @Test
    void right_cells_are_taken_as_given_and_each_bad_one_is_told_at_its_row_and_column() {
        String table = "\uFEFF" + TITLES
                + row("1", "Ana", "25/05/1998", "", "0612345678, 071234567")
                + row("2", "Ina", "", "", "0612345678")
                + row("3", "Eva", "19970-04-22", "", "0612345678").replace("Dijon;;", "Dijon;300000L;")
                + row("4", "Lia", "22-04-1997", "", "");

        JsonPath job = sent("commit", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getString("status")).as(job.prettify()).isEqualTo("DONE");
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getInt("failed")).isEqualTo(2);
        rows(job)
                .body("items[0].externalId", equalTo("1" + unique))
                .body("items[0].warnings.code", hasItems("COLUMNS_NOT_READ", "PHONE_LEFT_OUT", "INFORMED_ON_PRESUMED"))
                .body("items[1].errors.code", equalTo(List.of("CELL_REQUIRED")))
                .body("items[1].errors.pointer", equalTo(List.of("/Date de naissance*")))
                .body("items[2].errors.code", equalTo(List.of("DAY_UNREADABLE")))
                .body("items[2].errors[0].message", equalTo("« 19970-04-22 » n'est pas une date."))
                .body("items[2].errors[0].hint", containsString("JJ/MM/AAAA"))
                .body("items[2].warnings.code", hasItem("FRANCE_TRAVAIL_ID_IGNORED"))
                .body("items[2].warnings.pointer", hasItem("/Identifiant Pôle emploi"));
        String referral = rows(job).extract().path("items[0].referralId");
        String person = facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .extract()
                .path("beneficiaryId");
        facilitator()
                .get("/v1/beneficiaries/{id}", person)
                .then()
                .body("firstNames", equalTo("Ana"))
                .body("birthDate", equalTo("1998-05-25"))
                .body("phone", equalTo("0612345678"))
                .body("education", equalTo("NV4"))
                .body("address.communeCode", equalTo("21231"));
        prescriber().get("/v1/referrals/{id}", referral).then().body("occupations", equalTo(List.of("H2913")));
    }

    @Test
    void of_a_row_with_several_bad_cells_each_is_told_at_its_column() {
        String table =
                "externalId;Nom;Prénom;Date de naissance;Téléphone;Code postal;Critères;Justificatif délivré le;Né(e)\n"
                        + "A%s;Fichier;123;31/02/1998;abc;2100O;DELD,INCONNU;12/01/2999;\n".formatted(unique);

        JsonPath job = sent("validate", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        rows(job)
                .body(
                        "items[0].errors.pointer",
                        containsInAnyOrder(
                                "/Prénom",
                                "/Date de naissance",
                                "/Téléphone",
                                "/Code postal",
                                "/Critères",
                                "/Justificatif délivré le"))
                .body("items[0].errors.hint", everyItem(not(emptyOrNullString())))
                .body("items[0].warnings.code", hasItem("COLUMNS_NOT_READ"));
    }

    /** Rows that are right but for some cells, none in every fifth: each column with what is wrong in it. */
    @Test
    void of_rows_with_any_cells_made_wrong_those_are_told_each_with_a_hint_and_the_others_come_back_as_given() {
        List<String> titles = List.of(
                "externalId",
                "Nom",
                "Prénom",
                "Date de naissance",
                "Téléphone",
                "Code postal",
                "Critères",
                "Justificatif délivré le");
        List<String> wrong = List.of("", "", "123", "31/02/1998", "abc", "2100O", "INCONNU", "12/01/2999");
        Random random = new Random(31);
        List<String> lines = new ArrayList<>();
        List<Set<String>> told = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            List<String> cells = new ArrayList<>(List.of(
                    "M" + row + unique,
                    "Fichier" + unique,
                    "Ana",
                    "25/05/1998",
                    "0612345678",
                    "21000",
                    "DELD",
                    "12/01/2026"));
            Set<String> columns = new TreeSet<>();
            for (int made = 0; made < row % 5; made++) {
                int column = 1 + random.nextInt(titles.size() - 1);
                cells.set(column, wrong.get(column));
                columns.add("/" + titles.get(column));
            }
            lines.add(String.join(";", cells));
            told.add(columns);
        }
        String table = String.join(";", titles) + "\n" + String.join("\n", lines) + "\n";

        JsonPath job = sent("validate", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        JsonPath rows = prescriber()
                .queryParam("limit", 100)
                .get("/v1/imports/{id}/rows", job.getString("id"))
                .jsonPath();
        String back = givenBack(job);
        for (int row = 0; row < lines.size(); row++) {
            assertThat(new TreeSet<>(rows.<String>getList("items[%d].errors.pointer".formatted(row))))
                    .as(lines.get(row))
                    .isEqualTo(told.get(row));
            assertThat(rows.<String>getList("items[%d].errors.hint".formatted(row)))
                    .as(lines.get(row))
                    .allSatisfy(hint -> assertThat(hint).isNotBlank());
            assertThat(back).contains(lines.get(row) + ";" + (told.get(row).isEmpty() ? "Repris" : "Refusé") + ";");
        }
    }

    @Test
    void the_file_comes_back_with_a_result_and_its_failed_rows_alone_are_sent_again() {
        String table = TITLES + row("1", "Ana", "1998-05-25", "", "") + row("2", "Eva", "1997-13-01", "", "");
        JsonPath job = sent("commit", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        String back = prescriber()
                .queryParam("failedOnly", true)
                .get("/v1/imports/{id}/file", job.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(back)
                .startsWith("\uFEFFIdentifiant dans le SI*;")
                .contains(";Résultat;Motifs", "1997-13-01", ";Refusé;");
        assertThat(back).doesNotContain("1" + unique + ";Ana");
        otherPrescriber()
                .get("/v1/imports/{id}/file", job.getString("id"))
                .then()
                .statusCode(404);
        JsonPath again = sent(
                "commit", "text/csv", back.replace("1997-13-01", "1997-12-01").getBytes(StandardCharsets.UTF_8));
        assertThat(again.getInt("created")).as(again.prettify()).isEqualTo(1);
        rows(again).body("items[0].warnings.message", not(hasItem(containsString("Résultat"))));
    }

    @Test
    void what_stands_in_columns_that_are_not_read_is_not_given_back_either() {
        String table = TITLES.replace("Accompagnateurs", "Remarque;N° de sécurité sociale")
                + row("1", "Eva", "1997-13-01", "", "").replace("NV4;\n", "NV4;en grande difficulté;185077505612324\n");
        JsonPath job = sent("commit", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        String back = givenBack(job);

        assertThat(back).contains(";Remarque;N° de sécurité sociale;Résultat;Motifs", "1997-13-01");
        assertThat(back).doesNotContain("grande difficulté", "185077505612324");
    }

    @Test
    void a_table_that_is_sent_again_and_again_says_once_what_became_of_it() {
        String table = TITLES + row("1", "Eva", "1997-13-01", "", "");
        JsonPath first = sent("commit", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        JsonPath second = sent("commit", "text/csv", givenBack(first).getBytes(StandardCharsets.UTF_8));

        assertThat(givenBack(second)).containsOnlyOnce(";Résultat;Motifs");
    }

    private String givenBack(JsonPath job) {
        return prescriber()
                .get("/v1/imports/{id}/file", job.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void no_social_security_number_is_kept_shown_or_given_back() throws Exception {
        String table = TITLES
                + row("1", "Ana", "1998-05-25", NIR, "")
                + row("2", "Eva", "1997-04-22", "inconnu", "")
                + row("3", "Lia " + NIR, "1997-04-22", "", "")
                + row(NIR, "Mia", "1997-04-22", "", "").replace(NIR + unique, NIR)
                + row("5", "Lou " + NIR.substring(0, 13) + "99", "1997-04-22", "", "");

        JsonPath job = sent("commit", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(2);
        String told = rows(job)
                .body("items[0].warnings.code", hasItem("NIR_LEFT_OUT"))
                .body("items[1].warnings.code", not(hasItem("NIR_LEFT_OUT")))
                .body("items[2].errors.code", equalTo(List.of("NIR_FORBIDDEN")))
                .body("items[2].errors.pointer", equalTo(List.of("/Prénom*")))
                .body("items[3].errors.pointer", equalTo(List.of("/Identifiant dans le SI*")))
                // with a slip in its key it is a number of somebody all the same
                .body("items[4].errors.code", equalTo(List.of("NIR_FORBIDDEN")))
                .body("items[4].errors.pointer", equalTo(List.of("/Prénom*")))
                .extract()
                .asString();
        String back = prescriber()
                .get("/v1/imports/{id}/file", job.getString("id"))
                .then()
                .extract()
                .asString();
        assertThat(told + back).doesNotContain(NIR).doesNotContain(NIR.substring(0, 13));
        assertThat(stored())
                .doesNotContain(NIR)
                .doesNotContain(NIR.substring(0, 13))
                .doesNotContain("Ana;Fichier");
    }

    /** All that the import tables hold, in words. */
    private String stored() throws Exception {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("import_job", "import_row", "import_chunk", "referral", "beneficiary")) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        all.add(rows.getString(1));
                    }
                }
            }
        }
        return String.join("\n", all);
    }

    @Test
    void what_is_kept_of_a_file_is_sealed() throws Exception {
        String table = TITLES + row("1", "Zacharie", "1998-05-25", "", "") + row("2", "Zoltan", "1997-13-01", "", "");

        JsonPath job = sent("validate", "text/csv", table.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getInt("created")).isEqualTo(1);
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select (select string_agg(r::text, ' ') from import_row r"
                        + " where import_id = ?), (select count(*) from import_chunk where import_id = ?"
                        + " and position('\\x1f8b'::bytea in bytes) = 1)")) {
            select.setObject(1, UUID.fromString(job.getString("id")));
            select.setObject(2, UUID.fromString(job.getString("id")));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).doesNotContain("Zoltan", "1997-13-01", "Fichier" + unique, "2" + unique);
                assertThat(rows.getInt(2))
                        .as("pieces that are packed and not sealed")
                        .isZero();
            }
        }
        prescriber()
                .queryParam("externalId", "1" + unique)
                .get("/v1/referrals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void lines_of_json_are_taken_each_as_if_it_were_pushed_alone() {
        String one =
                "{\"externalId\":\"J1%s\",\"person\":{\"lastName\":\"Fichier%s\",\"firstNames\":\"Noé\",\"birthDate\":\"1990-04-01\"},\"claims\":[{\"criterion\":\"DELD\"}],\"informedOn\":\"2026-01-12\"}\n"
                        .formatted(unique, unique);
        String lines = one
                + one.replace("J1", "J2").replace("Noé", "Luc").replace("DELD", "INCONNU")
                + one.replace("J1", "J3").replace("Noé", "Max").replace("1990-04-01", "1990-02-30")
                + one.replace("Noé", "Tom")
                + one.replace("J1", "J5").replace("\"claims\"", "\"claim\"");

        JsonPath job = sent("commit", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));

        rows(job)
                .body("items.outcome", equalTo(List.of("CREATED", "FAILED", "FAILED", "FAILED", "FAILED")))
                .body("items[1].errors.code", equalTo(List.of("UNKNOWN_CRITERION")))
                .body("items[1].errors.pointer", equalTo(List.of("/claims/0/criterion")))
                .body("items[2].errors.pointer", equalTo(List.of("/person/birthDate")))
                .body("items[3].errors.code", equalTo(List.of("REFERRAL_TWICE_IN_FILE")))
                .body("items[4].errors.code", equalTo(List.of("FIELD_NOT_KNOWN")));
        JsonPath again = sent("commit", "application/x-ndjson", one.getBytes(StandardCharsets.UTF_8));
        assertThat(Map.of("unchanged", again.getInt("unchanged"), "created", again.getInt("created")))
                .isEqualTo(Map.of("unchanged", 1, "created", 0));
    }

    @Test
    void a_field_told_twice_refuses_the_file_and_none_of_its_values_is_kept() throws Exception {
        String line = "{\"externalId\":\"T1%s\",\"externalId\":\"T2%s\",\"person\":{}}\n".formatted(NIR, unique);

        JsonPath job = sent("commit", "application/x-ndjson", line.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getString("error.code")).isEqualTo("FIELD_TWICE");
        assertThat(job.getString("error.message")).contains("ligne 1").doesNotContain(NIR);
        assertThat(stored()).doesNotContain(NIR);
    }

    @Test
    void a_column_of_numbers_under_another_title_fails_no_row_and_one_with_a_slip_among_them_is_kept_nowhere()
            throws Exception {
        String slip = NIR.substring(0, 14);
        StringBuilder table = new StringBuilder(TITLES.replace("Accompagnateurs", "Matricule"));
        for (int at = 0; at < 6; at++) {
            table.append(row("C" + at, "Ana", "25/05/1998", "", "")
                    .replace("NV4;\n", "NV4;" + (at == 2 ? slip : NIR) + "\n"));
        }

        JsonPath job = sent("commit", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(job.getInt("failed")).as(job.prettify()).isZero();
        rows(job)
                .body("items[0].warnings.code", hasItem("NIR_LEFT_OUT"))
                .body("items[0].warnings.pointer", hasItem("/Matricule"))
                .body("items[1].warnings.code", not(hasItem("NIR_LEFT_OUT")));
        assertThat(givenBack(job) + stored()).doesNotContain(slip);
    }

    @Test
    void a_file_without_the_columns_of_a_referral_is_refused_as_a_whole() {
        JsonPath job = sent("commit", "text/csv", "Nom;Prénom\nDupont;Anna\n".getBytes(StandardCharsets.UTF_8));

        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getString("error.code")).isEqualTo("REFERRAL_COLUMNS_MISSING");
        assertThat(job.getString("error.message")).contains("externalId", "birthDate");
    }
}
