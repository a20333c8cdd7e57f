package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.dpo;
import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.facilitatorElsewhere;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever opposes is proposed to nobody, prescribers are told nothing of them any more, and nothing is judged anew. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OppositionTest {

    private static final Map<String, String> REASON = Map.of("reason", "Dit au guichet, le 4 mars");

    @Inject
    AgroalDataSource database;

    @Inject
    SealedJson json;

    @Inject
    BusinessClock clock;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private String referral;
    private String person;

    @BeforeEach
    void somebodyWhoCanBePlaced() throws SQLException {
        referral = prescriber()
                .body(body("Kerouedan" + unique))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        person = facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .extract()
                .path("beneficiaryId");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    ("insert into known_decision (id, beneficiary_id, outcome, basis, valid_from, valid_until,"
                                    + " superseded, grounds, recorded_at) values ('%s', '%s', 'ELIGIBLE', 'AUTOMATIC', '%s', '%s',"
                                    + " false, '{}', now())")
                            .formatted(
                                    UUID.randomUUID(),
                                    person,
                                    clock.today(),
                                    clock.today().plusMonths(6)));
        }
    }

    private static String body(String lastName) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Maela","birthDate":"1979-10-21","sex":"F",
               "address":{"postalCode":"21000","communeCode":"21231"}},
               "claims":[{"criterion":"DELD"}],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), lastName);
    }

    private static List<String> candidates() {
        return facilitator()
                .queryParam("limit", 500)
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.beneficiaryId");
    }

    private ValidatableResponse noted(RequestSpecification by, String what) {
        return by.contentType(ContentType.JSON)
                .body(REASON)
                .post("/v1/beneficiaries/{id}/" + what, person)
                .then();
    }

    /** Whether what was declared last of the person is told as what may not be worked with. */
    private void awaitToldAsOpposed(boolean opposed) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            byte[] last = TestKafka.drain("beneficiaries.claims.v1").stream()
                    .filter(record -> person.equals(record.key()))
                    .reduce((one, next) -> next)
                    .orElseThrow()
                    .value();
            assertThat(json.open(Rings.CLAIMS, last, JsonNode.class)
                            .path("opposed")
                            .asBoolean())
                    .isEqualTo(opposed);
        });
    }

    @Test
    void nobody_is_proposed_who_opposes() {
        assertThat(candidates()).contains(person);

        noted(facilitator(), "opposition").statusCode(200).body("opposedSince", notNullValue());

        assertThat(candidates()).doesNotContain(person);
        facilitator().get("/v1/beneficiaries/{id}", person).then().body("opposedSince", notNullValue());
    }

    @Test
    void the_prescriber_reads_a_closed_referral_and_nothing_that_comes_after() {
        noted(dpo(), "opposition").statusCode(200);

        prescriber().get("/v1/referrals/{id}", referral).then().statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void what_is_declared_is_told_as_not_to_be_worked_with_until_they_oppose_no_more() {
        noted(dpo(), "opposition").statusCode(200);
        awaitToldAsOpposed(true);

        noted(dpo(), "opposition/withdrawal").statusCode(200).body("opposedSince", nullValue());

        awaitToldAsOpposed(false);
    }

    @Test
    void noted_twice_it_holds_since_the_first_time() {
        String since = noted(dpo(), "opposition").statusCode(200).extract().path("opposedSince");

        noted(facilitator(), "opposition").statusCode(200).body("opposedSince", equalTo(since));
    }

    @Test
    void whoever_does_not_see_the_person_notes_nothing() {
        noted(facilitatorElsewhere(), "opposition").statusCode(404);
    }
}
