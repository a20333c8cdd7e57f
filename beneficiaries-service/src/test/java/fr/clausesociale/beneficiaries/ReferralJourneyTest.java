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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Republisher;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A referral over HTTP, what it tells on the bus, and what the bus brings back. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralJourneyTest {

    private static final String DECISIONS = "eligibility.decision.v1";
    private static final String PLACEMENTS = "contracts.placement.v1";
    private static final String ASSESSMENTS = "eligibility.assessment.v1";
    private static final String CONTRACTS = "contracts.contract.v1";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    @All
    List<Republisher> republishers;

    @Inject
    AgroalDataSource database;

    private static final AtomicLong VERSIONS = new AtomicLong();

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String externalId = "FT-" + UUID.randomUUID();

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic(DECISIONS, 1);
        TestKafka.topic(PLACEMENTS, 1);
        TestKafka.topic(ASSESSMENTS, 1);
        TestKafka.topic(CONTRACTS, 1);
    }

    private String referral(String id, String lastName, String birthDate, String more) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Zoé","birthDate":"%s","sex":"F",
               "email":"zoe@exemple.fr","address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231","qpv":"qn02103m"}},
               "claims":[{"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}}],
               "occupations":["F1704"],"informedOn":"2026-01-12"%s}""".formatted(id, lastName, birthDate, more);
    }

    private ValidatableResponse push(RequestSpecification who, String body) {
        return who.body(body).post("/v1/referrals").then();
    }

    private String pushed(RequestSpecification who, String id) {
        return push(who, referral(id, "Lefèvre" + unique, "1990-04-01", ""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String beneficiaryOf(String referral) {
        return facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .path("beneficiaryId");
    }

    private String decide(String beneficiary, String referral, String outcome, String claimId, String what) {
        String decision = UUID.randomUUID().toString();
        LocalDate today = clock.today();
        String until = outcome.equals("ELIGIBLE") ? "\"" + today.plusMonths(6) + "\"" : "null";
        String missing = claimId == null ? "" : "{\"claimId\":\"%s\",\"what\":\"%s\"}".formatted(claimId, what);
        String body = """
                {"decisionId":"%s","beneficiaryId":"%s","referralId":"%s","outcome":"%s","basis":"AUTOMATIC","assessedOn":"%s",
                 "validFrom":"%s","validUntil":%s,"superseded":false,"supersededBy":null,"ruleSetVersion":"FR-1",
                 "countingWindow":{"months":24,"start":"FIRST_CLAUSE_HIRE"},"missing":[%s],"effectiveFrom":"%s",
                 "recordedAt":"%s","reason":null}""".formatted(
                        decision, beneficiary, referral, outcome, today, today, until, missing, today, clock.now());
        TestKafka.produce(
                DECISIONS,
                beneficiary,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, 1),
                body.getBytes(StandardCharsets.UTF_8));
        assess(beneficiary, referral, outcome, until, missing);
        return decision;
    }

    private void assess(String beneficiary, String referral, String outcome, String until, String missing) {
        String body = """
                {"referralId":"%s","beneficiaryId":"%s","outcome":"%s","assessedOn":"%s","validUntil":%s,
                 "ruleSetVersion":"FR-1","missing":[%s],"effectiveFrom":"%s","recordedAt":"%s","reason":null}""".formatted(
                        referral, beneficiary, outcome, clock.today(), until, missing, clock.today(), clock.now());
        TestKafka.produce(
                ASSESSMENTS,
                beneficiary,
                TestKafka.headers(
                        "fr.clausesociale.eligibility.referral-assessed.v1", referral, VERSIONS.incrementAndGet()),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private void place(
            String placement, long version, String beneficiary, String status, String workedSince, String exit) {
        String body = """
                {"placementId":"%s","beneficiaryId":"%s","status":"%s","allocations":[],"employer":{"siret":"90000001900019"},
                 "contractType":"FIXED_TERM","occupation":"F1704","startOn":"2026-02-02","endOn":"2026-07-31","weeklyHours":"35.00",
                 "endedOn":%s,"exit":%s,"workedSince":%s,"effectiveFrom":"2026-02-02","recordedAt":"%s","reason":null}""".formatted(
                        placement,
                        beneficiary,
                        status,
                        exit == null ? "null" : "\"2026-07-31\"",
                        exit == null ? "null" : "\"" + exit + "\"",
                        workedSince == null ? "null" : "\"" + workedSince + "\"",
                        Instant.now());
        TestKafka.produce(
                PLACEMENTS,
                placement,
                TestKafka.headers("fr.clausesociale.contracts.placement-changed.v1", placement, version),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitStatus(String referral, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(prescriber()
                                .get("/v1/referrals/{id}", referral)
                                .then()
                                .extract()
                                .<String>path("status"))
                        .isEqualTo(status));
    }

    private List<ConsumerRecord<String, byte[]>> told(String topic, String beneficiary, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestKafka.drain(topic).stream()
                                .filter(record -> beneficiary.equals(record.key()))
                                .toList(),
                        records -> records.size() >= count);
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Test
    void is_received_without_identity_and_told_sealed_and_without_names() throws Exception {
        String id = push(prescriber(), referral(externalId, "Lefèvre" + unique, "1990-04-01", ""))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("externalId", equalTo(externalId))
                .body("status", equalTo("RECEIVED"))
                .body("$", not(hasKey("person")))
                .extract()
                .path("id");
        String person = beneficiaryOf(id);

        ConsumerRecord<String, byte[]> registered =
                told("beneficiaries.beneficiary.v1", person, 1).get(0);
        assertThat(type(registered)).isEqualTo("fr.clausesociale.beneficiaries.beneficiary-registered.v1");
        ConsumerRecord<String, byte[]> claims =
                told("beneficiaries.claims.v1", person, 1).get(0);
        assertThat(new String(claims.value(), StandardCharsets.UTF_8)).doesNotContain("DELD", "1990", unique);
        String opened = new String(seal.open("claims", claims.value()), StandardCharsets.UTF_8);
        assertThat(opened).doesNotContain(unique).doesNotContain("Zoé").doesNotContain("exemple.fr");
        JsonNode body = json.readTree(opened);
        assertThat(body.path("referralId").asText()).isEqualTo(id);
        assertThat(body.path("referredOn").asText()).isEqualTo(clock.today().toString());
        assertThat(body.path("territory").asText()).isEqualTo("DEP-21");
        assertThat(body.at("/residence/qpv").asText()).isEqualTo("QN02103M");
        assertThat(body.at("/residence/epci").asText()).isEqualTo("242100410");
        assertThat(body.at("/residence/region").asText()).isEqualTo("27");
        assertThat(body.at("/claims/0/criterion").asText()).isEqualTo("DELD");
        assertThat(body.at("/claims/0/claimId").asText()).isNotBlank();
    }

    @Test
    void the_same_content_again_is_the_same_referral_and_other_content_completes_it() {
        String id = pushed(prescriber(), externalId);

        push(prescriber(), referral(externalId, "  Lefèvre" + unique, "1990-04-01", ""))
                .statusCode(200)
                .body("id", equalTo(id));
        push(prescriber(), referral(externalId, "Lefèvre" + unique, "1990-04-02", ""))
                .statusCode(200)
                .body("id", equalTo(id));
        push(otherPrescriber(), referral(externalId, "Martin" + unique, "1971-04-01", ""))
                .statusCode(201);
    }

    @Test
    void an_idempotency_key_replays_the_first_answer() {
        String key = UUID.randomUUID().toString();
        Set<String> ids = new HashSet<>();
        for (int sent = 0; sent < 2; sent++) {
            ids.add(push(
                            prescriber().header("Idempotency-Key", key),
                            referral(externalId, "Lefèvre" + unique, "1990-04-01", ""))
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void two_prescribers_refer_one_person_and_neither_learns_of_the_other() {
        String first = pushed(prescriber(), externalId);
        Response fresh = prescriber()
                .body(referral("N" + externalId, "Autre" + unique, "1980-01-01", ""))
                .post("/v1/referrals");
        Response second = otherPrescriber()
                .body(referral(externalId, "LEFEVRE " + unique.toUpperCase(Locale.ROOT), "1990-04-01", ""))
                .post("/v1/referrals");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("$").keySet())
                .isEqualTo(fresh.jsonPath().getMap("$").keySet());
        assertThat(second.jsonPath().getString("status")).isEqualTo("RECEIVED");
        String secondId = second.jsonPath().getString("id");
        assertThat(beneficiaryOf(secondId)).isEqualTo(beneficiaryOf(first));
        facilitator().get("/v1/referrals/{id}", secondId).then().body("match", equalTo("MATCHED"));
        otherPrescriber()
                .get("/v1/referrals/{id}", secondId)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("beneficiaryId")))
                .body("$", not(hasKey("match")))
                .body("journey", hasSize(1));
        otherPrescriber().get("/v1/referrals/{id}", first).then().statusCode(404);
        assertThat(told("beneficiaries.claims.v1", beneficiaryOf(first), 2)).hasSize(2);
    }

    @Test
    void who_may_be_either_of_two_namesakes_is_neither_without_a_question() {
        String body = referral(externalId, "Lefèvre" + unique, "1990-04-01", "");
        push(prescriber(), body).statusCode(201);
        push(prescriber(), body.replace(externalId, externalId + "-2").replace("\"sex\":\"F\"", "\"sex\":\"M\""))
                .statusCode(201);

        String third = push(
                        prescriber(),
                        body.replace(externalId, externalId + "-3").replace("\"sex\":\"F\"", "\"sex\":\"NOT_STATED\""))
                .statusCode(201)
                .extract()
                .path("id");

        facilitator().get("/v1/referrals/{id}", third).then().body("match", equalTo("POSSIBLE"));
    }

    @Test
    void a_doubtful_match_is_a_new_person_and_a_question() {
        String first = pushed(prescriber(), externalId);
        String second = push(otherPrescriber(), referral(externalId, "Lefèvre" + unique, "1990-04-07", ""))
                .statusCode(201)
                .extract()
                .path("id");

        facilitator().get("/v1/referrals/{id}", second).then().body("match", equalTo("POSSIBLE"));
        assertThat(beneficiaryOf(second)).isNotEqualTo(beneficiaryOf(first));
        facilitator()
                .get("/v1/beneficiaries/{id}", beneficiaryOf(second))
                .then()
                .statusCode(200)
                .body("possibleDuplicateOf", equalTo(beneficiaryOf(first)));
    }

    @Test
    void the_prescriber_sees_what_becomes_of_the_referral() throws Exception {
        String referral = pushed(prescriber(), externalId);
        String person = beneficiaryOf(referral);
        String claim = json.readTree(seal.open(
                        "claims",
                        told("beneficiaries.claims.v1", person, 1).get(0).value()))
                .at("/claims/0/claimId")
                .asText();

        decide(person, referral, "MORE_INFORMATION", claim, "EVIDENCE_EXPIRED");
        awaitStatus(referral, "MORE_INFORMATION");
        prescriber()
                .get("/v1/referrals/{id}", referral)
                .then()
                .body("eligibility.decision", equalTo("MORE_INFORMATION"))
                .body("eligibility.missing[0].criterion", equalTo("DELD"))
                .body("eligibility.missing[0].what", equalTo("EVIDENCE_EXPIRED"))
                .body("eligibility.missing[0].message", notNullValue());
        candidates().body("items.beneficiaryId", not(hasItem(person)));

        decide(person, referral, "ELIGIBLE", null, null);
        awaitStatus(referral, "ELIGIBLE");
        candidates()
                .body("items.beneficiaryId", hasItem(person))
                .body("items.find { it.beneficiaryId == '" + person + "' }.occupations", equalTo(List.of("F1704")))
                .body(
                        "items.find { it.beneficiaryId == '" + person + "' }.eligibleUntil",
                        equalTo(clock.today().plusMonths(6).toString()));
        facilitatorElsewhere().get("/v1/candidates").then().body("items.beneficiaryId", not(hasItem(person)));

        String placement = UUID.randomUUID().toString();
        place(placement, 1, person, "ACTIVE", null, null);
        awaitStatus(referral, "PLACED");
        candidates().body("items.beneficiaryId", not(hasItem(person)));
        place(placement, 2, person, "ACTIVE", "2026-02", null);
        awaitStatus(referral, "WORKING");
        place(placement, 3, person, "ENDED", "2026-02", "PERMANENT_CONTRACT");
        awaitStatus(referral, "ENDED");

        prescriber()
                .get("/v1/referrals/{id}", referral)
                .then()
                .body(
                        "journey.event",
                        equalTo(List.of("RECEIVED", "MORE_INFORMATION", "ELIGIBLE", "PLACED", "WORKING", "ENDED")))
                .body("journey[3].occupation", equalTo("F1704"))
                .body("journey[3]", not(hasKey("employer")))
                .body("journey[4].since", equalTo("2026-02"))
                .body("journey[5].exit", equalTo("PERMANENT_CONTRACT"));
    }

    private ValidatableResponse candidates() {
        return facilitator()
                .queryParam("territory", "DEP-21")
                .queryParam("occupation", "F1704")
                .queryParam("limit", 500)
                .get("/v1/candidates")
                .then()
                .statusCode(200);
    }

    @Test
    void lists_show_each_caller_its_own_page_by_page() {
        String one = pushed(prescriber(), externalId);
        String two = push(prescriber(), referral("B" + externalId, "Autre" + unique, "1980-01-01", ""))
                .extract()
                .path("id");

        prescriber()
                .queryParam("externalId", externalId)
                .get("/v1/referrals")
                .then()
                .body("items.id", equalTo(List.of(one)));
        otherPrescriber()
                .queryParam("externalId", externalId)
                .get("/v1/referrals")
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue());
        Set<String> seen = new HashSet<>();
        String next = null;
        do {
            RequestSpecification page = prescriber().queryParam("limit", 1);
            Response answer = (next == null ? page : page.queryParam("after", next)).get("/v1/referrals");
            assertThat(answer.statusCode()).isEqualTo(200);
            seen.addAll(answer.jsonPath().getList("items.id", String.class));
            next = answer.jsonPath().getString("next");
            assertThat(answer.header("Link") == null).isEqualTo(next == null);
        } while (next != null);
        assertThat(seen).contains(one, two);
        facilitator()
                .queryParam("territory", "DEP-21")
                .queryParam("status", "RECEIVED")
                .queryParam("limit", 500)
                .get("/v1/referrals")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(one, two));
        facilitatorElsewhere()
                .queryParam("limit", 500)
                .get("/v1/referrals")
                .then()
                .body("items.id", not(hasItem(one)));
        prescriber().queryParam("status", "EXPIRED").get("/v1/referrals").then().statusCode(200);
        prescriber().queryParam("status", "NOPE").get("/v1/referrals").then().statusCode(400);
        prescriber()
                .queryParam("updatedSince", "2999-01-01T00:00:00Z")
                .get("/v1/referrals")
                .then()
                .body("items", hasSize(0));
        prescriber()
                .queryParam("updatedSince", "hier")
                .get("/v1/referrals")
                .then()
                .statusCode(400);
        prescriber()
                .queryParam("territory", "DEP-999")
                .get("/v1/referrals")
                .then()
                .statusCode(400);
    }

    @Test
    void identity_is_for_those_who_follow_and_for_the_data_protection_officer() {
        String person = beneficiaryOf(pushed(prescriber(), externalId));

        facilitator()
                .get("/v1/beneficiaries/{id}", person)
                .then()
                .statusCode(200)
                .body("lastName", equalTo("Lefèvre" + unique))
                .body("address.qpv", equalTo("QN02103M"))
                .body("status", equalTo("ACTIVE"));
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
        facilitatorElsewhere().get("/v1/beneficiaries/{id}", person).then().statusCode(404);
    }

    @Test
    void who_read_an_identity_is_for_the_data_protection_officer_to_see() {
        String person = beneficiaryOf(pushed(prescriber(), externalId));
        facilitator().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
        facilitatorElsewhere().get("/v1/beneficiaries/{id}", person).then().statusCode(404);
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);

        String next = dpo().queryParam("beneficiary", person)
                .queryParam("limit", 1)
                .get("/v1/access-logs")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].beneficiaryId", equalTo(person))
                .body("items[0].operation", equalTo("REFERRAL_READ"))
                .body("items[0].client", equalTo("f"))
                .body("items[0].organisation", equalTo("90000003500015"))
                .body("items[0].role", equalTo("facilitator"))
                .body("items[0].at", notNullValue())
                .extract()
                .path("next");
        String logged = dpo().queryParam("beneficiary", person)
                .queryParam("after", next)
                .get("/v1/access-logs")
                .then()
                .statusCode(200)
                .body("items.operation", equalTo(List.of("IDENTITY_READ", "IDENTITY_READ")))
                .body("items.role", equalTo(List.of("facilitator", "dpo")))
                .body("next", nullValue())
                .extract()
                .asString();
        assertThat(logged).doesNotContain(unique);
        dpo().queryParam("beneficiary", "x").get("/v1/access-logs").then().statusCode(400);
        dpo().queryParam("since", "hier").get("/v1/access-logs").then().statusCode(400);
        dpo().queryParam("since", "2999-01-01T00:00:00Z")
                .get("/v1/access-logs")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_social_security_number_is_refused_wherever_it_stands_and_leaves_no_trace() {
        push(prescriber(), referral(externalId, "Lefèvre" + unique, "1990-04-01", ",\"nir\":\"anything\""))
                .statusCode(422)
                .body("code", equalTo("NIR_FORBIDDEN"))
                .body("errors[0].pointer", equalTo("/nir"));
        String refused = push(
                        prescriber(),
                        referral(
                                externalId, "Lefèvre" + unique, "1990-04-01", ",\"other\":[{\"x\":\"1990221999001\"}]"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/other/0/x"))
                .extract()
                .asString();
        assertThat(refused).doesNotContain("1990221999001");
        prescriber()
                .queryParam("externalId", externalId)
                .get("/v1/referrals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void every_fault_of_a_referral_is_told_at_once() {
        push(prescriber(), """
                        {"externalId":"%s","person":{"lastName":"L%s","firstNames":"Zoé","birthDate":"2999-01-01",
                         "address":{"communeCode":"21000"}},
                         "claims":[{"criterion":"NOPE","evidence":{"kind":"D","issuedOn":"2999-01-01"}}],
                         "informedOn":"2999-01-01","followedBy":"12345678901234"}""".formatted(externalId, unique))
                .statusCode(422)
                .body(
                        "errors.code",
                        hasItems(
                                "BIRTH_DATE_IN_FUTURE",
                                "UNKNOWN_COMMUNE",
                                "UNKNOWN_CRITERION",
                                "EVIDENCE_IN_FUTURE",
                                "INFORMED_ON_IN_FUTURE",
                                "INVALID_SIRET"))
                .body("errors.hint", everyItem(notNullValue()));
        push(prescriber(), "{\"person\":{\"lastName\":\" \",\"birthDate\":\"1990-04-01\"}}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/externalId", "/informedOn", "/person/lastName", "/person/firstNames"));
        push(prescriber(), "{\"externalId\":").statusCode(400);
    }

    @Test
    void many_at_once_are_one_referral_and_one_person() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int call = 0; call < 12; call++) {
                String id = call % 2 == 0 ? externalId : externalId + "-" + call;
                String name = call % 3 == 0 ? "LEFEVRE-" : "Lefèvre";
                calls.add(() -> (id.equals(externalId) ? prescriber() : otherPrescriber())
                        .body(referral(
                                id, id.equals(externalId) ? "Lefèvre" + unique : name + unique, "1990-04-01", ""))
                        .post("/v1/referrals"));
            }
            Set<String> first = new HashSet<>();
            Set<String> people = new HashSet<>();
            for (Future<Response> answered : callers.invokeAll(calls)) {
                Response answer = answered.get();
                assertThat(answer.statusCode()).isIn(200, 201);
                if (answer.jsonPath().getString("externalId").equals(externalId)) {
                    first.add(answer.jsonPath().getString("id"));
                }
                people.add(beneficiaryOf(answer.jsonPath().getString("id")));
            }
            assertThat(first).hasSize(1);
            assertThat(people).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void everything_can_be_told_again_as_it_stands() throws Exception {
        String person = beneficiaryOf(pushed(prescriber(), externalId));
        told("beneficiaries.claims.v1", person, 1);

        given().auth()
                .oauth2(Tokens.of("a", "admin", "90000008400013", null, "FR"))
                .post("/v1/admin/republications")
                .then()
                .statusCode(202);

        assertThat(told("beneficiaries.beneficiary.v1", person, 2)).hasSize(2);
        List<ConsumerRecord<String, byte[]>> claims = told("beneficiaries.claims.v1", person, 2);
        assertThat(json.readTree(seal.open("claims", claims.get(1).value())))
                .isEqualTo(json.readTree(seal.open("claims", claims.get(0).value())));
    }

    /** Otherwise a change of that moment would be followed, and in a compacted topic replaced, by what stood before it. */
    @Test
    void nobody_is_changed_while_being_told_of_again() {
        UUID person = UUID.fromString(beneficiaryOf(pushed(prescriber(), externalId)));
        List<String> changed = new ArrayList<>();

        for (Republisher republisher : republishers) {
            republisher.republish(page -> {
                if (page.stream().anyMatch(event -> event.subject().equals(person.toString())) && changeable(person)) {
                    changed.add(republisher.topic());
                }
            });
        }

        assertThat(republishers).hasSize(4);
        assertThat(changed).isEmpty();
        assertThat(changeable(person)).isTrue();
    }

    /** Whether somebody else could change the person now. */
    private boolean changeable(UUID person) {
        return QuarkusTransaction.suspendingExisting().call(() -> changedBySomebodyElse(person));
    }

    private boolean changedBySomebodyElse(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement change =
                        connection.prepareStatement("update beneficiary set phone = phone where id = ?")) {
            connection.createStatement().execute("set lock_timeout = '200ms'");
            try {
                change.setObject(1, person);
                return change.executeUpdate() == 1;
            } catch (SQLException locked) {
                return false;
            } finally {
                connection.createStatement().execute("reset lock_timeout");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
