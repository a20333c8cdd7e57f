package fr.clausesociale.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who were taken for one are two again: each has the decisions that are theirs, and those alone count. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartedPeopleTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    @BeforeAll
    static void producersTopics() {
        Declaring.topics();
    }

    private static RequestSpecification facilitator() {
        return given().auth().oauth2(Tokens.of("f", "facilitator", "90000003500015", null, "DEP-21"));
    }

    private static JsonPath eligibility(UUID person) {
        return facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .extract()
                .jsonPath();
    }

    private static void awaitOutcome(UUID person, String outcome) {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(eligibility(person).getString("outcome")).isEqualTo(outcome));
    }

    private UUID eligible() {
        UUID person = UUID.randomUUID();
        new Declaring(seal, clock.today()).claims(person, 1, false, "RSA");
        awaitOutcome(person, "ELIGIBLE");
        return person;
    }

    private static String ruled(UUID person, boolean favourable) {
        return facilitator()
                .contentType(ContentType.JSON)
                .body("{\"outcome\":\"%s\",\"grounds\":[%s],\"motive\":\"Vu avec la personne\"}"
                        .formatted(favourable ? "ELIGIBLE" : "NOT_ELIGIBLE", favourable ? "\"DELD\"" : ""))
                .post("/v1/beneficiaries/{id}/decisions", person)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void linked(UUID other, UUID one, int number, String kind, List<String> decisions) {
        String facts = decisions.stream()
                .map(decision ->
                        "{\"kind\":\"DECISION\",\"factId\":\"%s\",\"recordedUnder\":\"%s\",\"belongsTo\":\"%s\"}"
                                .formatted(decision, one, other))
                .collect(Collectors.joining(","));
        TestKafka.produce(
                "beneficiaries.link.v1",
                other.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.link-told.v1", other.toString(), number),
                "{\"beneficiaryId\":\"%s\",\"kind\":\"%s\",\"standsFor\":\"%s\",\"facts\":[%s]}"
                        .formatted(other, kind, one, facts)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void merged(UUID other, UUID one) {
        linked(other, one, 1, "MERGE", List.of());
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(eligibility(other).getString("beneficiaryId"))
                        .isEqualTo(one.toString()));
    }

    private static void split(UUID other, UUID one, List<String> decisions) {
        linked(other, one, 2, "SPLIT", decisions);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(eligibility(other).getString("beneficiaryId"))
                        .isEqualTo(other.toString()));
    }

    private List<JsonNode> told(String decision) {
        return TestKafka.drain("eligibility.decision.v1").stream()
                .map(record -> tree(record.value()))
                .filter(state -> state.path("decisionId").asText().equals(decision))
                .toList();
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_approval_stands_again_that_only_a_refusal_of_the_other_superseded() {
        UUID one = eligible();
        UUID other = eligible();
        String approval = eligibility(other).getString("decision.id");
        merged(other, one);
        ruled(one, false);
        awaitOutcome(other, "NOT_ELIGIBLE");

        split(other, one, List.of());

        awaitOutcome(other, "ELIGIBLE");
        assertThat(eligibility(other).getString("decision.id")).isEqualTo(approval);
        awaitOutcome(one, "NOT_ELIGIBLE");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(told(approval))
                        .last()
                        .satisfies(state ->
                                assertThat(state.path("superseded").asBoolean()).isFalse()));
    }

    @Test
    void a_decision_that_was_about_the_other_is_theirs_and_goes_on_being_told_as_it_was_recorded() {
        UUID one = eligible();
        UUID other = eligible();
        merged(other, one);
        String refusal = ruled(one, false);

        split(other, one, List.of(refusal));

        awaitOutcome(other, "NOT_ELIGIBLE");
        awaitOutcome(one, "ELIGIBLE");
        ruled(other, true);
        await().atMost(LONG).untilAsserted(() -> assertThat(told(refusal)).hasSizeGreaterThan(1));
        assertThat(told(refusal))
                .extracting(state -> state.path("beneficiaryId").asText())
                .containsOnly(one.toString());
    }

    /** What is decided between, of two taken for one and of two who never were. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void merged_and_split_with_decisions_between_is_as_if_never_merged(long seed) {
        List<List<Object>> seen = new ArrayList<>();
        for (boolean mistaken : List.of(true, false)) {
            UUID one = eligible();
            UUID other = eligible();
            Random random = new Random(seed);
            List<String> belonging = new ArrayList<>();
            if (mistaken) {
                merged(other, one);
            }
            for (int n = 0; n < 4; n++) {
                boolean ofOther = random.nextBoolean();
                String decision = ruled(ofOther && !mistaken ? other : one, random.nextBoolean());
                if (ofOther && mistaken) {
                    belonging.add(decision);
                }
            }
            if (mistaken) {
                split(other, one, belonging);
            }
            seen.add(List.of(standing(one), standing(other)));
        }

        assertThat(seen.get(0)).isEqualTo(seen.get(1));
    }

    /** The outcome of each decision on a person, the newest first, and whether it stands. */
    private static List<String> standing(UUID person) {
        JsonPath all = eligibility(person);
        List<String> outcomes = all.getList("history.outcome");
        List<String> superseded = all.getList("history.supersededBy");
        List<String> standing = new ArrayList<>();
        standing.add(all.getString("outcome"));
        for (int at = 0; at < outcomes.size(); at++) {
            standing.add(outcomes.get(at) + (superseded.get(at) == null ? " stands" : " is over"));
        }
        return standing;
    }
}
