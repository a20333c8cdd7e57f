package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can be placed now, found by what a facilitator looks for. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CandidatesTest {

    private static final String DECISIONS = "eligibility.decision.v1";
    private static final String PLACEMENTS = "contracts.placement.v1";
    private static final String DELD = "{\"criterion\":\"DELD\",\"since\":\"2024-09-01\"}";
    private static final String RQTH = "{\"criterion\":\"RQTH\"}";

    @Inject
    BusinessClock clock;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private String jobless;
    private String disabled;

    @BeforeAll
    static void producersTopics() {
        for (String topic : List.of(DECISIONS, "eligibility.assessment.v1", PLACEMENTS, "contracts.contract.v1")) {
            TestKafka.topic(topic, 1);
        }
    }

    /** One has been unemployed for long and lives in a priority district, the other says two things, one of which is sensitive. */
    @BeforeEach
    void people() {
        jobless = known("Hardouin", "1969-02-03", DELD, ",\"qpv\":\"QP021003\"");
        disabled = known("Isambart", "1968-05-09", RQTH + "," + "{\"criterion\":\"RSA\"}", "");
        eligible(jobless, clock.today().plusDays(20));
        eligible(disabled, clock.today().plusDays(60));
        awaitFound("", hasItems(jobless, disabled));
    }

    private String known(String lastName, String birthDate, String claims, String district) {
        return known(lastName, birthDate, claims, "\"21000\",\"communeCode\":\"21231\"" + district, "F1704");
    }

    private String known(String lastName, String birthDate, String claims, String postalCode, String occupation) {
        Response answer = prescriber()
                .body("""
                      {"externalId":"%s","person":{"lastName":"%s","firstNames":"Ada","birthDate":"%s","sex":"F",
                      "address":{"postalCode":%s}},
                      "claims":[%s],"occupations":["%s"],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), lastName + unique, birthDate, postalCode, claims, occupation))
                .post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return facilitator()
                .get("/v1/referrals/{id}", answer.jsonPath().getString("id"))
                .jsonPath()
                .getString("beneficiaryId");
    }

    private void eligible(String person, LocalDate until) {
        String decision = UUID.randomUUID().toString();
        TestKafka.produce(
                DECISIONS,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, 1),
                """
                {"decisionId":"%s","beneficiaryId":"%s","outcome":"ELIGIBLE","basis":"AUTOMATIC","validFrom":"%s",
                 "validUntil":"%s","superseded":false,"missing":[],"recordedAt":"%s"}""".formatted(decision, person, clock.today(), until, clock.now())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void worked(String person, LocalDate countingUntil) {
        String placement = UUID.randomUUID().toString();
        TestKafka.produce(
                PLACEMENTS,
                placement,
                TestKafka.headers("fr.clausesociale.contracts.placement-ended.v1", placement, 1),
                """
                {"placementId":"%s","beneficiaryId":"%s","status":"ENDED","contractType":"FIXED_TERM","occupation":"F1704",
                 "startOn":"2026-02-02","endedOn":"2026-03-02","countingUntil":"%s","recordedAt":"%s"}""".formatted(placement, person, countingUntil, clock.now()).getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse found(String query) {
        return given().spec(facilitator())
                .get("/v1/candidates?limit=500" + query)
                .then();
    }

    private static void awaitFound(String query, org.hamcrest.Matcher<? super List<String>> expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> found(query).statusCode(200).body("items.beneficiaryId", expected));
    }

    @Test
    void by_a_criterion_that_a_referral_claims_and_by_none_that_is_sensitive() {
        found("&criterion=DELD")
                .body("items.beneficiaryId", hasItem(jobless))
                .body("items.beneficiaryId", not(hasItem(disabled)));
        found("&criterion=RSA")
                .body("items.beneficiaryId", hasItem(disabled))
                .body("items.find { it.beneficiaryId == '%s' }.criteria".formatted(disabled), equalTo(List.of("RSA")));

        found("&criterion=RQTH").statusCode(422).body("code", equalTo("CRITERION_SENSITIVE"));
        found("&criterion=DELDX").statusCode(422).body("code", equalTo("UNKNOWN_CRITERION"));
    }

    @Test
    void by_territory_and_by_occupation() {
        String elsewhere = known("Joubert", "1971-08-17", DELD, "\"21200\",\"communeCode\":\"21054\"", "G1603");
        eligible(elsewhere, clock.today().plusDays(30));

        awaitFound("&territory=DEP-21", hasItems(jobless, disabled, elsewhere));
        found("&territory=EPCI-242100410")
                .body("items.beneficiaryId", hasItems(jobless, disabled))
                .body("items.beneficiaryId", not(hasItem(elsewhere)));
        found("&occupation=G1603")
                .body("items.beneficiaryId", hasItem(elsewhere))
                .body("items.beneficiaryId", not(hasItem(jobless)));
        found("&occupation=F1704").body("items.beneficiaryId", not(hasItem(elsewhere)));
    }

    @Test
    void by_priority_district() {
        found("&qpv=true")
                .body("items.beneficiaryId", hasItem(jobless))
                .body("items.beneficiaryId", not(hasItem(disabled)));
        found("&qpv=false")
                .body("items.beneficiaryId", hasItem(disabled))
                .body("items.beneficiaryId", not(hasItem(jobless)));
    }

    @Test
    void by_the_time_left_on_the_right() {
        found("&eligibleOn=" + clock.today().plusDays(20)).body("items.beneficiaryId", hasItems(jobless, disabled));
        found("&eligibleOn=" + clock.today().plusDays(21))
                .body("items.beneficiaryId", hasItem(disabled))
                .body("items.beneficiaryId", not(hasItem(jobless)));
    }

    @Test
    void by_the_time_left_on_the_window_of_whoever_worked_before() {
        LocalDate until = clock.today().plusDays(40);

        worked(jobless, until);

        awaitFound("&countingOn=" + until.plusDays(1), not(hasItem(jobless)));
        found("&countingOn=" + until.plusDays(1)).body("items.beneficiaryId", hasItem(disabled));
        found("&countingOn=" + until)
                .body("items.beneficiaryId", hasItem(jobless))
                .body(
                        "items.find { it.beneficiaryId == '%s' }.countingUntil".formatted(jobless),
                        equalTo(until.toString()));
    }
}
