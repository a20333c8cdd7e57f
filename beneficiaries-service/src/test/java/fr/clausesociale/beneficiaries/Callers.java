package fr.clausesociale.beneficiaries;

import static io.restassured.RestAssured.given;

import fr.clausesociale.platform.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Those who ask in the tests of referrals: prescribers and facilitators of two territories, and who protects data. */
final class Callers {

    static final String FOLLOWER = "90000003500015";
    static final String FOLLOWER_ELSEWHERE = "90000004300019";

    private Callers() {}

    static RequestSpecification prescriber() {
        return given().auth()
                .oauth2(Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification otherPrescriber() {
        return given().auth()
                .oauth2(Tokens.of("p2", "prescriber", "90000006800016", "ML", "DEP-35"))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification facilitator() {
        return given().auth().oauth2(Tokens.of("f", "facilitator", FOLLOWER, null, "DEP-21"));
    }

    static RequestSpecification facilitatorElsewhere() {
        return given().auth().oauth2(Tokens.of("f2", "facilitator", FOLLOWER_ELSEWHERE, null, "DEP-35"));
    }

    static RequestSpecification dpo() {
        return given().auth().oauth2(Tokens.of("d", "dpo", "90000008400013", null, "FR"));
    }
}
