package fr.clausesociale.beneficiaries.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Organisations are brought in by file, and taken along as one that can be sent again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrganisationFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TITLES = "SIRET;nom;rôle;type;territoires;du;au;contact;courriel\n";

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("files-admin", "admin", "90000008400013", null, "FR"));
    }

    private static JsonPath sent(String file, String type) {
        return sent("organisations", file.getBytes(StandardCharsets.UTF_8), type);
    }

    private static JsonPath sent(String kind, byte[] file, String type) {
        Response accepted = admin().contentType(type).body(file).post("/v1/imports?kind=" + kind + "&mode=commit");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String job = accepted.header("Location");
        await().atMost(PATIENCE)
                .until(() -> List.of("DONE", "FAILED")
                        .contains(admin().get(job).jsonPath().getString("status")));
        return admin().get(job).jsonPath();
    }

    private static String failedRows(JsonPath done) {
        return admin().get("/v1/imports/" + done.getString("id") + "/rows?outcome=FAILED")
                .asString();
    }

    private static JsonPath organisation(String siret) {
        Response answer = admin().get("/v1/organisations/" + siret);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String siret(int number) {
        return OrganisationsTest.siret("7" + "%07d".formatted(number));
    }

    @Test
    void a_table_has_a_row_for_each_role_and_what_is_wrong_with_one_holds_up_no_other() {
        String structure = siret(1);
        String company = siret(2);

        JsonPath done = sent(
                TITLES
                        + structure
                        + ";Maison de l'emploi;FACILITATOR;;DEP-21 DEP-71;01/01/2026;;Ana Morel;ana@exemple.fr\n"
                        + structure + ";Maison de l'emploi;prescriber;ML;EPCI-242100410;2026-01-01;;;\n"
                        + company + ";Bâtir;COMPANY;;;2026-01-01;2027-12-31;;\n"
                        + siret(3) + ";Nulle part;FACILITATOR;;;2026-01-01;;;\n"
                        + "12345678901234;Fausse;COMPANY;;;2026-01-01;;;\n"
                        + siret(4) + ";Sans jour;COMPANY;;;bientôt;;;\n",
                "text/csv");

        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(2);
        assertThat(done.getInt("updated")).isEqualTo(1);
        assertThat(done.getInt("failed")).isEqualTo(3);
        assertThat(organisation(structure).getList("roles.role"))
                .containsExactlyInAnyOrder("FACILITATOR", "PRESCRIBER");
        assertThat(organisation(structure).getString("contacts[0].name")).isEqualTo("Ana Morel");
        assertThat(organisation(company).getString("roles[0].until")).isEqualTo("2027-12-31");
        assertThat(failedRows(done)).contains("TERRITORY_REQUIRED", "ORGANISATION_SIRET", "DAY_UNREADABLE", "/du");
    }

    @Test
    void an_organisation_that_a_file_calls_by_two_names_keeps_the_first_and_the_other_row_is_told() {
        String structure = siret(33);

        JsonPath done = sent(
                TITLES
                        + structure + ";Maison de l'emploi;FACILITATOR;;DEP-21;2026-01-01;;;\n"
                        + structure + ";Mission locale;PRESCRIBER;ML;DEP-21;2026-01-01;;;\n"
                        + structure + ";Maison de l'emploi;COMPANY;;;2026-01-01;;;\n",
                "text/csv");

        assertThat(failedRows(done))
                .contains("ORGANISATION_NAMED_OTHERWISE", "porte un autre nom ligne 1", "\"pointer\":\"/nom\"")
                .doesNotContain("\"row\":3");
        assertThat(organisation(structure).getString("name")).isEqualTo("Maison de l'emploi");
        assertThat(organisation(structure).getList("roles.role")).containsExactlyInAnyOrder("FACILITATOR", "COMPANY");
    }

    @Test
    void each_bad_cell_is_told_once_and_with_what_may_stand_there() {
        JsonPath done = sent(
                TITLES + siret(30) + ";Sans jour;COMPANY;;;bientôt;;;\n" + siret(31)
                        + ";Sans code;Facilitateur;;DEP-21;2026-01-01;;;\n",
                "text/csv");

        JsonPath failed = admin().get("/v1/imports/" + done.getString("id") + "/rows?outcome=FAILED")
                .jsonPath();
        assertThat(failed.getList("items[0].errors.code")).containsExactly("DAY_UNREADABLE");
        assertThat(failed.getList("items[1].errors.pointer")).containsExactly("/rôle");
        assertThat(failed.getString("items[1].errors[0].message")).contains("FACILITATEUR");
        assertThat(failed.getString("items[1].errors[0].hint")).contains("FACILITATOR");
    }

    @Test
    void what_is_taken_along_can_be_sent_again_and_changes_nothing() {
        String siret = siret(10);
        String line =
                "{\"siret\":\"%s\",\"name\":\"Aller-retour\",\"roles\":[{\"role\":\"FACILITATOR\",\"territories\":[\"DEP-21\"],"
                        + "\"from\":\"2026-01-01\"},{\"role\":\"BUYER\",\"kind\":\"COMMUNE\",\"from\":\"2026-02-01\"}]}\n";
        assertThat(sent(line.formatted(siret), "application/octet-stream").getInt("created"))
                .isEqualTo(1);

        String file = admin().get("/v1/organisations/export").asString();

        String own = file.lines()
                .filter(row -> row.contains("SIRET") || row.contains(siret))
                .collect(Collectors.joining("\r\n"));
        assertThat(own.lines()).hasSize(3);
        JsonPath again = sent(own + "\r\n", "text/csv");
        assertThat(again.getInt("unchanged")).as(again.prettify()).isEqualTo(2);
    }

    @Test
    void a_spreadsheets_own_file_is_read_as_the_table_it_shows() throws IOException {
        String structure = siret(20);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Structures");
            List<String> titles = List.of("SIRET", "Nom", "Rôle", "Territoires", "Du", "Au");
            IntStream.range(0, titles.size()).forEach(column -> sheet.value(0, column, titles.get(column)));
            sheet.value(1, 0, structure);
            sheet.value(1, 1, "Maison de l'emploi");
            sheet.value(1, 2, "Facilitator");
            sheet.value(1, 3, "DEP-21, DEP-71");
            sheet.value(1, 4, LocalDate.of(2026, 1, 1));
            sheet.style(1, 4).format("dd/mm/yyyy").set();
            sheet.value(1, 5, "31/12/2027");
            sheet.value(2, 0, siret(21));
            sheet.value(2, 1, "Sans rôle");
            sheet.value(2, 4, "2026-01-01");
        }

        JsonPath done = sent(
                "organisations",
                file.toByteArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(1);
        assertThat(organisation(structure).getList("roles[0].territories")).containsExactly("DEP-21", "DEP-71");
        assertThat(organisation(structure).getString("roles[0].from")).isEqualTo("2026-01-01");
        assertThat(organisation(structure).getString("roles[0].until")).isEqualTo("2027-12-31");
        assertThat(failedRows(done)).contains("CELL_REQUIRED", "/Rôle");
    }

    @Test
    void of_an_organisation_that_is_refused_nothing_is_taken() {
        String siret = siret(30);
        String line = "{\"siret\":\"%s\",\"name\":\"%s\",\"roles\":[%s]}\n";
        String company = "{\"role\":\"COMPANY\",\"from\":\"2026-01-01\"}";
        String first = "{\"role\":\"FACILITATOR\",\"territories\":[\"DEP-21\"],\"from\":\"2026-01-01\"}";
        String meanwhile = "{\"role\":\"FACILITATOR\",\"territories\":[\"DEP-71\"],\"from\":\"2026-06-01\"}";

        sent(line.formatted(siret, "Maison", first), "application/octet-stream");

        JsonPath done = sent(line.formatted(siret, "Autre nom", company + "," + meanwhile), "application/octet-stream");

        assertThat(done.getInt("failed")).as(done.prettify()).isEqualTo(1);
        assertThat(failedRows(done)).contains("ROLE_HELD", "/roles/1/from");
        assertThat(organisation(siret).getString("name")).isEqualTo("Maison");
        assertThat(organisation(siret).getList("roles.role")).containsExactly("FACILITATOR");
    }

    @Test
    void accounts_come_in_by_file_and_what_is_wrong_with_one_holds_up_no_other() {
        String structure = siret(40);
        sent(TITLES + structure + ";Maison;FACILITATOR;;DEP-21;01/01/2026;;;\n", "text/csv");
        String titles = "SIRET;Fournisseur d'identité;Sujet;Client;Nom;Courriel;Objet;Niveau;Rôles;Territoires;Du;Au\n";
        String accounts = titles
                + structure + ";https://idp;s-1;;Ana Morel;ana@exemple.fr;;manager;FACILITATOR;;;\n"
                + structure + ";https://idp;;outil-1;Outil;;Suivi;agent;facilitator;DEP-21;01/02/2026;31/12/2026\n";

        JsonPath done = sent(
                "accounts",
                (accounts
                                + structure + ";https://idp;s-2;;Léo Petit;;;AGENT;COMPANY;;;\n"
                                + structure + ";https://idp;;outil-2;Outil;;;AGENT;FACILITATOR;;;\n"
                                + siret(41) + ";https://idp;s-3;;Nul Part;;;AGENT;FACILITATOR;;;\n"
                                + structure + ";https://idp;s-4;;Eva Roy;courriel;;AGENT;FACILITATOR;;;\n")
                        .getBytes(StandardCharsets.UTF_8),
                "text/csv");

        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(2);
        assertThat(done.getInt("failed")).isEqualTo(4);
        assertThat(organisation(structure).getList("accounts.name")).containsExactlyInAnyOrder("Ana Morel", "Outil");
        assertThat(organisation(structure).getList("accounts.until")).contains("2026-12-31");
        assertThat(failedRows(done))
                .contains(
                        "RIGHT_BEYOND_ORGANISATION",
                        "/Rôles",
                        "PURPOSE_REQUIRED",
                        "/Objet",
                        "ORGANISATION_UNKNOWN",
                        "/SIRET",
                        "CELL_INVALID",
                        "/Courriel");
        JsonPath again = sent("accounts", accounts.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(again.getInt("unchanged")).as(again.prettify()).isEqualTo(2);
    }

    @Test
    void several_roles_of_one_file_are_all_there() {
        int many = 600;
        String rows = IntStream.range(1_000, 1_000 + many)
                .mapToObj(i -> siret(i) + ";Entreprise " + i + ";COMPANY;;;2026-01-01;;;\n" + siret(i) + ";Entreprise "
                        + i + ";SIAE;EI;;2026-01-01;;;\n")
                .collect(Collectors.joining());

        JsonPath done = sent(TITLES + rows, "text/csv");

        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(many);
        assertThat(done.getInt("updated")).isEqualTo(many);
        assertThat(organisation(siret(1_000 + many - 1)).getList("roles.role"))
                .containsExactlyInAnyOrder("COMPANY", "SIAE");
    }

    @Test
    void administrators_do_not_see_files_of_people_that_others_sent() {
        Response sent = given().auth()
                .oauth2(Tokens.of("files-prescriber", "prescriber", "90000005000014", "FT", "DEP-21"))
                .contentType("application/json")
                .body("{\"referrals\":[]}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=referrals&mode=validate");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        String job = sent.header("Location");

        assertThat(admin().get(job).statusCode()).isEqualTo(404);
        assertThat(admin().get(job + "/rows").statusCode()).isEqualTo(404);
        assertThat(admin().get("/v1/imports?limit=500").jsonPath().getList("items.kind"))
                .doesNotContain("referrals");
    }

    @Test
    void only_administrators_bring_organisations_in() {
        Response refused = given().auth()
                .oauth2(Tokens.of("files-facilitator", "facilitator", "90000003500015", null, "DEP-21"))
                .contentType("text/csv")
                .body(TITLES)
                .post("/v1/imports?kind=organisations&mode=commit");

        assertThat(refused.statusCode()).isEqualTo(403);
    }
}
