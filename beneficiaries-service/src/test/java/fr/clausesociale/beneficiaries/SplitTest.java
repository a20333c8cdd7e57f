package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.dpo;
import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.facilitatorElsewhere;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two who were taken for one: what was recorded meanwhile goes to whose it is, and nobody guesses where nothing tells. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SplitTest {

    private static final String DECISIONS = "eligibility.decision.v1";
    private static final String PASSES = "eligibility.pass.v1";
    private static final String PLACEMENTS = "contracts.placement.v1";
    private static final String REASON = "Deux cousines, vues ensemble avec leurs papiers";
    private static final LocalDate PASS = LocalDate.of(2026, 1, 10);

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private String first;
    private String second;
    private String referralOfFirst;
    private String referralOfSecond;

    @BeforeAll
    static void producersTopics() {
        for (String topic :
                List.of(DECISIONS, "eligibility.assessment.v1", PASSES, PLACEMENTS, "contracts.contract.v1")) {
            TestKafka.topic(topic, 1);
        }
    }

    private String body(String lastName, String birthDate, String claims) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Ada","birthDate":"%s","sex":"F",
               "address":{"postalCode":"21000","communeCode":"21231"}},
               "claims":[%s],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), lastName + unique, birthDate, claims);
    }

    private static String referred(String body) {
        Response answer = prescriber().body(body).post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static String personOf(String referral) {
        return facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .path("beneficiaryId");
    }

    /** Two people, known and taken for one since. */
    private void merged(String lastName, int year) {
        String pass =
                "{\"criterion\":\"IAE\",\"evidence\":{\"kind\":\"PASS_IAE\",\"issuedOn\":\"%s\"}}".formatted(PASS);
        referralOfFirst = referred(body(lastName, year + "-03-02", ""));
        first = personOf(referralOfFirst);
        referralOfSecond = referred(body(lastName + "ette", (year + 1) + "-07-21", pass));
        second = personOf(referralOfSecond);
        merge(first, second);
    }

    private static void merge(String one, String other) {
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("with", other, "reason", REASON))
                .post("/v1/beneficiaries/{id}/merge", one)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse split(String pseudonym, Object... factsAndOwners) {
        StringBuilder facts = new StringBuilder();
        for (int at = 0; at < factsAndOwners.length; at += 2) {
            facts.append(at == 0 ? "" : ",")
                    .append("{\"factId\":\"%s\",\"belongsTo\":\"%s\"}"
                            .formatted(factsAndOwners[at], factsAndOwners[at + 1]));
        }
        return facilitator()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"%s\",\"facts\":[%s]}".formatted(REASON, facts))
                .post("/v1/beneficiaries/{id}/split", pseudonym)
                .then();
    }

    private String decided(String person, String referral, String basis) {
        String decision = UUID.randomUUID().toString();
        TestKafka.produce(
                DECISIONS,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.decision-made.v1", decision, 1),
                """
                {"decisionId":"%s","beneficiaryId":"%s","referralId":%s,"outcome":"ELIGIBLE","basis":"%s","validFrom":"%s",
                 "validUntil":"%s","superseded":false,"missing":[],"grounds":[{"claims":[]}],"recordedAt":"%s"}""".formatted(
                                decision,
                                person,
                                referral == null ? "null" : "\"" + referral + "\"",
                                basis,
                                clock.today(),
                                clock.today().plusMonths(5),
                                clock.now())
                        .getBytes(StandardCharsets.UTF_8));
        return decision;
    }

    private String placed(String person, String decision) {
        String placement = UUID.randomUUID().toString();
        placement(placement, 1, person, decision, "null");
        return placement;
    }

    private void placement(String id, int version, String person, String decision, String workedSince) {
        TestKafka.produce(
                PLACEMENTS,
                id,
                TestKafka.headers("fr.clausesociale.contracts.placement-changed.v1", id, version),
                """
                {"placementId":"%s","beneficiaryId":"%s","status":"ACTIVE","contractType":"FIXED_TERM","occupation":"F1704",
                 "employer":{"siret":"90000001900019"},"decisionId":%s,"workedSince":%s,"startOn":"2026-02-02",
                 "recordedAt":"%s"}""".formatted(id, person, decision == null ? "null" : "\"" + decision + "\"", workedSince, clock.now())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String passChanged(String person) {
        String change = UUID.randomUUID().toString();
        TestKafka.produce(
                PASSES,
                person,
                TestKafka.headers("fr.clausesociale.eligibility.pass-changed.v1", change, 1),
                """
                {"changeId":"%s","beneficiaryId":"%s","passStart":"%s","kind":"EARLY_END","endsOn":"2026-09-30",
                 "recordedAt":"%s"}""".formatted(change, person, PASS, clock.now()).getBytes(StandardCharsets.UTF_8));
        return change;
    }

    /** Until everything told is known. */
    private void awaitShared(String... facts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator()
                        .get("/v1/beneficiaries/{id}/split", second)
                        .then()
                        .statusCode(200)
                        .body("facts.factId", containsInAnyOrder(facts)));
    }

    private static void awaitCandidates(Matcher<? super List<String>> expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().spec(facilitator())
                        .queryParam("limit", 500)
                        .get("/v1/candidates")
                        .then()
                        .statusCode(200)
                        .body("items.beneficiaryId", expected));
    }

    private JsonNode splitAsTold() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestKafka.drain("beneficiaries.link.v1").stream()
                                .map(record -> read(record.value()))
                                .filter(link ->
                                        link.path("beneficiaryId").asText().equals(second)
                                                && link.path("kind").asText().equals("SPLIT"))
                                .findFirst()
                                .orElse(null),
                        notNullValue());
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_rests_on_a_referral_goes_with_it_whatever_pseudonym_it_was_recorded_under() {
        merged("Anselme", 1961);
        String decision = decided(first, referralOfSecond, "AUTOMATIC");
        String placement = placed(first, decision);
        String change = passChanged(first);
        awaitShared(decision, placement, change);

        split(second).statusCode(200);

        JsonNode told = splitAsTold().path("facts");
        assertThat(told.findValuesAsText("factId")).containsExactlyInAnyOrder(decision, placement, change);
        assertThat(told.findValuesAsText("recordedUnder")).containsOnly(first);
        assertThat(told.findValuesAsText("belongsTo")).containsOnly(second);
        String eligible = decided(first, referralOfFirst, "AUTOMATIC");
        awaitCandidates(hasItem(first));
        awaitCandidates(not(hasItem(second)));
        assertThat(eligible).isNotNull();
    }

    @Test
    void what_tells_nothing_is_asked_for_and_nothing_is_split_until_then() {
        merged("Bertille", 1963);
        String ruling = decided(first, null, "FACILITATOR");
        String placement = placed(first, null);
        awaitShared(ruling, placement);

        split(second)
                .statusCode(422)
                .body("code", equalTo("FACTS_UNDECIDED"))
                .body("errors.code", containsInAnyOrder("DECISION_UNDECIDED", "PLACEMENT_UNDECIDED"))
                .body("errors.pointer", hasItem("/facts"));
        facilitator()
                .get("/v1/beneficiaries/{id}/split", second)
                .then()
                .statusCode(200)
                .body("pseudonym", equalTo(second))
                .body("standsFor", equalTo(first))
                .body("facts.find { it.kind == 'PLACEMENT' }.asked", equalTo(true))
                .body("facts.find { it.kind == 'PLACEMENT' }.belongsTo", nullValue())
                .body("facts.find { it.kind == 'PLACEMENT' }.structure", equalTo("90000001900019"));

        split(second, placement, second, ruling, first).statusCode(200).body("status", equalTo("DISTINCT"));

        JsonNode told = splitAsTold().path("facts");
        assertThat(told.findValuesAsText("factId")).containsExactly(placement);
        awaitCandidates(hasItem(first));
        // the placement goes on being told under the pseudonym that it was recorded under
        placement(placement, 2, first, null, "\"2026-02\"");
        String eligible = decided(second, referralOfSecond, "AUTOMATIC");
        awaitCandidates(hasItem(first));
        awaitCandidates(not(hasItem(second)));
        assertThat(eligible).isNotNull();
    }

    @Test
    void whoever_answers_for_what_is_not_asked_or_names_a_third_is_told_so_and_nothing_is_split() {
        merged("Clotaire", 1965);
        String decision = decided(first, referralOfFirst, "AUTOMATIC");
        String placement = placed(first, null);
        String third = UUID.randomUUID().toString();
        awaitShared(decision, placement);

        split(second, decision, second, placement, third, placement, first)
                .statusCode(422)
                .body("code", equalTo("FACTS_FAULTY"))
                .body("errors.code", containsInAnyOrder("FACT_NOT_ASKED", "FACT_OF_NEITHER", "FACT_TWICE"))
                .body("errors.pointer", containsInAnyOrder("/facts/0/factId", "/facts/1/belongsTo", "/facts/2/factId"));

        facilitator().get("/v1/beneficiaries/{id}/split", second).then().statusCode(200);
    }

    @Test
    void a_referral_of_the_time_between_goes_with_all_that_it_declares_to_whom_it_is_about() {
        merged("Dagobert", 1967);
        String between = referred(body("Dagobertette", "1968-07-21", ""));
        assertThat(personOf(between)).isEqualTo(first);
        split(second).statusCode(422).body("errors.code", equalTo(List.of("REFERRAL_UNDECIDED")));

        split(second, between, second).statusCode(200);

        assertThat(personOf(between)).isEqualTo(second);
        assertThat(personOf(referralOfFirst)).isEqualTo(first);
    }

    @Test
    void a_prescriber_is_told_no_more_of_a_placement_that_was_the_others() {
        merged("Edmonde", 1969);
        String decision = decided(first, referralOfFirst, "AUTOMATIC");
        String placement = placed(first, decision);
        awaitShared(decision, placement);
        prescriber().get("/v1/referrals/{id}", referralOfSecond).then().body("status", equalTo("PLACED"));

        split(second).statusCode(200);

        prescriber().get("/v1/referrals/{id}", referralOfSecond).then().body("status", not(equalTo("PLACED")));
        prescriber().get("/v1/referrals/{id}", referralOfFirst).then().body("status", equalTo("PLACED"));
    }

    /** Of two who turned out to be one each was looked at under a pseudonym of their own before. */
    @Test
    void who_looked_at_a_person_is_found_under_all_of_their_pseudonyms() {
        first = personOf(referred(body("Gontran", "1973-03-02", "")));
        second = personOf(referred(body("Gontrande", "1974-07-21", "")));
        facilitator().get("/v1/beneficiaries/{id}", second).then().statusCode(200);

        merge(first, second);

        for (String pseudonym : List.of(first, second)) {
            dpo().queryParam("beneficiary", pseudonym)
                    .get("/v1/access-logs")
                    .then()
                    .statusCode(200)
                    .body("items.beneficiaryId", hasItem(second));
        }
    }

    @Test
    void whoever_opposed_only_because_the_other_did_does_so_no_more() {
        referralOfFirst = referred(body("Fulbert", "1971-03-02", ""));
        first = personOf(referralOfFirst);
        second = personOf(referred(body("Fulbertine", "1972-07-21", "")));
        oppose(second);
        merge(first, second);
        facilitator().get("/v1/beneficiaries/{id}", first).then().body("opposedSince", notNullValue());

        split(second).statusCode(200);

        facilitator().get("/v1/beneficiaries/{id}", first).then().body("opposedSince", nullValue());
        facilitator().get("/v1/beneficiaries/{id}", second).then().body("opposedSince", notNullValue());
    }

    @Test
    void whoever_opposed_under_another_pseudonym_of_theirs_opposes_still_once_a_third_is_split_off() {
        first = personOf(referred(body("Hermance", "1975-03-02", "")));
        second = personOf(referred(body("Hermangarde", "1976-07-21", "")));
        String alsoFirst = personOf(referred(body("Hermelinde", "1977-11-05", "")));
        oppose(alsoFirst);
        merge(first, alsoFirst);
        merge(first, second);

        split(second).statusCode(200);

        facilitator().get("/v1/beneficiaries/{id}", first).then().body("opposedSince", notNullValue());
        facilitator().get("/v1/beneficiaries/{id}", second).then().body("opposedSince", nullValue());
    }

    @Test
    void a_placement_of_somebody_erased_is_not_the_others_whose_pseudonym_it_names() {
        merged("Isaure", 1978);
        String decision = decided(first, referralOfSecond, "AUTOMATIC");
        String placement = placed(first, decision);
        awaitShared(decision, placement);
        split(second).statusCode(200);
        erase(second);

        placement(placement, 2, first, decision, "\"2026-02\"");

        awaitAllRead();
        prescriber().get("/v1/referrals/{id}", referralOfFirst).then().body("status", equalTo("RECEIVED"));
    }

    /** Placements are read in order: one that is told last of somebody else is known. */
    private void awaitAllRead() {
        String referral = referred(body("Léocadie", "1980-04-14", ""));
        String person = personOf(referral);
        placed(person, null);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        prescriber().get("/v1/referrals/{id}", referral).then().body("status", equalTo("PLACED")));
    }

    private static void erase(String person) {
        dpo().contentType(ContentType.JSON)
                .body(Map.of("ground", "PERSON_ASKED", "reason", "Demande reçue et vérifiée"))
                .post("/v1/beneficiaries/{id}/erasure", person)
                .then()
                .statusCode(200);
    }

    private static void oppose(String person) {
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "La personne l'a dit au téléphone"))
                .post("/v1/beneficiaries/{id}/opposition", person)
                .then()
                .statusCode(200);
    }

    @Test
    void what_there_is_to_part_is_shown_to_whoever_decides_the_two_alone() {
        merged("Gontran", 1973);

        facilitatorElsewhere()
                .get("/v1/beneficiaries/{id}/split", second)
                .then()
                .statusCode(404);
        facilitator().get("/v1/beneficiaries/{id}/split", first).then().statusCode(404);
        facilitator()
                .get("/v1/beneficiaries/{id}/split", second)
                .then()
                .statusCode(200)
                .body("facts", empty())
                .body("facts", hasSize(0));
    }
}
