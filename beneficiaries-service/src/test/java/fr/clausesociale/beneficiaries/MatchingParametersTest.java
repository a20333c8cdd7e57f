package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another parameter set: fitted aside, tried on the past, put in force by an administrator. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MatchingParametersTest {

    private static final String PATH = "/v1/matching-parameters";
    private static final String REASON = "Beaucoup de jours inversés dans les fichiers reçus";

    @Inject
    BusinessClock clock;

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.of("a", "admin", "90000001900019", null, "FR"))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse fitted(Map<String, Object> request) {
        return admin().body(request).post(PATH).then();
    }

    private static int fitted() {
        return fitted(Map.of("reason", REASON)).statusCode(201).extract().path("number");
    }

    private static ValidatableResponse putInForce(int number, LocalDate from) {
        return admin().body(Map.of("from", from.toString(), "reason", REASON))
                .post(PATH + "/{number}/in-force", number)
                .then();
    }

    @Test
    void a_set_that_is_fitted_stands_aside_of_the_one_in_force() {
        int number = fitted();

        admin().get(PATH + "/{number}", number)
                .then()
                .statusCode(200)
                .body("basedOn", equalTo(1))
                .body("inForceFrom", nullValue())
                .body("simulatedAt", nullValue())
                .body("fittedOn", equalTo(clock.today().toString()));
        admin().get(PATH)
                .then()
                .statusCode(200)
                .body("items.number", hasItem(number))
                .body("items.find { it.number == 1 }.inForceFrom", equalTo("2026-01-01"));
    }

    @Test
    void bounds_are_set_by_whoever_fits_as_long_as_they_make_sense() {
        fitted(Map.of("reason", REASON, "match", 12))
                .statusCode(201)
                .body("match", equalTo(12f))
                .body("possible", equalTo(2.5f));
        fitted(Map.of("reason", REASON, "possible", 9)).statusCode(422).body("code", equalTo("BOUNDS_REVERSED"));
        fitted(Map.of("reason", "x")).statusCode(400);
    }

    @Test
    void nothing_comes_into_force_that_was_not_tried_on_the_past_nor_twice_nor_for_the_past() {
        int number = fitted();
        LocalDate nextYear = clock.today().plusYears(1);

        putInForce(number, nextYear).statusCode(409).body("code", equalTo("PARAMETERS_NOT_SIMULATED"));
        admin().post(PATH + "/{number}/simulation", number)
                .then()
                .statusCode(200)
                .body("beside", equalTo(1))
                .body("contradicted", equalTo(0));
        putInForce(number, clock.today().minusDays(1)).statusCode(422).body("code", equalTo("IN_FORCE_IN_PAST"));
        putInForce(number, nextYear)
                .statusCode(200)
                .body("inForceFrom", equalTo(nextYear.toString()))
                .body("simulatedAt", notNullValue());
        putInForce(number, nextYear).statusCode(409).body("code", equalTo("PARAMETERS_IN_FORCE"));
    }

    @Test
    void a_simulation_tells_what_a_set_says_of_pairs_that_people_decided() {
        String one = person("Trégastel");
        String other = person("Trégastelle");
        facilitator()
                .contentType(ContentType.JSON)
                .body(Map.of("with", other, "reason", "Même personne, deux orthographes"))
                .post("/v1/beneficiaries/{id}/merge", one)
                .then()
                .statusCode(200);

        int number = fitted();

        admin().post(PATH + "/{number}/simulation", number)
                .then()
                .statusCode(200)
                .body("pairs.findAll { it.decided == 'MERGED' }.count.sum()", greaterThan(0));
    }

    private static String person(String lastName) {
        String id = prescriber()
                .body("""
                      {"externalId":"%s","person":{"lastName":"%s","firstNames":"Ludivine","birthDate":"1958-08-19","sex":"F",
                      "address":{"postalCode":"21000","communeCode":"21231"}},
                      "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(java.util.UUID.randomUUID(), lastName))
                .post("/v1/referrals")
                .jsonPath()
                .getString("id");
        return facilitator().get("/v1/referrals/{id}", id).jsonPath().getString("beneficiaryId");
    }

    @Test
    void nobody_but_an_administrator_sees_or_makes_one() {
        facilitator().get(PATH).then().statusCode(403);
        prescriber().body(Map.of("reason", REASON)).post(PATH).then().statusCode(403);
        admin().get(PATH + "/999").then().statusCode(404);
    }
}
