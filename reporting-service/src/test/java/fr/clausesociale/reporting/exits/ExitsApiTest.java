package fr.clausesociale.reporting.exits;

import static fr.clausesociale.reporting.figures.PublishedRecords.id;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.reporting.facts.Source;
import fr.clausesociale.reporting.figures.Published;
import fr.clausesociale.reporting.figures.PublishedRecords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A contract of Guadeloupe: in 2019 seven people left a company for lasting work, and five an agency of whom nobody heard; in
 * 2018 one left. Nobody has accepted hours.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExitsApiTest {

    private static final String FOLLOWER = "90000009200016";
    private static final String COORDINATOR = Tokens.of("xc", "coordinator", "90000008400013", null, "REG-01");
    private static final String ELSEWHERE = Tokens.of("xe", "coordinator", "90000008400013", null, "REG-53");
    private static final String FACILITATOR = Tokens.of("xf", "facilitator", FOLLOWER, null, "DEP-971");
    private static final String BUYER = Tokens.of("xb", "buyer", "90000007600019", null);
    private static final String IN_2019 = "territory=DEP-971&from=2019-01&to=2019-12";
    private static final String IN_2018 = "territory=DEP-971&from=2018-01&to=2018-12";

    @BeforeAll
    static void topics() {
        Published.topics();
    }

    @BeforeEach
    void publish() {
        Published.once(
                getClass(),
                this::world,
                () -> read(FACILITATOR, "territory=DEP-971").body("total[0].due", is(13)));
    }

    private void world() {
        try (PublishedRecords records = new PublishedRecords()) {
            records.contract("basse-terre", "90000007600019", null, FOLLOWER, "971", "2017", "");
            for (int i = 0; i < 7; i++) {
                left(records, "gone" + i, "COMPANY", "2019-06-30", "2019-09-30", true);
            }
            for (int i = 0; i < 5; i++) {
                left(records, "silent" + i, "ETTI", "2019-06-30", "2019-09-30", false);
            }
            left(records, "first", "COMPANY", "2018-06-30", "2018-09-30", true);
        }
    }

    @Test
    void people_who_left_are_told_by_class_at_the_end_and_at_each_horizon_with_how_many_answered() {
        read(COORDINATOR, IN_2019)
                .body("territory", is("DEP-971"))
                .body("freshAt", notNullValue())
                .body("by", nullValue())
                .body("rows", hasSize(0))
                .body("total.months", contains(0, 3))
                .body("total.due", contains(12, 12))
                .body("total[0].answered", is(7))
                .body("total[0].responseRate", is("0.5833"))
                .body("total[0].classes.LASTING", is(7))
                .body("total[0].classes.UNKNOWN", is(5))
                .body("total[0].dynamicRate", is("1.00"))
                .body("total[1].classes.TRANSITION", is(7));
    }

    @Test
    void they_are_told_apart_by_what_their_last_placement_was() {
        read(COORDINATOR, IN_2019 + "&by=structure")
                .body("by", is("structure"))
                .body("rows.findAll { it.months == 0 }.value", contains("COMPANY", "ETTI"))
                .body("rows.findAll { it.months == 0 }.due", contains(7, 5))
                .body("rows.find { it.value == 'ETTI' }.flags.dynamicRate", is("UNDEFINED"));
    }

    @Test
    void few_people_are_told_to_nobody_but_those_who_follow_them() {
        read(COORDINATOR, IN_2018)
                .body("total[0].due", nullValue())
                .body("total[0].classes", nullValue())
                .body("total[0].flags.due", is("SUPPRESSED"));
        read(BUYER, IN_2018).body("total[0].flags.due", is("SUPPRESSED"));
        read(FACILITATOR, IN_2018).body("total[0].due", is(1)).body("total[0].classes.LASTING", is(1));
    }

    @Test
    void what_was_known_earlier_knows_of_no_exit() {
        read(COORDINATOR, IN_2019 + "&knownOn=2018-12-31")
                .body("on", is("2018-12-31"))
                .body("total", hasSize(0));
    }

    @Test
    void a_coordinator_reads_nothing_of_people_outside_the_own_territory() {
        refused(ELSEWHERE, IN_2019, 404, "NOT_FOUND");
        refused(ELSEWHERE, "territory=FR", 403, "PERSONAL_DIMENSION_REFUSED");
        read(FACILITATOR, "territory=REG-53").body("total", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=postcode|INVALID_PARAMETER",
                "from=2019-12&to=2019-01|INVALID_PARAMETER",
                "from=2019|INVALID_PARAMETER",
                "territory=Guadeloupe|INVALID_PARAMETER",
                "knownOn=hier|INVALID_PARAMETER",
                "sort=due|PARAMETER_UNKNOWN",
            })
    void a_question_that_makes_no_sense_is_refused(String query, String code) {
        refused(COORDINATOR, query, 400, code);
    }

    private static void left(
            PublishedRecords records, String person, String structure, String on, String due, boolean answered) {
        records.send(Source.PLACEMENT, id(person + "-x"), """
                {"placementId":"%s","beneficiaryId":"%s","status":"ENDED","mode":"DIRECT_HIRE","contractType":"FIXED_TERM",
                 "employer":{"siret":"90000001900019","structure":"%s"},"endedOn":"%s","exit":%s,"exitClass":%s,
                 "allocations":[{"obligationId":"%s","contractId":"%s","share":"1.00"}],
                 "followUps":[{"months":3,"dueOn":"%s","askedOn":null,"situation":%s,"exitClass":%s}],
                 "recordedAt":"2020-02-01T10:00:00Z"}
                """.formatted(
                        id(person + "-x"),
                        id(person),
                        structure,
                        on,
                        answered ? "\"PERMANENT_CONTRACT\"" : "null",
                        answered ? "\"LASTING\"" : "null",
                        id("basse-terre-o"),
                        id("basse-terre"),
                        due,
                        answered ? "\"FIXED_TERM_SHORT\"" : "null",
                        answered ? "\"TRANSITION\"" : "null"));
    }

    private static ValidatableResponse read(String token, String query) {
        return given().auth().oauth2(token).get("/v1/exits?" + query).then().statusCode(200);
    }

    private static ValidatableResponse refused(String token, String query, int status, String code) {
        return given().auth()
                .oauth2(token)
                .get("/v1/exits?" + query)
                .then()
                .statusCode(status)
                .body("code", is(code));
    }
}
