package fr.clausesociale.reporting.targets;

import static fr.clausesociale.reporting.figures.PublishedRecords.id;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.reporting.facts.Source;
import fr.clausesociale.reporting.figures.Published;
import fr.clausesociale.reporting.figures.PublishedRecords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A convention of Corse-du-Sud, signed by Ajaccio and by a landlord, for which six people worked in 2018 for the one and one
 * for the other; and a contract of an operation of urban renewal.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TargetsApiTest {

    private static final String ADMIN = Tokens.of("ta", "admin", "90000008400013", null, "FR");
    private static final String COORDINATOR = Tokens.of("tc", "coordinator", "90000008400013", null, "REG-94");
    private static final String ELSEWHERE = Tokens.of("te", "coordinator", "90000008400013", null, "REG-53");
    private static final String SIGNATORY = Tokens.of("tb", "buyer", "21200401400010", null);
    private static final String STRANGER = Tokens.of("ts", "buyer", "21350238800019", null);
    private static final String FACILITATOR = Tokens.of("tf", "facilitator", "90000004300019", null, "DEP-2A");
    private static final String CONVENTION = "/v1/targets/conventions/" + id("corse");

    @BeforeAll
    static void topics() {
        Published.topics();
    }

    @BeforeEach
    void publish() {
        Published.once(
                getClass(), this::world, () -> read(COORDINATOR, CONVENTION).body("whole.done", is("650.00")));
    }

    private void world() {
        try (PublishedRecords records = new PublishedRecords()) {
            records.contract("ajaccio", "21200401400010", null, null, "2A", "2018", """
                    ,"notifiedOn":"2018-02-01","operation":"Les Cannes","tags":["grand projet","école"]""");
            records.contract("landlord", "90000007600019", null, null, "2A", "2018", ",\"notifiedOn\":\"2018-02-01\"");
            records.send(Source.CONVENTION, id("corse"), """
                    {"conventionId":"%s","name":"Charte de Corse-du-Sud","territory":"DEP-2A","from":"2018-01-01",
                     "until":"2019-12-31","followedBy":null,
                     "counting":{"signature":"AT_NOTIFICATION","place":"WITHIN_TERRITORY"},
                     "signatories":[
                       {"siret":"21200401400010","siren":"212004014","name":"Ajaccio","signedOn":"2018-01-15","endedOn":null},
                       {"siret":"90000007600019","siren":"900000076","name":"Office","signedOn":"2018-01-15","endedOn":null}],
                     "targets":[{"year":2018,"hours":"1000.00","peopleMin":5,"peopleMax":null}],
                     "recordedAt":"2018-01-20T10:00:00Z"}
                    """.formatted(id("corse")));
            for (int i = 0; i < 6; i++) {
                records.hours("ajaccien" + i, "ap" + i, "ajaccio", "2018-05", "100.00");
            }
            records.hours("locataire", "lp", "landlord", "2018-06", "50.00");
        }
    }

    @Test
    void a_coordinator_reads_what_a_convention_aims_at_and_what_was_done() {
        read(COORDINATOR, CONVENTION)
                .body("name", is("Charte de Corse-du-Sud"))
                .body("freshAt", notNullValue())
                .body("years.year", contains(2018))
                .body("years[0].reached.aimed", is("1000.00"))
                .body("years[0].reached.done", is("650.00"))
                .body("years[0].reached.rate", is("0.65"))
                .body("years[0].reached.remaining", is("350.00"))
                .body("years[0].reached.persons", is(7))
                .body("years[0].reached.peopleMin", is(5))
                .body("years[0].reached.pace", is("54.17"))
                .body("years[0].reached.paceNeeded", nullValue())
                .body("years[0].reached.flags.paceNeeded", is("UNDEFINED"));
        read(COORDINATOR, "/v1/targets/conventions?territory=REG-94")
                .body("items.conventionId", hasItem(id("corse").toString()));
    }

    @Test
    void a_signatory_reads_what_it_signed_but_not_of_the_few_people_of_the_other() {
        read(SIGNATORY, CONVENTION)
                .body("whole.aimed", is("1000.00"))
                .body("whole.done", nullValue())
                .body("whole.flags.done", is("SUPPRESSED"));
        read(SIGNATORY, "/v1/targets/conventions")
                .body("items.conventionId", contains(id("corse").toString()));
    }

    @Test
    void what_is_out_of_reach_is_not_found() {
        refused(ELSEWHERE, CONVENTION, 404);
        refused(STRANGER, CONVENTION, 404);
        refused(FACILITATOR, CONVENTION, 403);
        read(ELSEWHERE, "/v1/targets/conventions")
                .body("items.conventionId", not(hasItem(id("corse").toString())));
        refused(COORDINATOR, "/v1/targets/conventions/" + id("none"), 404);
        refused(COORDINATOR, "/v1/targets/programmes?territory=DEP-35", 404);
        refused(COORDINATOR, "/v1/targets/programmes?territory=REG-94&from=2020&to=2019", 400);
        refused(COORDINATOR, "/v1/targets/programmes?territory=REG-94&from=20", 400);
    }

    @Test
    void what_programmes_aim_at_is_set_by_date() {
        given().auth()
                .oauth2(COORDINATOR)
                .get("/v1/settings/programme-target")
                .then()
                .statusCode(200)
                .body("items.programme", hasItems("NPNRU_INVESTMENT", "NPNRU_GUP"));
        String body =
                "{\"programme\":\"%s\",\"share\":\"0.05\",\"validFrom\":\"2014-01-01\",\"reason\":\"charte de l'ANRU\"}";
        String location = given().auth()
                .oauth2(ADMIN)
                .contentType(ContentType.JSON)
                .body(body.formatted("PNRU"))
                .post("/v1/settings/programme-target")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        read(COORDINATOR, location.replaceAll(".*/v1", "/v1"))
                .body("programme", is("PNRU"))
                .body("share", is("0.05"));
        given().auth()
                .oauth2(ADMIN)
                .contentType(ContentType.JSON)
                .body(body.formatted("UNHEARD_OF"))
                .post("/v1/settings/programme-target")
                .then()
                .statusCode(422)
                .body("code", is("PROGRAMME_UNKNOWN"));
        read(COORDINATOR, "/v1/targets/programmes?territory=REG-94").body("territory", is("REG-94"));
    }

    @Test
    void figures_are_broken_down_and_narrowed_by_operation_and_tag() {
        String year = "/v1/aggregates?territory=DEP-2A&from=2018-01&to=2018-12&measures=hours,persons";
        read(COORDINATOR, year + "&by=operation&operation=Les Cannes")
                .body("rows.operation", contains("Les Cannes"))
                .body("rows.hours", contains("600.00"));
        read(COORDINATOR, year + "&by=tag&tag=grand projet")
                .body("rows.tag", contains("grand projet", "école"))
                .body("rows.hours", contains("600.00", "600.00"))
                .body("additive", is(false))
                .body("total.hours", is("600.00"));
        read(COORDINATOR, year.replace("hours,persons", "clauseContracts") + "&tag=école&by=operation")
                .body("rows.clauseContracts", contains(1));
        refused(COORDINATOR, year + "&by=tag,criterion", 400);
    }

    private static ValidatableResponse read(String token, String path) {
        return given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private static void refused(String token, String path, int status) {
        given().auth().oauth2(token).get(path).then().statusCode(status).contentType("application/problem+json");
    }
}
