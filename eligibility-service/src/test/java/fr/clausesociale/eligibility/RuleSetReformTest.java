package fr.clausesociale.eligibility;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A further rule set: checked, tried on past decisions, in force from a day on; and the explanation of a decision. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RuleSetReformTest {

    private static final String CLAIMS = "beneficiaries.claims.v1";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic(CLAIMS, 1);
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.topic("beneficiaries.link.v1", 1);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("a", "admin", "90000008400013", null, "FR"));
    }

    private static RequestSpecification facilitator(String department) {
        return given().auth()
                .oauth2(Tokens.of("reform-" + department, "facilitator", "90000003500015", null, department));
    }

    private ValidatableResponse told(String mode, String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/rule-sets?mode=" + mode)
                .then();
    }

    /** RSA is no longer enough in a département, and the young are. */
    private String withoutRsa(String version, String department) {
        return """
                {"version":"%s","title":"Liste locale","source":"Délibération","scope":{"kind":"TERRITORY","codes":["%s"]},
                 "from":"%s","basedOn":"FR-1","without":["RSA"],"decisionValidityMonths":4,
                 "criteria":[{"code":"ASE","label":"Jeune sorti de l'aide sociale","sensitivity":"SOCIAL_CARE",
                   "rule":{"check":"PROVEN_STATUS","proofMaxAgeMonths":12}}]}
                """.formatted(version, department, clock.today().plusDays(1));
    }

    private void declare(UUID who, String department, String criterion) {
        String claims = """
                {"beneficiaryId":"%s","referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","sex":"F",
                 "education":"BELOW_3","residence":{"epci":null,"department":null,"qpv":null},
                 "territory":"%s","followedBy":null,"claims":[{"claimId":"%s","criterion":"%s","since":"2020-01-01",
                 "until":null,"evidence":{"kind":"DOCUMENT","issuedOn":"%s","validUntil":null}}],
                 "effectiveFrom":"2026-01-12","recordedAt":"2026-01-12T09:30:00Z","reason":null}
                """.formatted(
                        who, UUID.randomUUID(), clock.today(), department, UUID.randomUUID(), criterion, clock.today());
        TestKafka.produce(
                CLAIMS,
                who.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.claims-declared.v1", who.toString(), 1),
                seal.seal("claims", claims.getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator(department)
                        .get("/v1/beneficiaries/{id}/eligibility", who)
                        .then()
                        .statusCode(200)
                        .body("decision", notNullValue()));
    }

    @Test
    void a_local_rule_set_is_in_force_from_its_day_for_its_territory_alone() {
        told("validate", withoutRsa("CREUSE-TEST-1", "DEP-23"))
                .statusCode(200)
                .body("ruleSet.criteria.code", not(hasItem("RSA")))
                .body("ruleSet.minimumAge", equalTo(16));
        admin().get("/v1/rule-sets/CREUSE-TEST-1").then().statusCode(404);

        told("commit", withoutRsa("CREUSE-TEST-1", "DEP-23"))
                .statusCode(201)
                .header("Location", notNullValue())
                .body("ruleSet.version", equalTo("CREUSE-TEST-1"));

        String tomorrow = clock.today().plusDays(1).toString();
        inForce("DEP-23", tomorrow, "CREUSE-TEST-1");
        inForce("DEP-23", clock.today().toString(), "FR-1");
        inForce("DEP-24", tomorrow, "FR-1");
        admin().get("/v1/rule-sets?limit=200")
                .then()
                .statusCode(200)
                .body("items.version", hasItems("FR-0", "FR-1", "FR-2", "NPNRU-1", "GRANDSOISSONS-1", "CREUSE-TEST-1"));
        told("commit", withoutRsa("CREUSE-TEST-1", "DEP-23"))
                .statusCode(422)
                .body("code", equalTo("RULE_SET_FAULTY"))
                .body("errors.code", hasItems("RULE_SET_KNOWN", "RULE_SET_SAME_DAY"));
    }

    private static void inForce(String territory, String day, String version) {
        admin().get("/v1/criteria?territory={territory}&on={day}", territory, day)
                .then()
                .statusCode(200)
                .body("version", equalTo(version));
    }

    @Test
    void what_is_wrong_with_a_rule_set_is_told_together_each_with_its_place() {
        told("commit", """
                {"version":"FAULTY-1","title":"t","source":"s","scope":{"kind":"TERRITORY","codes":["DEP-99"]},
                 "from":"2020-01-01","until":"2019-01-01","without":["NOPE"],
                 "criteria":[
                   {"code":"DELD","label":"l","rule":{"check":"REGISTERED_FOR","years":3}},
                   {"code":"DELD","label":"l","rule":{"check":"FACILITATOR"}}]}""")
                .statusCode(422)
                .body("code", equalTo("RULE_SET_FAULTY"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/from",
                                "/until",
                                "/scope/codes/0",
                                "/criteria/0/rule/months",
                                "/criteria/0/rule/years",
                                "/criteria/1/code",
                                "/minimumAge",
                                "/decisionValidityMonths",
                                "/countingWindow"))
                .body("errors.hint", everyItem(notNullValue()));
        told("commit", """
                {"version":"FAULTY-2","title":"t","source":"s","scope":{"kind":"NATIONAL"},"from":"%s","basedOn":"FR-1",
                 "sufficient":["NOPE"],
                 "criteria":[
                   {"code":"RSA","label":"l","rule":{"check":"ANOTHER","criteria":["OVER_50","NEVER_HEARD_OF"]}},
                   {"code":"OVER_50","label":"l","rule":{"check":"ANOTHER","criteria":["DELD"]}}]}""".formatted(clock.today().plusDays(1)))
                .statusCode(422)
                .body("errors.code", hasItems("UNKNOWN_CRITERION", "CRITERION_ASKS_ROUND"));
        told("whatever", withoutRsa("FAULTY-3", "DEP-23")).statusCode(400).body("errors[0].pointer", equalTo("mode"));
    }

    @Test
    void a_rule_set_is_tried_on_past_decisions_and_keeps_nothing() {
        UUID changes = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        declare(changes, "DEP-48", "RSA");
        declare(stays, "DEP-48", "RQTH");
        declare(elsewhere, "DEP-24", "RSA");

        told("simulate", withoutRsa("LOZERE-TEST-1", "DEP-48"))
                .statusCode(200)
                .body("onPastDecisions.decisions", equalTo(2))
                .body("onPastDecisions.changing", equalTo(1))
                .body("onPastDecisions.outcomes.find { it.from == it.to }.count", equalTo(1))
                .body("onPastDecisions.items.beneficiaryId", equalTo(List.of(changes.toString())))
                .body("onPastDecisions.items[0].from", equalTo("ELIGIBLE"))
                .body("onPastDecisions.items[0].to", equalTo("MORE_INFORMATION"))
                .body("onPastDecisions.items[0].why[0].criterion", equalTo("RSA"))
                .body("onPastDecisions.items[0].why[0].from", equalTo("SATISFIED"));

        admin().get("/v1/rule-sets/LOZERE-TEST-1").then().statusCode(404);
        facilitator("DEP-48")
                .get("/v1/beneficiaries/{id}/eligibility", changes)
                .then()
                .body("outcome", equalTo("ELIGIBLE"))
                .body("ruleSetVersion", equalTo("FR-1"));
        given().auth()
                .oauth2(Tokens.of("d", "dpo", "90000008400013", null, "FR"))
                .get("/v1/access-logs?beneficiary={id}", changes)
                .then()
                .body("items.operation", hasItem("RULES_SIMULATED"));
    }

    @Test
    void of_a_sensitive_category_an_administrator_learns_only_that_it_is_one() {
        UUID person = UUID.randomUUID();
        declare(person, "DEP-09", "RQTH");

        told("simulate", withoutRsa("ARIEGE-TEST-1", "DEP-09").replace("[\"RSA\"]", "[\"RQTH\"]"))
                .statusCode(200)
                .body("onPastDecisions.items[0].beneficiaryId", equalTo(person.toString()))
                .body("onPastDecisions.items[0].why.criterion", equalTo(List.of("SENSITIVE")));
    }

    @Test
    void a_decision_is_explained_by_all_criteria_facts_and_parameters() {
        UUID person = UUID.randomUUID();
        declare(person, "DEP-15", "RSA");
        String decision = facilitator("DEP-15")
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .extract()
                .path("decision.id");

        facilitator("DEP-15")
                .get("/v1/beneficiaries/{id}/decisions/{decision}/explanation", person, decision)
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("basis", equalTo("AUTOMATIC"))
                .body("rules.schema", equalTo("urn:clausesociale:eligibility-explanation:1"))
                .body("rules.ruleSet.version", equalTo("FR-1"))
                .body("rules.criteria.size()", equalTo(25))
                .body("rules.criteria.find { it.code == 'RSA' }.status", equalTo("SATISFIED"))
                .body("rules.criteria.find { it.code == 'DELD' }.status", equalTo("NOT_CLAIMED"))
                .body("rules.facts.find { it.name == 'birthDate' }.value", equalTo("1990-04-01"))
                .body("rules.facts.find { it.name == 'claimed/DELD' }.value.size()", equalTo(0))
                .body("rules.facts.find { it.name.endsWith('issuedOn') }.evidence", equalTo("DOCUMENT"))
                .body("rules.parameters.find { it.name == 'criteria/RSA/proofMaxAgeMonths' }.value", equalTo(3))
                .body("rules.parameters.source", everyItem(notNullValue()))
                .body("rules.wouldChange.find { it.by == 'TIME' }.outcome", equalTo("MORE_INFORMATION"))
                .body("rules.wouldChange.find { it.by == 'LOSS' }.criteria", equalTo(List.of("RSA")))
                .body("rules.missing.size()", equalTo(0))
                .body("motive", nullValue())
                .body("rules.facts.size()", greaterThan(25));
        facilitator("DEP-16")
                .get("/v1/beneficiaries/{id}/decisions/{decision}/explanation", person, decision)
                .then()
                .statusCode(404);
    }
}
