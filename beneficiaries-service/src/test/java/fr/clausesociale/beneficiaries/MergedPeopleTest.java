package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.dpo;
import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.facilitatorElsewhere;
import static fr.clausesociale.beneficiaries.Callers.otherPrescriber;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two pseudonyms of one person: what is known under either is known of the person, and of each again when they are two. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MergedPeopleTest {

    private static final String DECISIONS = "eligibility.decision.v1";
    private static final String PLACEMENTS = "contracts.placement.v1";
    private static final String DIJON = "{\"postalCode\":\"21000\",\"communeCode\":\"21231\"}";
    private static final String RENNES = "{\"postalCode\":\"35000\",\"communeCode\":\"35238\"}";
    private static final String REASON = "Vu avec la personne, pièce d'identité";

    @Inject
    BusinessClock clock;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeAll
    static void producersTopics() {
        for (String topic : List.of(DECISIONS, "eligibility.assessment.v1", PLACEMENTS, "contracts.contract.v1")) {
            TestKafka.topic(topic, 1);
        }
    }

    private String body(String reference, String lastName, String firstNames, String birthDate, String address) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"%s","birthDate":"%s","sex":"F","address":%s},
               "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(reference, lastName + unique, firstNames, birthDate, address);
    }

    private String refer(RequestSpecification who, String body) {
        Response answer = who.body(body).post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.jsonPath().getString("id");
    }

    private String known(String lastName, String birthDate) {
        String referral = refer(prescriber(), body(UUID.randomUUID().toString(), lastName, "Ada", birthDate, DIJON));
        return personOf(referral);
    }

    private static String personOf(String referral) {
        return facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .path("beneficiaryId");
    }

    private static void merge(String one, String other) {
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("with", other, "reason", REASON))
                .post("/v1/beneficiaries/{id}/merge", one)
                .then()
                .statusCode(200);
    }

    private static void split(String pseudonym) {
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", REASON))
                .post("/v1/beneficiaries/{id}/split", pseudonym)
                .then()
                .statusCode(200);
    }

    private void eligible(String person) {
        String decision = UUID.randomUUID().toString();
        TestKafka.produce(
                DECISIONS,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, 1),
                """
                {"decisionId":"%s","beneficiaryId":"%s","outcome":"ELIGIBLE","basis":"AUTOMATIC","validFrom":"%s",
                 "validUntil":"%s","superseded":false,"missing":[],"recordedAt":"%s"}""".formatted(decision, person, clock.today(), clock.today().plusMonths(5), clock.now())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void placed(String person) {
        String placement = UUID.randomUUID().toString();
        TestKafka.produce(
                PLACEMENTS,
                placement,
                TestKafka.headers("fr.clausesociale.contracts.placement-changed.v1", placement, 1),
                """
                {"placementId":"%s","beneficiaryId":"%s","status":"ACTIVE","contractType":"FIXED_TERM","occupation":"F1704",
                 "startOn":"2026-02-02","recordedAt":"%s"}""".formatted(placement, person, clock.now()).getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitCandidates(RequestSpecification who, Matcher<? super List<String>> expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().spec(who)
                        .queryParam("limit", 500)
                        .get("/v1/candidates")
                        .then()
                        .statusCode(200)
                        .body("items.beneficiaryId", expected));
    }

    private static void awaitCandidates(Matcher<? super List<String>> expected) {
        awaitCandidates(facilitator(), expected);
    }

    @Test
    void who_is_eligible_under_a_pseudonym_merged_since_is_a_candidate_under_the_one_in_use() {
        String first = known("Abelard", "1971-03-02");
        String second = known("Abelart", "1972-04-03");
        String third = known("Abelars", "1973-05-04");
        eligible(third);
        awaitCandidates(hasItem(third));

        merge(second, third);
        awaitCandidates(hasItem(second));
        merge(first, second);

        awaitCandidates(hasItem(first));
        awaitCandidates(not(hasItem(third)));
        split(second);
        awaitCandidates(hasItem(second));
        awaitCandidates(not(hasItem(first)));
        split(third);
        awaitCandidates(hasItem(third));
        awaitCandidates(not(hasItem(second)));
    }

    @Test
    void who_is_placed_under_a_pseudonym_merged_since_is_no_candidate() {
        String first = known("Baldric", "1974-03-02");
        String second = known("Baldrac", "1975-04-03");
        eligible(first);
        eligible(second);
        awaitCandidates(hasItem(first));
        awaitCandidates(hasItem(second));
        placed(second);
        awaitCandidates(not(hasItem(second)));

        merge(first, second);

        awaitCandidates(not(hasItem(first)));
        split(second);
        awaitCandidates(hasItem(first));
    }

    @Test
    void whoever_took_care_of_one_of_two_goes_on_finding_the_person() {
        String first = known("Cassian", "1976-03-02");
        String referral =
                refer(otherPrescriber(), body(UUID.randomUUID().toString(), "Cassien", "Ada", "1977-04-03", RENNES));
        String second = facilitatorElsewhere()
                .get("/v1/referrals/{id}", referral)
                .jsonPath()
                .getString("beneficiaryId");
        String seenByBoth =
                refer(prescriber(), body(UUID.randomUUID().toString(), "Cassien", "Ada", "1977-04-03", DIJON));
        assertThat(personOf(seenByBoth)).isEqualTo(second);
        eligible(first);

        merge(first, second);

        awaitCandidates(facilitatorElsewhere(), hasItem(first));
        facilitatorElsewhere()
                .get("/v1/beneficiaries/{id}", first)
                .then()
                .statusCode(200)
                .body("lastName", equalTo("Cassien" + unique));
    }

    @Test
    void of_somebody_referred_under_two_pseudonyms_no_referral_alone_says_who_they_are() {
        String reference = UUID.randomUUID().toString();
        String referral = refer(prescriber(), body(reference, "Damien", "Ada", "1978-03-02", DIJON));
        String first = personOf(referral);
        String second = known("Damian", "1979-04-03");
        merge(first, second);

        refer(prescriber(), body(reference, "Damiens", "Ada", "1978-03-02", DIJON));

        dpo().get("/v1/beneficiaries/{id}", first).then().body("lastName", equalTo("Damien" + unique));
    }
}
