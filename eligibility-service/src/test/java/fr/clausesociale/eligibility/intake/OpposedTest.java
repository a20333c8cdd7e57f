package fr.clausesociale.eligibility.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.clausesociale.eligibility.Declaring;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of somebody who opposes that their data are worked with, what is known stays as it was, until they oppose no more. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpposedTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    private final UUID person = UUID.randomUUID();
    private Declaring declaring;

    @BeforeAll
    static void producersTopics() {
        Declaring.topics();
    }

    @BeforeEach
    void today() {
        declaring = new Declaring(seal, clock.today());
    }

    private static ValidatableResponse eligibility(UUID who) {
        return given().auth()
                .oauth2(Tokens.of("d", "dpo", "90000008400013", null, "FR"))
                .get("/v1/beneficiaries/{id}/eligibility", who)
                .then();
    }

    private static void awaitSatisfied(UUID who, Matcher<?> criteria) {
        await().atMost(SOON)
                .untilAsserted(() -> eligibility(who).statusCode(200).body("decision.satisfied", criteria));
    }

    /** What was told before is taken in when this is: one partition keeps its order. */
    private void awaitEverythingTold() {
        UUID next = UUID.randomUUID();
        declaring.claims(next, 1, false, "RSA");
        awaitSatisfied(next, hasItem("RSA"));
    }

    private long told(String topic) {
        return TestKafka.drain(topic).stream()
                .filter(record -> person.toString().equals(record.key()))
                .count();
    }

    @Test
    void what_is_declared_of_somebody_who_opposes_changes_no_decision_and_no_profile() {
        declaring.claims(person, 1, false, "RSA");
        awaitSatisfied(person, hasItem("RSA"));
        await().atMost(SOON).until(() -> told("eligibility.profile.v1") == 1 && told("eligibility.assessment.v1") == 1);

        declaring.claims(person, 2, true, "DELD", "RQTH");
        awaitEverythingTold();

        eligibility(person).body("decision.satisfied", equalTo(List.of("RSA")));
        assertThat(told("eligibility.decision.v1")).isEqualTo(1);
        assertThat(told("eligibility.profile.v1")).isEqualTo(1);
        assertThat(told("eligibility.assessment.v1"))
                .as("what a prescriber would be told")
                .isEqualTo(1);
    }

    @Test
    void somebody_who_opposes_from_the_start_is_not_assessed() {
        declaring.claims(person, 1, true, "RSA");
        awaitEverythingTold();

        assertThat(told("eligibility.decision.v1")).isZero();
        assertThat(told("eligibility.assessment.v1")).isZero();
        assertThat(told("eligibility.profile.v1")).isZero();
    }

    @Test
    void when_they_oppose_no_more_what_is_declared_then_is_assessed() {
        declaring.claims(person, 1, true, "RSA");
        declaring.claims(person, 2, false, "RSA");

        awaitSatisfied(person, hasItem("RSA"));
    }
}
