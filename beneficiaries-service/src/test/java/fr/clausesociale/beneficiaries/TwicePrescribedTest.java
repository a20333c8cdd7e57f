package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.FOLLOWER;
import static fr.clausesociale.beneficiaries.Callers.FOLLOWER_ELSEWHERE;
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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person, referred by two prescribers: who learns what. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TwicePrescribedTest {

    private static final String DECISIONS = "eligibility.decision.v1";
    private static final String ASSESSMENTS = "eligibility.assessment.v1";
    private static final String PLACEMENTS = "contracts.placement.v1";
    private static final String CONTRACTS = "contracts.contract.v1";
    private static final String DIJON = "\"address\":{\"postalCode\":\"21000\",\"communeCode\":\"21231\"}";
    private static final String RENNES = "\"address\":{\"postalCode\":\"35000\",\"communeCode\":\"35238\"}";
    private static final String DELD = "{\"criterion\":\"DELD\",\"since\":\"2024-09-01\","
            + "\"evidence\":{\"kind\":\"FT_CERTIFICATE\",\"issuedOn\":\"2026-01-10\"}}";
    private static final String RQTH =
            "{\"criterion\":\"RQTH\",\"evidence\":{\"kind\":\"DECISION\",\"issuedOn\":\"2026-01-10\"}}";
    private static final String NOBODY = "90000070400016";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeAll
    static void producersTopics() {
        for (String topic : List.of(DECISIONS, ASSESSMENTS, PLACEMENTS, CONTRACTS)) {
            TestKafka.topic(topic, 1);
        }
    }

    private String body(String lastName, String person, String claims, String more) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",%s},
               "claims":[%s],"occupations":["F1704"],"informedOn":"2026-01-12"%s}""".formatted(UUID.randomUUID(), lastName, person, claims, more);
    }

    private static Response pushed(RequestSpecification who, String body) {
        Response answer = who.body(body).post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static String refer(RequestSpecification who, String body) {
        return pushed(who, body).jsonPath().getString("id");
    }

    private static String personOf(String referral, RequestSpecification facilitator) {
        return facilitator
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .path("beneficiaryId");
    }

    private void assessed(String person, String referral, String outcome, String missing) {
        String until = outcome.equals("ELIGIBLE") ? "\"" + clock.today().plusMonths(6) + "\"" : "null";
        TestKafka.produce(
                ASSESSMENTS,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.referral-assessed.v1", referral, 1),
                """
                {"referralId":"%s","beneficiaryId":"%s","outcome":"%s","validUntil":%s,"missing":[%s],"recordedAt":"%s"}""".formatted(referral, person, outcome, until, missing, clock.now())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void decided(String person, String referral, String outcome, String basis) {
        String decision = UUID.randomUUID().toString();
        String until = outcome.equals("ELIGIBLE") ? "\"" + clock.today().plusMonths(5) + "\"" : "null";
        TestKafka.produce(
                DECISIONS,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, 1),
                """
                {"decisionId":"%s","beneficiaryId":"%s","referralId":"%s","outcome":"%s","basis":"%s","validFrom":"%s",
                 "validUntil":%s,"superseded":false,"missing":[],"recordedAt":"%s"}""".formatted(decision, person, referral, outcome, basis, clock.today(), until, clock.now())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void placed(String person, String placement, int version) {
        TestKafka.produce(
                PLACEMENTS,
                placement,
                TestKafka.headers("fr.clausesociale.contracts.placement-changed.v1", placement, version),
                """
                {"placementId":"%s","beneficiaryId":"%s","status":"ACTIVE","contractType":"FIXED_TERM","occupation":"F1704",
                 "startOn":"2026-02-02","recordedAt":"%s"}""".formatted(placement, person, clock.now()).getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitStatus(RequestSpecification who, String referral, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(given(who)
                                .get("/v1/referrals/{id}", referral)
                                .jsonPath()
                                .getString("status"))
                        .isEqualTo(status));
    }

    /** What a prescriber reads of a referral, without what tells one referral from another by nature. */
    private JsonNode told(RequestSpecification who, String referral) throws Exception {
        Response answer = who.get("/v1/referrals/{id}", referral);
        String text = answer.asString()
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "instant")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "identifier");
        return json.createObjectNode().put("etag", answer.header("ETag")).set("body", json.readTree(text));
    }

    private void knownEligibleAndPlaced(String name) {
        String referral = refer(prescriber(), body(name, DIJON, DELD, ""));
        String person = personOf(referral, facilitator());
        decided(person, referral, "ELIGIBLE", "AUTOMATIC");
        assessed(person, referral, "ELIGIBLE", "");
        decided(person, referral, "ELIGIBLE", "FACILITATOR");
        awaitStatus(prescriber(), referral, "ELIGIBLE");
        placed(person, UUID.randomUUID().toString(), 1);
        awaitStatus(prescriber(), referral, "PLACED");
    }

    @Test
    void of_somebody_known_a_prescriber_reads_what_is_read_of_somebody_new() throws Exception {
        knownEligibleAndPlaced("Connue" + unique);

        for (String claims : List.of("", RQTH)) {
            Response known = pushed(otherPrescriber(), body("Connue" + unique, DIJON, claims, ""));
            Response fresh = pushed(otherPrescriber(), body("Neuve" + unique + claims.length(), DIJON, claims, ""));
            assertThat(known.asString()).hasSameSizeAs(fresh.asString());
            assertThat(known.header("ETag")).isEqualTo(fresh.header("ETag"));
            assertThat(known.headers().asList().stream().map(Header::getName))
                    .containsExactlyElementsOf(fresh.headers().asList().stream()
                            .map(Header::getName)
                            .toList());
            String knownId = known.jsonPath().getString("id");
            String freshId = fresh.jsonPath().getString("id");
            assertThat(told(otherPrescriber(), knownId)).isEqualTo(told(otherPrescriber(), freshId));
            otherPrescriber()
                    .get("/v1/referrals/{id}", knownId)
                    .then()
                    .body("status", equalTo("RECEIVED"))
                    .body("journey.event", equalTo(List.of("RECEIVED")));

            for (String id : List.of(knownId, freshId)) {
                String missing = claims.isEmpty() ? "{\"claimId\":null,\"what\":\"CLAIM\"}" : "";
                assessed(
                        personOf(id, facilitator()),
                        id,
                        claims.isEmpty() ? "MORE_INFORMATION" : "NOT_ELIGIBLE",
                        missing);
                awaitStatus(otherPrescriber(), id, claims.isEmpty() ? "MORE_INFORMATION" : "NOT_ELIGIBLE");
            }

            assertThat(told(otherPrescriber(), knownId)).isEqualTo(told(otherPrescriber(), freshId));
        }
    }

    @Test
    void what_the_rules_say_to_another_referral_is_not_told_in_either_order() {
        String first = refer(prescriber(), body("Lefèvre" + unique, DIJON, "", ""));
        String person = personOf(first, facilitator());
        assessed(person, first, "MORE_INFORMATION", "{\"claimId\":null,\"what\":\"CLAIM\"}");
        awaitStatus(prescriber(), first, "MORE_INFORMATION");
        String etag = prescriber().get("/v1/referrals/{id}", first).header("ETag");

        String second = refer(otherPrescriber(), body("Lefèvre" + unique, DIJON, DELD, ""));
        decided(person, second, "ELIGIBLE", "AUTOMATIC");
        assessed(person, second, "ELIGIBLE", "");
        awaitStatus(otherPrescriber(), second, "ELIGIBLE");

        Response before = prescriber().get("/v1/referrals/{id}", first);
        assertThat(before.jsonPath().getString("status")).isEqualTo("MORE_INFORMATION");
        assertThat(before.header("ETag")).isEqualTo(etag);
    }

    @Test
    void what_facilitators_decide_and_begin_from_its_arrival_on_is_told_to_both() {
        knownEligibleAndPlaced("Lefèvre" + unique);
        String second = refer(otherPrescriber(), body("Lefèvre" + unique, DIJON, "", ""));
        String person = personOf(second, facilitator());
        assessed(person, second, "MORE_INFORMATION", "");
        awaitStatus(otherPrescriber(), second, "MORE_INFORMATION");

        decided(person, second, "ELIGIBLE", "FACILITATOR");
        awaitStatus(otherPrescriber(), second, "ELIGIBLE");
        placed(person, UUID.randomUUID().toString(), 1);
        awaitStatus(otherPrescriber(), second, "PLACED");

        otherPrescriber()
                .get("/v1/referrals/{id}", second)
                .then()
                .body("journey.event", equalTo(List.of("RECEIVED", "MORE_INFORMATION", "ELIGIBLE", "PLACED")));
    }

    @Test
    void eligibility_service_is_told_which_claims_are_whose() throws Exception {
        String first = refer(prescriber(), body("Lefèvre" + unique, DIJON, DELD, ""));
        String second = refer(otherPrescriber(), body("Lefèvre" + unique, RENNES, "", ""));
        String person = personOf(first, facilitator());

        JsonNode declared = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> json.readTree(TestKafka.drain("beneficiaries.claims.v1").stream()
                                .filter(record -> person.equals(record.key()))
                                .map(record -> new String(seal.open("claims", record.value()), StandardCharsets.UTF_8))
                                .reduce("{}", (before, after) -> after)),
                        body -> body.path("referrals").size() == 2);

        assertThat(declared.at("/referrals/0/referralId").asText()).isEqualTo(first);
        assertThat(declared.at("/referrals/0/claims/0").asText())
                .isEqualTo(declared.at("/claims/0/claimId").asText());
        assertThat(declared.at("/referrals/1/referralId").asText()).isEqualTo(second);
        assertThat(declared.at("/referrals/1/claims")).isEmpty();
        assertThat(declared.at("/referrals/1/territories").toString()).contains("DEP-35");
    }

    private static final String FIRST_CONTACT =
            "\"email\":\"premier@exemple.fr\",\"phone\":\"0612345678\",\"franceTravailId\":\"4071835A\",";

    @Test
    void a_later_referral_moves_nobody_and_shows_nobody_what_another_prescriber_told() {
        facilitatorElsewhere().get("/v1/referrals").then().statusCode(200);
        String first = refer(prescriber(), body("Lefèvre" + unique, FIRST_CONTACT + DIJON, DELD, ""));
        String person = personOf(first, facilitator());

        String second = refer(
                otherPrescriber(),
                body(
                        "Lefèvre" + unique,
                        "\"email\":\"second@exemple.fr\"," + RENNES,
                        "",
                        ",\"followedBy\":\"" + FOLLOWER_ELSEWHERE + "\""));

        facilitator()
                .get("/v1/beneficiaries/{id}", person)
                .then()
                .statusCode(200)
                .body("email", equalTo("premier@exemple.fr"))
                .body("phone", equalTo("0612345678"))
                .body("franceTravailId", equalTo("4071835A"))
                .body("address.communeCode", equalTo("21231"))
                .body("territory", equalTo("DEP-21"));
        assertThat(personOf(second, facilitatorElsewhere())).isEqualTo(person);
        facilitatorElsewhere()
                .get("/v1/beneficiaries/{id}", person)
                .then()
                .statusCode(200)
                .body("email", equalTo("second@exemple.fr"))
                .body("phone", nullValue())
                .body("franceTravailId", nullValue())
                .body("address.communeCode", equalTo("35238"));
        facilitatorElsewhere().get("/v1/referrals/{id}", first).then().statusCode(404);
        facilitator().get("/v1/referrals/{id}", second).then().statusCode(404);
        dpo().get("/v1/beneficiaries/{id}", person).then().body("franceTravailId", equalTo("4071835A"));
    }

    @Test
    void who_follows_goes_on_following_whomever_a_later_referral_names() {
        facilitator().get("/v1/referrals").then().statusCode(200);
        facilitatorElsewhere().get("/v1/referrals").then().statusCode(200);
        String first = refer(
                prescriber(),
                body("Lefèvre" + unique, FIRST_CONTACT + DIJON, DELD, ",\"followedBy\":\"" + FOLLOWER + "\""));
        String person = personOf(first, facilitator());
        decided(person, first, "ELIGIBLE", "AUTOMATIC");

        refer(
                otherPrescriber(),
                body("Lefèvre" + unique, RENNES, RQTH, ",\"followedBy\":\"" + FOLLOWER_ELSEWHERE + "\""));

        facilitator()
                .get("/v1/beneficiaries/{id}", person)
                .then()
                .statusCode(200)
                .body("email", equalTo("premier@exemple.fr"))
                .body("followedBy", equalTo(FOLLOWER));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> candidates(facilitator()).then().body("items.beneficiaryId", hasItem(person)));
        candidates(facilitatorElsewhere()).then().body("items.beneficiaryId", not(hasItem(person)));
        String published = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestKafka.drain("beneficiaries.beneficiary.v1").stream()
                                .filter(record -> person.equals(record.key()))
                                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                                .toList(),
                        records -> records.size() == 2)
                .get(1);
        assertThat(published)
                .contains("\"followedBy\":\"" + FOLLOWER + "\"", "\"territories\":[]")
                .doesNotContain(FOLLOWER_ELSEWHERE);
    }

    private static Response candidates(RequestSpecification who) {
        return who.queryParam("limit", 500).get("/v1/candidates");
    }

    @Test
    void who_is_named_to_follow_comes_before_the_territory() {
        facilitatorElsewhere().get("/v1/referrals").then().statusCode(200);

        String id = refer(
                prescriber(), body("Lefèvre" + unique, DIJON, DELD, ",\"followedBy\":\"" + FOLLOWER_ELSEWHERE + "\""));

        facilitator().get("/v1/referrals/{id}", id).then().statusCode(404);
        facilitatorElsewhere().get("/v1/referrals/{id}", id).then().statusCode(200);
    }

    @Test
    void a_structure_that_follows_nothing_is_not_taken_and_the_territory_keeps_sight() {
        Response answer =
                pushed(prescriber(), body("Lefèvre" + unique, DIJON, DELD, ",\"followedBy\":\"" + NOBODY + "\""));

        answer.then()
                .body("warnings.code", equalTo(List.of("FOLLOWER_UNKNOWN")))
                .body("warnings[0].pointer", equalTo("/followedBy"));
        String id = answer.jsonPath().getString("id");
        facilitator()
                .get("/v1/beneficiaries/{id}", personOf(id, facilitator()))
                .then()
                .statusCode(200)
                .body("followedBy", nullValue());
    }

    @Test
    void a_structure_that_follows_contracts_can_be_named() {
        String structure = "73282932000074";
        String contract = UUID.randomUUID().toString();
        TestKafka.produce(
                CONTRACTS,
                contract,
                TestKafka.headers("fr.clausesociale.contracts.contract-registered.v1", contract, 1),
                "{\"contractId\":\"%s\",\"followedBy\":\"%s\"}"
                        .formatted(contract, structure)
                        .getBytes(StandardCharsets.UTF_8));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> pushed(
                                prescriber(),
                                body("Nom" + UUID.randomUUID(), DIJON, DELD, ",\"followedBy\":\"" + structure + "\""))
                        .then()
                        .body("warnings", hasSize(0)));
    }

    @Test
    void what_stands_for_an_unknown_identifier_makes_no_two_people_one() {
        for (String written : List.of("NC", "-", "0", "INCONNU", "00000000", "0000000A", "1234567A", "12345678901")) {
            String names = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
            String id = "\"franceTravailId\":\"" + written + "\"," + DIJON;
            Response first = pushed(prescriber(), body("Martin" + names, id, DELD, ""));
            String second = refer(
                    otherPrescriber(),
                    body(new StringBuilder("Bernard" + names).reverse().toString(), id, "", ""));

            first.then().body("warnings.code", equalTo(List.of("FRANCE_TRAVAIL_ID_IGNORED")));
            assertThat(personOf(second, facilitator()))
                    .as(written)
                    .isNotEqualTo(personOf(first.jsonPath().getString("id"), facilitator()));
            facilitator().get("/v1/referrals/{id}", second).then().body("match", equalTo("NEW"));
        }
    }

    @Test
    void a_contact_that_reaches_nobody_is_not_taken_and_replaces_none() {
        String first = refer(prescriber(), body("Lefèvre" + unique, FIRST_CONTACT + DIJON, DELD, ""));

        pushed(
                        prescriber(),
                        body(
                                "Lefèvre" + unique,
                                "\"email\":\"nc@nc.fr\",\"phone\":\"00 00 00 00 00\"," + DIJON,
                                DELD,
                                ""))
                .then()
                .body("warnings.pointer", hasItems("/person/email", "/person/phone"));

        facilitator()
                .get("/v1/beneficiaries/{id}", personOf(first, facilitator()))
                .then()
                .body("email", equalTo("premier@exemple.fr"))
                .body("phone", equalTo("0612345678"));
    }

    @Test
    void prescriber_and_facilitator_in_one_token_reach_what_both_reach() {
        String referred = refer(otherPrescriber(), body("Une" + unique, RENNES, DELD, ""));
        String followed = refer(prescriber(), body("Deux" + unique, DIJON, DELD, ""));

        both().get("/v1/referrals/{id}", referred).then().statusCode(200).body("beneficiaryId", nullValue());
        assertThat(personOf(followed, both())).isNotNull();
        both().queryParam("limit", 500).get("/v1/referrals").then().body("items.id", hasItems(referred, followed));
    }

    private static RequestSpecification both() {
        return given().auth()
                .oauth2(Tokens.withRoles(
                        "both", List.of("prescriber", "facilitator"), "90000006800016", "ML", "DEP-21"));
    }

    @Test
    void every_look_at_somebody_is_for_the_data_protection_officer_to_see() {
        String id = refer(prescriber(), body("Lefèvre" + unique, DIJON, DELD, ""));
        String person = personOf(id, facilitator());
        decided(person, id, "ELIGIBLE", "AUTOMATIC");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> candidates(facilitator()).then().body("items.beneficiaryId", hasItem(person)));
        prescriber().get("/v1/referrals/{id}", id).then().statusCode(200);
        facilitator().get("/v1/beneficiaries/{id}", person).then().statusCode(200);

        dpo().queryParam("beneficiary", person)
                .queryParam("limit", 500)
                .get("/v1/access-logs")
                .then()
                .statusCode(200)
                .body("items.operation", hasItems("REFERRAL_READ", "CANDIDATE_READ", "IDENTITY_READ"))
                .body("items.role", hasItems("facilitator", "prescriber"));
    }
}
