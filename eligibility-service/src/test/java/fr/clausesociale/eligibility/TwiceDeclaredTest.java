package fr.clausesociale.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person of whom two referrals declare something: what each is worth, and who may read of it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TwiceDeclaredTest {

    private static final String CLAIMS = "beneficiaries.claims.v1";
    private static final String HERE = "\"COM-21231\",\"DEP-21\",\"REG-27\",\"FR\"";
    private static final String THERE = "\"COM-35238\",\"DEP-35\",\"REG-53\",\"FR\"";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    private final String person = UUID.randomUUID().toString();
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String rsa = UUID.randomUUID().toString();
    private final String rqth = UUID.randomUUID().toString();

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic(CLAIMS, 1);
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
    }

    private static RequestSpecification facilitator() {
        return given().auth().oauth2(Tokens.of("f", "facilitator", "90000003500015", null, "DEP-21"));
    }

    private static RequestSpecification elsewhere() {
        return given().auth().oauth2(Tokens.of("f2", "facilitator", "90000004300019", null, "DEP-35"));
    }

    private static RequestSpecification dpo() {
        return given().auth().oauth2(Tokens.of("d", "dpo", "90000008400013", null, "FR"));
    }

    private String claim(String id, String criterion) {
        return """
               {"claimId":"%s","criterion":"%s","since":null,"until":null,
                "evidence":{"kind":"DOCUMENT","issuedOn":"%s","validUntil":null}}""".formatted(id, criterion, clock.today());
    }

    private String referral(String id, String territories, String claims) {
        return """
               {"referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","qpv":null,"followedBy":null,
                "territories":[%s],"claims":[%s]}""".formatted(id, clock.today(), territories, claims);
    }

    private void declared(long version, String followedBy, String claims, String last, String referrals) {
        String body = """
                {"beneficiaryId":"%s","referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","sex":"F",
                 "residence":{"qpv":null},"territory":"DEP-21","followedBy":%s,"claims":[%s],"referrals":[%s]}""".formatted(person, last, clock.today(), followedBy, claims, referrals);
        TestKafka.produce(
                CLAIMS,
                person,
                TestKafka.headers("fr.clausesociale.beneficiaries.claims-declared.v1", person, version),
                seal.seal("claims", body.getBytes(StandardCharsets.UTF_8)));
    }

    private String quoted(String id) {
        return '"' + id + '"';
    }

    /** What was told of each referral last. */
    private Map<String, JsonNode> assessments(int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Map<String, JsonNode> told = new HashMap<>();
                            TestKafka.drain("eligibility.assessment.v1").stream()
                                    .filter(record -> person.equals(record.key()))
                                    .map(record -> read(record.value()))
                                    .forEach(body ->
                                            told.put(body.path("referralId").asText(), body));
                            return told;
                        },
                        told -> told.size() == count);
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_referral_without_claims_of_somebody_eligible_needs_information_and_tells_nothing() {
        declared(1, "null", claim(rsa, "RSA"), first, referral(first, HERE, quoted(rsa)));
        assertThat(assessments(1).get(first).path("outcome").asText()).isEqualTo("ELIGIBLE");

        declared(
                2,
                "null",
                claim(rsa, "RSA"),
                second,
                referral(first, HERE, quoted(rsa)) + "," + referral(second, THERE, ""));

        JsonNode told = assessments(2).get(second);
        assertThat(told.path("outcome").asText()).isEqualTo("MORE_INFORMATION");
        assertThat(told.path("validUntil").isNull()).isTrue();
        assertThat(told.path("missing")).hasSize(1);
        assertThat(told.at("/missing/0/what").asText()).isEqualTo("CLAIM");
        facilitator().get("/v1/beneficiaries/{id}/eligibility", person).then().body("outcome", equalTo("ELIGIBLE"));
    }

    @Test
    void a_referral_without_claims_learns_nothing_of_a_later_one_that_makes_eligible() {
        declared(1, "null", "", first, referral(first, HERE, ""));
        assessments(1);
        declared(
                2,
                "null",
                claim(rsa, "RSA"),
                second,
                referral(first, HERE, "") + "," + referral(second, THERE, quoted(rsa)));

        Map<String, JsonNode> told = assessments(2);
        assertThat(told.get(first).path("outcome").asText()).isEqualTo("MORE_INFORMATION");
        assertThat(told.get(second).path("outcome").asText()).isEqualTo("ELIGIBLE");
        assertThat(TestKafka.drain("eligibility.assessment.v1").stream().filter(record -> person.equals(record.key())))
                .as("each once")
                .hasSize(2);
    }

    @Test
    void categories_are_shown_only_to_those_who_see_the_referral_that_declared_them() {
        declared(
                1,
                "null",
                claim(rsa, "RSA") + "," + claim(rqth, "RQTH"),
                second,
                referral(first, HERE, quoted(rsa)) + "," + referral(second, THERE, quoted(rqth)));
        assessments(2);

        facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"))
                .body("decision.satisfied", equalTo(List.of("RSA")));
        elsewhere()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .statusCode(200)
                .body("decision.satisfied", equalTo(List.of("RQTH")));
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "ELIGIBLE", "grounds", List.of("RSA"), "motive", "Avis du référent RSA"))
                .post("/v1/beneficiaries/{id}/decisions", person)
                .then()
                .statusCode(201);
        assertThat(elsewhere().get("/v1/beneficiaries/{id}/eligibility", person).asString())
                .doesNotContain("RSA");
        dpo().get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .body("history[0].motive", equalTo("Avis du référent RSA"));
    }

    @Test
    void whom_a_structure_follows_nobody_else_reads_of_or_decides() {
        declared(
                1,
                "\"90000003500015\"",
                claim(rsa, "RSA"),
                second,
                referral(first, HERE, quoted(rsa)) + "," + referral(second, THERE, ""));
        assessments(2);

        facilitator().get("/v1/beneficiaries/{id}/eligibility", person).then().statusCode(200);
        elsewhere().get("/v1/beneficiaries/{id}/eligibility", person).then().statusCode(404);
        elsewhere()
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "NOT_ELIGIBLE", "motive", "Sans motif connu"))
                .post("/v1/beneficiaries/{id}/decisions", person)
                .then()
                .statusCode(404);
    }

    @Test
    void who_read_somebodys_eligibility_is_for_the_data_protection_officer_to_see() {
        declared(1, "null", claim(rsa, "RSA"), first, referral(first, HERE, quoted(rsa)));
        assessments(1);
        String decision = facilitator()
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .statusCode(200)
                .extract()
                .path("decision.id");
        facilitator()
                .get("/v1/beneficiaries/{id}/decisions/{decision}", person, decision)
                .then()
                .statusCode(200);
        elsewhere().get("/v1/beneficiaries/{id}/eligibility", person).then().statusCode(404);
        facilitator().get("/v1/access-logs").then().statusCode(403);

        String logged = dpo().queryParam("beneficiary", person)
                .get("/v1/access-logs")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.operation", equalTo(List.of("ELIGIBILITY_READ", "ELIGIBILITY_READ")))
                .body("items[0].beneficiaryId", equalTo(person))
                .body("items[0].client", equalTo("f"))
                .body("items[0].organisation", equalTo("90000003500015"))
                .body("items[0].role", equalTo("facilitator"))
                .extract()
                .asString();
        assertThat(logged).doesNotContain("RSA");
    }

    private JsonNode told(Predicate<JsonNode> which) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestKafka.drain("eligibility.assessment.v1").stream()
                                .filter(record -> person.equals(record.key()))
                                .map(record -> read(record.value()))
                                .filter(which)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void which_claim_fails_and_why_is_told_by_claim_and_until_when_the_rest_may_be_brought() {
        String young = UUID.randomUUID().toString();
        String handicap = claim(rqth, "RQTH").replace(quoted(clock.today().toString()), "null");
        declared(
                1,
                "null",
                claim(young, "UNDER_26") + "," + handicap,
                first,
                referral(first, HERE, quoted(young) + "," + quoted(rqth)));

        JsonNode body = told(any -> true);

        assertThat(body.path("failed")).hasSize(1);
        assertThat(body.at("/failed/0/claimId").asText()).isEqualTo(young);
        assertThat(body.at("/failed/0/reason").asText()).isEqualTo("AGE_LIMIT_REACHED");
        assertThat(body.at("/missing/0/claimId").asText()).isEqualTo(rqth);
        assertThat(body.at("/missing/0/until").asText())
                .isEqualTo(clock.today().plusDays(60).toString());
        assertThat(body.toString()).doesNotContain("UNDER_26", "RQTH");
    }

    @Test
    void content_declared_again_is_answered_again_even_where_the_answer_is_the_same() {
        String declared = referral(first, HERE, "");
        declared(1, "null", "", first, declared);
        told(any -> true);

        declared(2, "null", "", first, declared.replaceFirst("\\{", "{\"revision\":2,"));

        assertThat(told(body -> body.path("revision").asLong() == 2)
                        .path("outcome")
                        .asText())
                .isEqualTo("MORE_INFORMATION");
    }
}
