package fr.clausesociale.eligibility;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From sealed claims on the bus to decisions on the bus and over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EligibilityJourneyTest {

    private static final String CLAIMS = "beneficiaries.claims.v1";
    private static final String DECLARED = "fr.clausesociale.beneficiaries.claims-declared.v1";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    private final UUID person = UUID.randomUUID();

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic(CLAIMS, 1);
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.topic("beneficiaries.link.v1", 1);
    }

    private static RequestSpecification facilitator() {
        return given().auth().oauth2(Tokens.of("f", "facilitator", "90000003500015", null, "DEP-21"));
    }

    private static RequestSpecification elsewhere() {
        return given().auth().oauth2(Tokens.of("f2", "facilitator", "90000004300019", null, "DEP-35"));
    }

    private void declare(long version, String criterion, LocalDate issuedOn) {
        declare(person, version, criterion, issuedOn);
    }

    private void declare(UUID who, long version, String criterion, LocalDate issuedOn) {
        String claims = """
                {"beneficiaryId":"%s","referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","sex":"F",
                 "education":null,"residence":{"communeCode":"21231","postalCode":"21000","epci":"242100410",
                 "department":"21","region":"27","qpv":null},"territory":"DEP-21","followedBy":null,
                 "claims":[{"claimId":"%s","criterion":"%s","since":"2020-01-01","until":null,
                 "evidence":{"kind":"DOCUMENT","issuedOn":"%s","validUntil":null}}],
                 "effectiveFrom":"2026-01-12","recordedAt":"2026-01-12T09:30:00Z","reason":null,"addedLater":1}
                """.formatted(who, UUID.randomUUID(), clock.today(), UUID.randomUUID(), criterion, issuedOn);
        TestKafka.produce(
                CLAIMS,
                who.toString(),
                TestKafka.headers(DECLARED, who.toString(), version),
                seal.seal("claims", claims.getBytes(StandardCharsets.UTF_8)));
    }

    private void awaitOutcome(String outcome) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator()
                        .get("/v1/beneficiaries/{id}/eligibility", person)
                        .then()
                        .statusCode(200)
                        .body("outcome", equalTo(outcome)));
    }

    private List<ConsumerRecord<String, byte[]>> told(String topic) {
        return TestKafka.drain(topic).stream()
                .filter(record -> person.toString().equals(record.key()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> awaitTold(String topic, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> told(topic), records -> records.size() == count);
    }

    private static Stream<String> types(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
    }

    @Test
    void claims_are_assessed_told_and_shown() throws Exception {
        declare(1, "RQTH", clock.today().minusMonths(2));
        awaitOutcome("ELIGIBLE");

        facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .body("decision.satisfied", equalTo(List.of("RQTH")))
                .body("decision.basis", equalTo("AUTOMATIC"))
                .body("decision.assessedOn", equalTo(clock.today().toString()))
                .body("ruleSetVersion", equalTo("FR-1"))
                .body("history", hasSize(1));
        facilitator()
                .queryParam("at", clock.today().minusDays(1).toString())
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .statusCode(200)
                .body("decision", nullValue());

        ConsumerRecord<String, byte[]> decision =
                awaitTold("eligibility.decision.v1", 1).get(0);
        assertThat(new String(decision.value(), StandardCharsets.UTF_8)).doesNotContain("RQTH");
        ConsumerRecord<String, byte[]> profile =
                awaitTold("eligibility.profile.v1", 1).get(0);
        assertThat(new String(profile.value(), StandardCharsets.UTF_8)).doesNotContain("RQTH");
        JsonNode opened = json.readTree(seal.open("profile", profile.value()));
        assertThat(opened.toString()).doesNotContain("RQTH");
        assertThat(opened.path("ageBand").asText()).isEqualTo("30_44");
        assertThat(opened.path("qpv").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_later_referral_supersedes_and_both_are_told() {
        declare(1, "RSA", clock.today().minusMonths(5));
        awaitOutcome("MORE_INFORMATION");
        facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .body("decision.missing[0].what", equalTo("EVIDENCE_EXPIRED"))
                .body("decision.missing[0].message", equalTo("Le justificatif est trop ancien ou n'est plus valable."));

        declare(1, "RSA", clock.today());
        declare(2, "RSA", clock.today());
        awaitOutcome("ELIGIBLE");

        assertThat(types(awaitTold("eligibility.decision.v1", 3)))
                .containsExactly(
                        "fr.clausesociale.eligibility.decision-made.v1",
                        "fr.clausesociale.eligibility.decision-made.v1",
                        "fr.clausesociale.eligibility.decision-superseded.v1");
    }

    @Test
    void a_facilitator_decides_where_the_rules_cannot() {
        declare(1, "PARTICULAR_DIFFICULTIES", clock.today());
        awaitOutcome("MORE_INFORMATION");
        String key = UUID.randomUUID().toString();
        Map<String, Object> ruling = Map.of(
                "outcome",
                "ELIGIBLE",
                "grounds",
                List.of("PARTICULAR_DIFFICULTIES"),
                "motive",
                "Avis motivé de la mission locale",
                "validFrom",
                clock.today().minusDays(10).toString());

        String location = null;
        for (int sent = 0; sent < 2; sent++) {
            String now = facilitator()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(ruling)
                    .post("/v1/beneficiaries/{id}/decisions", person)
                    .then()
                    .statusCode(201)
                    .header("ETag", notNullValue())
                    .body("regularisation", equalTo(true))
                    .body("", not(hasKey("motive")))
                    .extract()
                    .header("Location");
            assertThat(location == null || now.equals(location)).isTrue();
            location = now;
        }
        awaitOutcome("ELIGIBLE");
        facilitator()
                .get(location)
                .then()
                .statusCode(200)
                .body("motive", equalTo("Avis motivé de la mission locale"))
                .body("decidedBy", equalTo("90000003500015"));
        assertThat(types(awaitTold("eligibility.decision.v1", 3))).hasSize(3);
    }

    @Test
    void a_ruling_that_cannot_stand_is_refused_with_its_reason() {
        declare(1, "RSA", clock.today().minusMonths(5));
        awaitOutcome("MORE_INFORMATION");

        refused(
                Map.of("outcome", "ELIGIBLE", "grounds", List.of("NOPE"), "motive", "x selon le dossier"),
                "UNKNOWN_CRITERION");
        refused(
                Map.of("outcome", "ELIGIBLE", "grounds", List.of(), "motive", "x selon le dossier"),
                "GROUNDS_REQUIRED");
        refused(
                Map.of(
                        "outcome", "NOT_ELIGIBLE",
                        "motive", "x selon le dossier",
                        "validFrom", clock.today().plusDays(1).toString()),
                "VALID_FROM_IN_FUTURE");
        refused(
                Map.of("outcome", "NOT_ELIGIBLE", "motive", "x selon le dossier", "validFrom", "1990-01-01"),
                "NO_RULES_ON");
        refused(Map.of("outcome", "NOT_ELIGIBLE", "motive", "vu 1990221999001"), "NIR_FORBIDDEN");
        for (String body :
                List.of("{\"outcome\":\"NOT_ELIGIBLE\"}", "{\"outcome\":\"NOT_ELIGIBLE\",\"motive\":\"x\\ud800\"}")) {
            facilitator()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/beneficiaries/{id}/decisions", person)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/motive"));
        }
    }

    private ValidatableResponse ruled(Map<String, Object> ruling) {
        return facilitator()
                .contentType(ContentType.JSON)
                .body(ruling)
                .post("/v1/beneficiaries/{id}/decisions", person)
                .then();
    }

    private void refused(Map<String, Object> ruling, String code) {
        ruled(ruling).statusCode(422).body("code", equalTo(code)).body("errors[0].hint", notNullValue());
    }

    @Test
    void who_is_out_of_reach_does_not_exist() {
        declare(1, "RSA", clock.today());
        awaitOutcome("ELIGIBLE");

        elsewhere().get("/v1/beneficiaries/{id}/eligibility", person).then().statusCode(404);
        elsewhere()
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "NOT_ELIGIBLE", "motive", "x selon le dossier"))
                .post("/v1/beneficiaries/{id}/decisions", person)
                .then()
                .statusCode(404);
        facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void the_rules_in_force_are_shown() {
        given().auth()
                .oauth2(Tokens.of("c", "company", "90000001900019", null))
                .get("/v1/criteria?on=2026-02-01")
                .then()
                .statusCode(200)
                .body("version", equalTo("FR-1"))
                .body("criteria.code", hasItems("DELD", "RSA", "RQTH", "UNDER_26", "OVER_50", "QPV"))
                .body("criteria.find { it.code == 'DELD' }.rule.months", equalTo(12))
                .body("criteria.find { it.code == 'DELD' }.automatic", equalTo(true))
                .body("criteria.find { it.code == 'PARTICULAR_DIFFICULTIES' }.automatic", equalTo(false))
                .body("criteria.label", everyItem(notNullValue()));
        facilitator().get("/v1/criteria?on=1990-01-01").then().statusCode(422).body("code", equalTo("NO_RULES_ON"));
        facilitator().get("/v1/criteria?on=hier").then().statusCode(400);
    }

    @Test
    void a_simulation_answers_and_keeps_nothing() {
        facilitator()
                .contentType(ContentType.JSON)
                .body("""
                        {"on":"2026-02-01","birthDate":"1970-04-01","territory":"DEP-21","claims":[
                         {"criterion":"DELD","since":"2024-09-01","evidence":{"kind":"FT_CERTIFICATE","issuedOn":"2026-01-10"}},
                         {"criterion":"UNDER_26"},{"criterion":"RSA"}]}""")
                .post("/v1/simulations")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"))
                .body("satisfied", equalTo(List.of("DELD")))
                .body("failed[0].criterion", equalTo("UNDER_26"))
                .body("failed[0].reason", equalTo("AGE_LIMIT_REACHED"))
                .body("missing[0].criterion", equalTo("RSA"))
                .body("missing[0].what", equalTo("EVIDENCE"));
        facilitator()
                .contentType(ContentType.JSON)
                .body("{\"claims\":[{\"criterion\":\"NOPE\"}]}")
                .post("/v1/simulations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/claims/0/criterion"));
    }

    @Test
    void two_pseudonyms_of_one_person_are_one_person() {
        declare(1, "RSA", clock.today());
        awaitOutcome("ELIGIBLE");
        UUID merged = UUID.randomUUID();
        linked(merged, person, 1, "MERGE");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator()
                        .get("/v1/beneficiaries/{id}/eligibility", merged)
                        .then()
                        .statusCode(200)
                        .body("beneficiaryId", equalTo(person.toString()))
                        .body("outcome", equalTo("ELIGIBLE")));

        linked(merged, person, 2, "SPLIT");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator()
                        .get("/v1/beneficiaries/{id}/eligibility", merged)
                        .then()
                        .body("beneficiaryId", not(equalTo(person.toString()))));
    }

    @Test
    void whoever_stands_for_somebody_who_stands_for_another_has_the_decisions_of_both() {
        declare(1, "RSA", clock.today());
        awaitOutcome("ELIGIBLE");
        UUID between = UUID.randomUUID();
        UUID present = UUID.randomUUID();
        declare(present, 1, "RQTH", clock.today());
        linked(person, between, 1, "MERGE");
        linked(between, present, 1, "MERGE");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator()
                        .get("/v1/beneficiaries/{id}/eligibility", person)
                        .then()
                        .statusCode(200)
                        .body("beneficiaryId", equalTo(present.toString()))
                        .body("history", hasSize(2)));

        ruled(Map.of("outcome", "NOT_ELIGIBLE", "motive", "x selon le dossier")).statusCode(201);
        assertThat(types(awaitTold("eligibility.decision.v1", 2)))
                .last()
                .isEqualTo("fr.clausesociale.eligibility.decision-superseded.v1");
    }

    private static void linked(UUID pseudonym, UUID standsFor, long number, String kind) {
        TestKafka.produce(
                "beneficiaries.link.v1",
                pseudonym.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.link-told.v1", pseudonym.toString(), number),
                "{\"beneficiaryId\":\"%s\",\"kind\":\"%s\",\"standsFor\":\"%s\"}"
                        .formatted(pseudonym, kind, standsFor)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void after_an_erasure_the_decisions_stand_and_nothing_more_is_decided() {
        declare(1, "RSA", clock.today());
        awaitOutcome("ELIGIBLE");
        beneficiary(person, 2, "erased", "\"ERASED\",\"mergedInto\":null");

        // what cannot stand is asked until the erasure has come: it decides nothing while that is on its way
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ruled(Map.of(
                                "outcome", "ELIGIBLE", "grounds", List.of("NOPE"), "motive", "x selon le dossier"))
                        .statusCode(404));
        ruled(Map.of("outcome", "NOT_ELIGIBLE", "motive", "x selon le dossier")).statusCode(404);
        facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"));
        String decision = facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .extract()
                .path("decision.id");
        facilitator()
                .get("/v1/beneficiaries/{id}/decisions/{decision}/explanation", person, decision)
                .then()
                .statusCode(200)
                .body("rules.outcome", equalTo("ELIGIBLE"))
                .body("rules.facts", hasSize(0))
                .body("rules.criteria.claims.flatten()", hasSize(0));
    }

    private static void beneficiary(UUID id, long version, String what, String status) {
        TestKafka.produce(
                "beneficiaries.beneficiary.v1",
                id.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-" + what + ".v1", id.toString(), version),
                ("{\"beneficiaryId\":\"" + id + "\",\"status\":" + status + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void claims_that_cannot_be_opened_are_set_aside_and_hold_up_nobody() {
        String stranger = UUID.randomUUID().toString();
        TestKafka.produce(
                CLAIMS,
                stranger,
                TestKafka.headers(DECLARED, stranger, 1),
                "{\"not\":\"sealed\"}".getBytes(StandardCharsets.UTF_8));
        declare(1, "RSA", clock.today());

        awaitOutcome("ELIGIBLE");
        assertThat(TestKafka.drain(CLAIMS + ".eligibility-service.dead"))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(stranger));
    }

    @Test
    void everything_can_be_told_again_as_it_stands() {
        declare(1, "RSA", clock.today());
        awaitOutcome("ELIGIBLE");
        String decision = subject(awaitTold("eligibility.decision.v1", 1).get(0));

        given().auth()
                .oauth2(Tokens.of("a", "admin", "90000008400013", null, "FR"))
                .post("/v1/admin/republications")
                .then()
                .statusCode(202);

        assertThat(awaitTold("eligibility.decision.v1", 2))
                .allSatisfy(record -> assertThat(subject(record)).isEqualTo(decision));
        assertThat(awaitTold("eligibility.profile.v1", 2))
                .allSatisfy(record ->
                        assertThat(seal.open("profile", record.value())).isNotEmpty());
    }

    private static String subject(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8);
    }
}
