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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;

/** Two files that may be one person's: who is asked, who learns of it, and what a decision does. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PossibleMatchesTest {

    private static final String DIJON = "{\"postalCode\":\"21000\",\"communeCode\":\"21231\"}";
    private static final String RENNES = "{\"postalCode\":\"35000\",\"communeCode\":\"35238\"}";
    private static final String REASON = "Vu avec la personne, pièce d'identité";

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private static String body(String lastName, String firstNames, String birthDate, String address) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"%s","birthDate":"%s","sex":"F","address":%s},
               "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), lastName, firstNames, birthDate, address);
    }

    private static String refer(RequestSpecification who, String body) {
        Response answer = who.body(body).post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static String personOf(String referral, RequestSpecification who) {
        return who.get("/v1/referrals/{id}", referral)
                .then()
                .statusCode(200)
                .extract()
                .path("beneficiaryId");
    }

    /** Who is known after a referral of Zoé, always of one day and in Dijon. */
    private static String zoe(String lastName) {
        return personOf(refer(prescriber(), zoeIn(lastName, DIJON)), facilitator());
    }

    private static String zoeIn(String lastName, String address) {
        return body(lastName, "Zoé", "1979-11-23", address);
    }

    private static RequestSpecification writing(RequestSpecification who) {
        return who.contentType(ContentType.JSON);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("a", "admin", "90000001900019", null, "FR"));
    }

    /** The pair in the queue, once it is there. */
    private static String pairOf(String one, String other, RequestSpecification who) {
        String older = one.compareTo(other) < 0 ? one : other;
        String newer = older.equals(one) ? other : one;
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> queue(who, "OPEN")
                                .extract()
                                .<String>path("items.find { it.older == '%s' && it.newer == '%s' }?.id"
                                        .formatted(older, newer)),
                        id -> id != null);
    }

    private static ValidatableResponse queue(RequestSpecification who, String status) {
        return given().spec(who)
                .queryParam("limit", 500)
                .queryParam("status", status)
                .get("/v1/matches")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(RequestSpecification who, String pair, String decision) {
        return writing(who)
                .body(Map.of("decision", decision, "reason", REASON))
                .post("/v1/matches/{id}/decision", pair)
                .then();
    }

    private static List<String> told(String person) {
        return told("beneficiaries.beneficiary.v1", person);
    }

    private static List<String> told(String topic, String person) {
        return TestKafka.drain(topic).stream()
                .filter(record -> person.equals(record.key()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void two_spellings_pushed_at_the_same_moment_end_as_a_question() {
        String one = body("Lefèvre" + unique, "Amandine", "1988-05-17", DIJON);
        String other = body("Lefebvre" + unique, "Amandine", "1988-05-17", DIJON);

        CompletableFuture<String> first = OwnThread.call(() -> refer(prescriber(), one));
        CompletableFuture<String> second = OwnThread.call(() -> refer(prescriber(), other));
        String person = personOf(first.join(), facilitator());
        String otherPerson = personOf(second.join(), facilitator());

        assertThat(person).isNotEqualTo(otherPerson);
        pairOf(person, otherPerson, facilitator());
        String newer = person.compareTo(otherPerson) < 0 ? second.join() : first.join();
        facilitator().get("/v1/referrals/{id}", newer).then().body("match", equalTo("POSSIBLE"));
    }

    @Test
    void whoever_sees_both_sees_them_side_by_side_with_what_speaks_for_it() {
        String person = zoe("Rivoire" + unique);
        String other = zoe("Rivoire%s épouse Salmon".formatted(unique));

        String pair = pairOf(person, other, facilitator());

        facilitator()
                .get("/v1/matches/{id}", pair)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("older.lastName", equalTo("Rivoire" + unique))
                .body("newer.lastName", equalTo("Rivoire%s épouse Salmon".formatted(unique)))
                .body("parameterSet", equalTo(1))
                .body("weights.find { it.field == 'LAST_NAME' }.level", equalTo("PART"))
                .body("weights.find { it.field == 'BIRTH_DATE' }.level", equalTo("EXACT"))
                .body("decisions", hasSize(0));
        dpo().queryParam("beneficiary", person)
                .queryParam("limit", 500)
                .get("/v1/access-logs")
                .then()
                .body("items.operation", hasItems("MATCH_READ", "IDENTITY_READ"));
    }

    @Test
    void nobody_else_learns_of_a_pair_and_an_administrator_decides_what_nobody_sees() {
        String person = zoe("Tanguy" + unique);
        String other = personOf(
                refer(otherPrescriber(), zoeIn("Tanguy%s-Salmon".formatted(unique), RENNES)), facilitatorElsewhere());

        String pair = pairOf(person, other, admin());

        for (RequestSpecification who : List.of(facilitator(), facilitatorElsewhere())) {
            queue(who, "OPEN").body("items.id", not(hasItem(pair)));
        }
        facilitator().get("/v1/matches/{id}", pair).then().statusCode(404);
        decide(facilitator(), pair, "MERGE").statusCode(404);
        prescriber().get("/v1/matches").then().statusCode(403);
        admin().get("/v1/matches/{id}", pair).then().statusCode(200).body("newer.id", equalTo(other));
        decide(admin(), pair, "MERGE").statusCode(200).body("status", equalTo("MERGED"));
    }

    @Test
    void an_administrator_does_not_decide_what_a_facilitator_sees() {
        String person = zoe("Berthelot" + unique);
        String other = zoe("Berthelot%s-Salmon".formatted(unique));

        String pair = pairOf(person, other, facilitator());

        queue(admin(), "OPEN").body("items.id", not(hasItem(pair)));
        admin().get("/v1/matches/{id}", pair).then().statusCode(404);
    }

    @Test
    void merged_and_split_again_with_reasons_and_never_asked_again() {
        String person = zoe("Kermeur" + unique);
        String other = zoe("Kermeur%s-Salmon".formatted(unique));
        String pair = pairOf(person, other, facilitator());

        decide(facilitator(), pair, "MERGE")
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("decisions[0].reason", equalTo(REASON));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(other))
                        .last()
                        .asString()
                        .contains("\"status\":\"MERGED\"", "\"mergedInto\":\"" + person + "\""));
        facilitator().get("/v1/beneficiaries/{id}", other).then().body("mergedInto", equalTo(person));
        String again = refer(prescriber(), zoeIn("Kermeur%s-Salmon".formatted(unique), DIJON));
        assertThat(personOf(again, facilitator()))
                .as("a further referral under the name of the one that was merged")
                .isEqualTo(person);

        writing(facilitator())
                .body(Map.of("reason", REASON, "facts", List.of(Map.of("factId", again, "belongsTo", other))))
                .post("/v1/beneficiaries/{id}/split", other)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISTINCT"))
                .body("decisions.decision", equalTo(List.of("MERGED", "DISTINCT")));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(other))
                        .last()
                        .asString()
                        .contains("\"status\":\"ACTIVE\"", "\"mergedInto\":null"));
        facilitator().get("/v1/beneficiaries/{id}", other).then().body("mergedInto", nullValue());
        assertThat(told("beneficiaries.link.v1", other))
                .as("the history of the two, by pseudonyms alone")
                .hasSize(2)
                .satisfies(
                        merge -> assertThat(merge).contains("\"kind\":\"MERGE\"", "\"standsFor\":\"" + person + "\""),
                        Index.atIndex(0))
                .satisfies(split -> assertThat(split).contains("\"kind\":\"SPLIT\""), Index.atIndex(1));
        queue(facilitator(), "OPEN").body("items.id", not(hasItem(pair)));
        queue(facilitator(), "DISTINCT").body("items.id", hasItem(pair));
    }

    @Test
    void a_decision_needs_its_reason_and_two_people() {
        String person = zoe("Quéméneur" + unique);

        writing(facilitator())
                .body(Map.of("with", person, "reason", REASON))
                .post("/v1/beneficiaries/{id}/merge", person)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SAME_PSEUDONYM"));
        writing(facilitator())
                .body(Map.of("with", UUID.randomUUID().toString(), "reason", REASON))
                .post("/v1/beneficiaries/{id}/merge", person)
                .then()
                .statusCode(404);
        writing(facilitator())
                .body(Map.of("reason", "x"))
                .post("/v1/beneficiaries/{id}/split", person)
                .then()
                .statusCode(400);
        writing(facilitator())
                .body(Map.of("reason", REASON))
                .post("/v1/beneficiaries/{id}/split", person)
                .then()
                .statusCode(404);
    }

    @Test
    void a_possible_match_changes_nothing_that_a_prescriber_sees() {
        String known = refer(prescriber(), zoeIn("Salaün" + unique, DIJON));
        String fresh = refer(otherPrescriber(), body("Autre" + unique, "Léa", "1961-02-03", DIJON));
        String doubtful = refer(otherPrescriber(), zoeIn("Salaun%s-Petit".formatted(unique), DIJON));
        pairOf(personOf(known, facilitator()), personOf(doubtful, facilitator()), facilitator());

        Map<String, Object> answer =
                otherPrescriber().get("/v1/referrals/{id}", doubtful).jsonPath().getMap("$");

        assertThat(answer.keySet())
                .isEqualTo(otherPrescriber()
                        .get("/v1/referrals/{id}", fresh)
                        .jsonPath()
                        .getMap("$")
                        .keySet());
        assertThat(answer).containsEntry("status", "RECEIVED").containsEntry("version", 1);
    }

    private static ValidatableResponse search(RequestSpecification who, Map<String, String> asked) {
        return writing(who).body(asked).post("/v1/beneficiaries/search").then();
    }

    @Test
    void people_are_found_by_name_day_and_number_whatever_the_accents_and_with_a_slip() {
        String number =
                "4" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 6) + "K";
        String person = personOf(
                refer(
                        prescriber(),
                        body("Le Quéré-" + unique, "Anne-Zoé", "1984-03-09", DIJON)
                                .replace("\"sex\"", "\"franceTravailId\":\"" + number + "\",\"sex\"")),
                facilitator());

        for (Map<String, String> asked : List.of(
                Map.of("name", "le quere " + unique + " anne"),
                Map.of("name", "ANNE ZOE LE QUÉRÉ"),
                Map.of("name", unique.substring(0, unique.length() - 1) + "x anne"),
                Map.of("birthDate", "1984-03-09"),
                Map.of("number", number.toLowerCase(Locale.ROOT), "birthDate", "1984-03-09"))) {
            search(facilitator(), asked).statusCode(200).body("items.id", hasItem(person));
            search(facilitatorElsewhere(), asked).statusCode(200).body("items.id", not(hasItem(person)));
        }
        search(facilitator(), Map.of("name", "le quere " + unique, "birthDate", "1984-03-10"))
                .body("items.id", not(hasItem(person)));
        search(facilitator(), Map.of("name", "  -  ")).statusCode(422);
        search(prescriber(), Map.of("name", unique)).statusCode(403);
        dpo().queryParam("beneficiary", person)
                .queryParam("limit", 500)
                .get("/v1/access-logs")
                .then()
                .body("items.operation", hasItem("IDENTITY_READ"));
    }
}
