package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.otherPrescriber;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What who referred does with a referral later, and why it was answered as it was. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralChangesTest {

    private static final String DECISIONS = "eligibility.decision.v1";
    private static final String ASSESSMENTS = "eligibility.assessment.v1";
    private static final AtomicLong VERSIONS = new AtomicLong();

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    private final String name = "Change" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String externalId = "FT-" + UUID.randomUUID();

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic(DECISIONS, 1);
        TestKafka.topic("contracts.placement.v1", 1);
        TestKafka.topic(ASSESSMENTS, 1);
        TestKafka.topic("contracts.contract.v1", 1);
    }

    private String body(String evidenceOn, String more) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
               "address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231"}},
               "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"%s"}},
               {"criterion":"UNDER_26"}],
               "occupations":["F1704"],"informedOn":"2026-01-12"%s}""".formatted(externalId, name, evidenceOn, more);
    }

    private static ValidatableResponse push(RequestSpecification who, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals")
                .then();
    }

    private String pushed() {
        return push(prescriber(), body("2026-01-10", ""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String beneficiaryOf(String referral) {
        return facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .extract()
                .path("beneficiaryId");
    }

    private static ValidatableResponse read(String referral) {
        return prescriber().get("/v1/referrals/{id}", referral).then();
    }

    private JsonNode declared(String person, int count) throws Exception {
        List<byte[]> told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestKafka.drain("beneficiaries.claims.v1").stream()
                                .filter(record -> person.equals(record.key()))
                                .map(record -> record.value())
                                .toList(),
                        records -> records.size() >= count);
        return json.readTree(seal.open("claims", told.get(count - 1)));
    }

    private void assessed(
            String referral, long revision, String outcome, LocalDate until, String missing, String failed) {
        String body = """
                {"referralId":"%s","beneficiaryId":"%s","revision":%d,"outcome":"%s","assessedOn":"%s","validUntil":%s,
                 "ruleSetVersion":"FR-1","missing":[%s],"failed":[%s],"effectiveFrom":"%s","recordedAt":"%s","reason":null}""".formatted(
                        referral,
                        beneficiaryOf(referral),
                        revision,
                        outcome,
                        clock.today(),
                        until == null ? "null" : "\"" + until + "\"",
                        missing,
                        failed,
                        clock.today(),
                        clock.now());
        TestKafka.produce(
                ASSESSMENTS,
                referral,
                TestKafka.headers(
                        "fr.clausesociale.eligibility.referral-assessed.v1", referral, VERSIONS.incrementAndGet()),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private void ruled(String person, String grounds) {
        String decision = UUID.randomUUID().toString();
        String body =
                """
                {"decisionId":"%s","beneficiaryId":"%s","referralId":null,"outcome":"ELIGIBLE","basis":"FACILITATOR",
                 "validFrom":"%s","validUntil":"%s","superseded":false,"missing":[],"grounds":[%s],"recordedAt":"%s"}""".formatted(decision, person, clock.today(), clock.today().plusMonths(5), grounds, clock.now());
        TestKafka.produce(
                DECISIONS,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, 1),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitStatus(String referral, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(read(referral).extract().<String>path("status"))
                        .isEqualTo(status));
    }

    @Test
    void other_content_under_the_same_reference_is_an_update_with_history_and_judged_anew() throws Exception {
        String id = pushed();
        String person = beneficiaryOf(id);
        String deld = declared(person, 1).at("/claims/0/claimId").asText();
        String young = declared(person, 1).at("/claims/1/claimId").asText();

        push(
                        prescriber(),
                        body(
                                "2026-02-20",
                                ",\"origin\":\"RECRUITMENT_EVENT\",\"originDetail\":\"Forum des Grésilles\""))
                .statusCode(200)
                .body("id", equalTo(id));

        JsonNode told = declared(person, 2);
        assertThat(told.at("/referrals/0/revision").asLong()).isEqualTo(2);
        assertThat(told.at("/claims/0/evidence/issuedOn").asText()).isEqualTo("2026-02-20");
        assertThat(told.at("/claims/0/claimId").asText())
                .as("a new proof is a new claim")
                .isNotEqualTo(deld);
        assertThat(told.at("/claims/1/claimId").asText())
                .as("the same claim stays itself")
                .isEqualTo(young);
        read(id).body("origin", equalTo("RECRUITMENT_EVENT")).body("journey.event", contains("RECEIVED", "UPDATED"));
        prescriber()
                .get("/v1/referrals/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.act", contains("RECEIVED", "UPDATED"))
                .body("items[1].changed", hasItem("/claims/0/evidence/issuedOn"))
                .body("items[1].changed", hasItem("/origin"))
                .body("items[1].changed", hasSize(3));
    }

    @Test
    void the_whole_is_replaced_only_by_who_read_it_and_under_its_own_number() {
        String id = pushed();
        String tag = read(id).extract().header("ETag");
        String newer = body("2026-02-20", "");

        prescriber().body(newer).put("/v1/referrals/{id}", id).then().statusCode(428);
        prescriber()
                .header("If-Match", tag)
                .body(newer.replace(externalId, "other"))
                .put("/v1/referrals/{id}", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("EXTERNAL_ID_FIXED"));
        otherPrescriber()
                .header("If-Match", tag)
                .body(newer)
                .put("/v1/referrals/{id}", id)
                .then()
                .statusCode(404);
        prescriber()
                .header("If-Match", tag)
                .body(newer)
                .put("/v1/referrals/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
        prescriber()
                .header("If-Match", tag)
                .body(newer)
                .put("/v1/referrals/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void a_reference_used_again_for_somebody_else_is_refused() {
        String id = pushed();

        push(prescriber(), body("2026-01-10", "").replace("Zoé", "Anne"))
                .statusCode(422)
                .body("code", equalTo("REFERRAL_OF_ANOTHER"))
                .body("errors[0].pointer", equalTo("/person"));

        prescriber().get("/v1/referrals/{id}/history", id).then().body("items", hasSize(1));
    }

    @Test
    void a_corrected_name_is_the_persons_where_nobody_else_referred_them() {
        String id = pushed();
        String person = beneficiaryOf(id);

        push(prescriber(), body("2026-01-10", "").replace("1990-04-01", "1991-04-01"))
                .statusCode(200);

        facilitator().get("/v1/beneficiaries/{id}", person).then().body("birthDate", equalTo("1991-04-01"));
    }

    @Test
    void one_withdrawn_by_mistake_takes_back_what_it_declared_and_is_renewed_or_left() throws Exception {
        String id = pushed();
        String person = beneficiaryOf(id);
        String reason = "{\"reason\":\"MISTAKE\",\"comment\":\"Saisie sur le mauvais dossier\"}";

        otherPrescriber()
                .body(reason)
                .post("/v1/referrals/{id}/withdrawal", id)
                .then()
                .statusCode(404);
        prescriber()
                .body(reason)
                .post("/v1/referrals/{id}/withdrawal", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));

        assertThat(declared(person, 2).path("claims")).isEmpty();
        assertThat(declared(person, 2).path("referrals")).isEmpty();
        prescriber()
                .body(reason)
                .post("/v1/referrals/{id}/withdrawal", id)
                .then()
                .statusCode(409);
        push(prescriber(), body("2026-02-20", "")).statusCode(409).body("code", equalTo("REFERRAL_CLOSED"));
        push(prescriber(), body("2026-01-10", "")).statusCode(200).body("status", equalTo("CLOSED"));
        prescriber()
                .get("/v1/referrals/{id}/history", id)
                .then()
                .body("items[1].reason", equalTo("MISTAKE"))
                .body("items[1].comment", equalTo("Saisie sur le mauvais dossier"));
        prescriber()
                .body("{\"informedOn\":\"2026-02-01\"}")
                .post("/v1/referrals/{id}/renewal", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"));
        assertThat(declared(person, 3).path("claims")).hasSize(2);
    }

    @Test
    void a_right_is_renewed_when_it_is_about_to_run_out_and_not_before() throws Exception {
        String id = pushed();
        String renewal = "{\"informedOn\":\"2026-02-01\",\"claims\":[{\"criterion\":\"DELD\",\"since\":\"2024-09-01\","
                + "\"evidence\":{\"kind\":\"FT_CERTIFICATE\",\"issuedOn\":\"2026-02-01\"}}]}";
        prescriber()
                .body(renewal)
                .post("/v1/referrals/{id}/renewal", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("RENEWAL_WITHOUT_RIGHT"));
        assessed(id, 1, "ELIGIBLE", clock.today().plusDays(91), "", "");
        awaitStatus(id, "ELIGIBLE");
        prescriber()
                .body(renewal)
                .post("/v1/referrals/{id}/renewal", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("RENEWAL_TOO_EARLY"));
        assessed(id, 1, "ELIGIBLE", clock.today().plusDays(90), "", "");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> read(id).body(
                                "eligibility.until",
                                equalTo(clock.today().plusDays(90).toString())));

        prescriber().body(renewal).post("/v1/referrals/{id}/renewal", id).then().statusCode(200);

        read(id).body("status", equalTo("RECEIVED")).body("eligibility.decision", equalTo(null));
        assertThat(declared(beneficiaryOf(id), 2).at("/referrals/0/revision").asLong())
                .isEqualTo(2);
        assessed(id, 2, "ELIGIBLE", clock.today().plusMonths(6), "", "");
        awaitStatus(id, "ELIGIBLE");
        read(id).body("journey.event", contains("RECEIVED", "ELIGIBLE", "ELIGIBLE", "RENEWED", "ELIGIBLE"));
    }

    @Test
    void the_prescriber_reads_which_of_its_claims_failed_and_until_when_the_rest_may_be_brought() throws Exception {
        String id = pushed();
        String person = beneficiaryOf(id);
        String deld = declared(person, 1).at("/claims/0/claimId").asText();
        String young = declared(person, 1).at("/claims/1/claimId").asText();
        LocalDate until = clock.today().plusDays(60);

        assessed(
                id,
                1,
                "MORE_INFORMATION",
                null,
                "{\"claimId\":\"%s\",\"what\":\"EVIDENCE_EXPIRED\",\"until\":\"%s\"}".formatted(deld, until),
                "{\"claimId\":\"%s\",\"reason\":\"AGE_LIMIT_REACHED\"}".formatted(young));

        awaitStatus(id, "MORE_INFORMATION");
        read(id).body("eligibility.missing.criterion", contains("DELD"))
                .body("eligibility.missing.until", contains(until.toString()))
                .body("eligibility.failed.criterion", contains("UNDER_26"))
                .body("eligibility.failed.reason", contains("AGE_LIMIT_REACHED"))
                .body("eligibility.failed.message", contains("La limite d'âge est atteinte."))
                .body("eligibility.grounds", empty());
    }

    @Test
    void a_ground_that_a_facilitator_added_is_told_as_another_ground() throws Exception {
        String id = pushed();
        String person = beneficiaryOf(id);
        String deld = declared(person, 1).at("/claims/0/claimId").asText();

        ruled(person, "{\"claims\":[\"%s\"]},{\"claims\":[\"%s\"]},{\"claims\":[]}".formatted(deld, UUID.randomUUID()));

        awaitStatus(id, "ELIGIBLE");
        read(id).body("eligibility.grounds.criterion", contains("DELD", "OTHER_GROUND"));
    }

    @Test
    void a_facilitator_refers_who_came_by_themselves_and_follows_them() {
        String id = push(
                        facilitator(),
                        body("2026-01-10", ",\"origin\":\"OWN_STEP\",\"opinion\":\"Motivée, disponible de suite\""))
                .statusCode(201)
                .extract()
                .path("id");

        facilitator()
                .get("/v1/referrals/{id}", id)
                .then()
                .body("prescriber.kind", equalTo("FACILITATOR"))
                .body("followedBy", equalTo(Callers.FOLLOWER))
                .body("opinion", equalTo("Motivée, disponible de suite"));
        prescriber().get("/v1/referrals/{id}", id).then().statusCode(404);
    }

    @Test
    void an_employer_of_people_in_insertion_refers_its_own_and_another_company_nobody() {
        RequestSpecification siae =
                given().auth().oauth2(Tokens.of("s", "company", "90000001900019", "ETTI", "DEP-21"));
        RequestSpecification company =
                given().auth().oauth2(Tokens.of("c", "company", "90000002700012", null, "DEP-21"));

        String id = push(siae, body("2026-01-10", "")).statusCode(201).extract().path("id");

        given().auth()
                .oauth2(Tokens.of("s", "company", "90000001900019", "ETTI", "DEP-21"))
                .queryParam("externalId", externalId)
                .get("/v1/referrals")
                .then()
                .body("items.id", contains(id));
        push(company, body("2026-01-10", "")).statusCode(403).body("code", equalTo("REFERRER_IS_NO_SIAE"));
    }

    @Test
    void who_refers_nobody_does_not_learn_whether_there_is_a_referral() {
        String id = push(prescriber(), body("2026-01-10", ""))
                .statusCode(201)
                .extract()
                .path("id");

        for (String asked : List.of(id, UUID.randomUUID().toString())) {
            given().auth()
                    .oauth2(Tokens.of("c", "company", "90000002700012", null, "DEP-21"))
                    .get("/v1/referrals/{id}", asked)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("REFERRER_IS_NO_SIAE"));
        }
    }
}
