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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
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
        Response accepted = admin().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=organisations&mode=commit");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String job = accepted.header("Location");
        await().atMost(PATIENCE)
                .until(() -> List.of("DONE", "FAILED")
                        .contains(admin().get(job).jsonPath().getString("status")));
        return admin().get(job).jsonPath();
    }

    private static JsonPath organisation(String siret) {
        Response answer = admin().get("/v1/organisations/" + siret);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String siret(int number) {
        try {
            String unit = "7" + "%07d".formatted(number);
            String siren = unit + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(unit);
            return siren + "0001" + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(siren + "0001");
        } catch (CheckDigitException e) {
            throw new IllegalStateException(e);
        }
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
        assertThat(organisation(structure).getList("roles.role")).containsExactly("FACILITATOR", "PRESCRIBER");
        assertThat(organisation(structure).getString("contacts[0].name")).isEqualTo("Ana Morel");
        assertThat(organisation(company).getString("roles[0].until")).isEqualTo("2027-12-31");
        String failed = admin().get("/v1/imports/" + done.getString("id") + "/rows?outcome=FAILED")
                .asString();
        assertThat(failed).contains("TERRITORY_REQUIRED", "ORGANISATION_SIRET", "DAY_UNREADABLE", "/du");
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

    /** {@code -Dorganisations=5000} for as many as a country's register begins with. */
    @Test
    void many_organisations_come_in_at_once() {
        int many = Integer.getInteger("organisations", 600);
        String file = TITLES
                + IntStream.range(1_000, 1_000 + many)
                        .mapToObj(i -> siret(i) + ";Entreprise " + i + ";COMPANY;;;2026-01-01;;;\n")
                        .collect(Collectors.joining());
        long begun = System.nanoTime();

        JsonPath done = sent(file, "text/csv");

        System.out.printf("%d organisations taken in %d ms%n", many, (System.nanoTime() - begun) / 1_000_000);
        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(many);
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
