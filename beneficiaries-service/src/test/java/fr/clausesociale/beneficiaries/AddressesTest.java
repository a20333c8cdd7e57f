package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an address says is held against what there is: a code that is not there moves nobody and is told. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AddressesTest {

    private static final String LIST = """
            {"source":"Liste d'essai","districts":[
             {"code":"QN02101M","name":"Les Grésilles","communes":["21231"]},
             {"code":"QN02102M","name":"Fontaine d'Ouche","communes":["21231"]},
             {"code":"QN02103M","name":"Stalingrad","communes":["21231"]},
             {"code":"QN02104M","name":"Le Mail","communes":["21166","21231"]},
             {"code":"QN09304M","name":"La Plaine","communes":["93066"]}]}""";

    private String id;

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.of("a", "admin", "90000008400013", null, "FR"))
                .contentType(ContentType.JSON);
    }

    @BeforeEach
    void the_list_of_2024_is_loaded() {
        String tag = admin().get("/v1/priority-districts/QN").header("ETag");
        RequestSpecification who = tag == null ? admin() : admin().header("If-Match", tag);
        who.body(LIST).put("/v1/priority-districts/QN").then().statusCode(200);
    }

    private ValidatableResponse referred(String address) {
        String body =
                """
                {"externalId":"%s","person":{"lastName":"Quartier%s","firstNames":"Ana","birthDate":"1990-04-01",
                "address":{"line":"r",%s}},"claims":[],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), UUID.randomUUID().toString().replaceAll("[^a-f]", ""), address);
        ValidatableResponse answer =
                prescriber().body(body).post("/v1/referrals").then().statusCode(201);
        id = answer.extract().path("id");
        return answer;
    }

    private ValidatableResponse person() {
        String person =
                facilitator().get("/v1/referrals/{id}", id).then().extract().path("beneficiaryId");
        return facilitator().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
    }

    @Test
    void a_district_of_the_commune_is_taken_without_a_word() {
        referred("\"postalCode\":\"21000\",\"communeCode\":\"21231\",\"qpv\":\"QN02104M\"")
                .body("warnings", empty());

        person().body("address.qpv", equalTo("QN02104M"));
    }

    @Test
    void a_district_of_another_place_is_not_known_and_told_with_where_it_lies() {
        referred("\"postalCode\":\"21000\",\"communeCode\":\"21231\",\"qpv\":\"QN09304M\"")
                .body("warnings.code", hasItems("QPV_ELSEWHERE"))
                .body("warnings[0].pointer", equalTo("/person/address/qpv"))
                .body("warnings[0].message", containsString("Saint-Denis"))
                .body("warnings[0].hint", containsString("QN0210"));

        person().body("address.qpv", nullValue());
    }

    @Test
    void a_district_that_there_is_not_is_not_known_and_told_with_the_nearest() {
        referred("\"postalCode\":\"21000\",\"communeCode\":\"21231\",\"qpv\":\"QN02199M\"")
                .body("warnings.code", hasItems("QPV_UNKNOWN"))
                .body("warnings[0].hint", containsString("QN0210"));

        person().body("address.qpv", nullValue());
    }

    @Test
    void a_district_of_a_generation_without_list_stands_as_not_checked() {
        referred("\"postalCode\":\"21000\",\"communeCode\":\"21231\",\"qpv\":\"QP021004\"")
                .body("warnings.code", hasItems("QPV_NOT_CHECKED"));

        person().body("address.qpv", equalTo("QP021004"));
    }

    @Test
    void a_postal_code_alone_is_enough_to_see_that_a_district_lies_elsewhere() {
        referred("\"postalCode\":\"35000\",\"qpv\":\"QN02104M\"").body("warnings.code", hasItems("QPV_ELSEWHERE"));
    }

    @Test
    void a_postal_code_of_another_commune_is_told_with_its_own() {
        referred("\"postalCode\":\"35000\",\"communeCode\":\"21231\"")
                .body("warnings.code", hasItems("POSTAL_CODE_ELSEWHERE"))
                .body("warnings[0].hint", containsString("Rennes (35238)"));
        referred("\"postalCode\":\"21033\",\"communeCode\":\"21231\"").body("warnings", empty());
        referred("\"postalCode\":\"75012\",\"communeCode\":\"75112\"").body("warnings", empty());
    }

    @Test
    void a_list_is_taken_whole_or_not_at_all() {
        String tag = admin().get("/v1/priority-districts/QN").header("ETag");
        String faulty = LIST.replace("QN02102M", "QN02101M").replace("93066", "93999");

        admin().body(LIST).put("/v1/priority-districts/QN").then().statusCode(428);
        admin().header("If-Match", tag)
                .body(faulty)
                .put("/v1/priority-districts/QN")
                .then()
                .statusCode(422)
                .body("code", equalTo("DISTRICT_LIST_FAULTY"))
                .body("errors", hasSize(2))
                .body("errors.pointer", hasItems("/districts/1/code", "/districts/4/communes/0"));
        prescriber().body(LIST).put("/v1/priority-districts/QN").then().statusCode(403);
        prescriber()
                .get("/v1/priority-districts/QN")
                .then()
                .header("ETag", equalTo(tag))
                .body("districts", hasSize(5));
        prescriber().get("/v1/priority-districts/QP").then().statusCode(404);
    }
}
