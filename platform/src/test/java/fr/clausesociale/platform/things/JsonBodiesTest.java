package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body of JSON may say, asked of the running application: its mapper is put together by many. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class JsonBodiesTest {

    private static RequestSpecification caller() {
        return withoutType().contentType(ContentType.JSON);
    }

    private static RequestSpecification withoutType() {
        return given().auth().oauth2(Tokens.of("tool", "facilitator", "90000003500015", "OPCS", "DEP-21"));
    }

    private static ValidatableResponse posted(String more) {
        return caller().body("{\"name\":\"a\",\"weight\":\"1.5\"" + more + "}")
                .post("/v1/things")
                .then();
    }

    private static ValidatableResponse refusedAt(String pointer, String more) {
        return posted(more).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_day_and_a_month_are_taken_as_a_calendar_prints_them() {
        posted(",\"since\":\"2026-10-01\",\"month\":\"2026-10\",\"count\":3,\"colour\":\"RED\"")
                .statusCode(201);
        posted(",\"since\":null,\"month\":null,\"count\":null,\"colour\":null").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-0044-03-15\"",
                "\"+10000-01-01\"",
                "\"+999999999-12-31\"",
                "\"9999-12-31\"",
                "\"1899-12-31\"",
                "[2026,1,1]",
                "20500",
                "\"2026-10-01T23:30:00Z\"",
                "\"2026-02-30\"",
                "\"\""
            })
    void another_day_is_refused_with_its_place_and_how_to_write_it(String day) {
        refusedAt("/since", ",\"since\":" + day).body("errors[0].message", containsString("AAAA-MM-JJ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2026,3]", "\"+10000-03\"", "\"2026-13\"", "202603"})
    void another_month_is_refused_with_its_place(String month) {
        refusedAt("/month", ",\"month\":" + month).body("errors[0].message", containsString("AAAA-MM,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "30.9", "\"1.5\"", "true", "[1]"})
    void a_fraction_is_no_whole_number(String count) {
        refusedAt("/count", ",\"count\":" + count).body("errors[0].message", equalTo("Un nombre entier est attendu."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"GREEN\"", "\"\""})
    void a_code_is_one_of_its_list_not_a_place_in_it_and_the_list_is_told(String colour) {
        refusedAt("/colour", ",\"colour\":" + colour)
                .body("errors[0].message", equalTo("Valeurs admises : RED, BLUE."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "\\udc00", "\\ud800"})
    void a_text_that_cannot_be_kept_as_it_came_is_refused_with_its_place(String text) {
        refusedAt("/parts/0/name", ",\"parts\":[{\"name\":\"" + text + "\"}]")
                .body("errors[0].message", containsString("caractère"));
        posted(",\"parts\":[{\"name\":\"\\ud83d\\ude00\"}]").statusCode(201);
    }

    @Test
    void a_field_told_twice_is_refused_by_its_name() {
        for (String more : new String[] {",\"name\":\"b\"", ",\"parts\":[{\"name\":\"x\",\"name\":\"x\"}]"}) {
            posted(more)
                    .statusCode(400)
                    .body("code", equalTo("MALFORMED"))
                    .body("errors[0].pointer", containsString("line 1"))
                    .body("errors[0].message", containsString("« name »"));
        }
    }

    @Test
    void text_after_the_end_is_refused() {
        for (String after : new String[] {"x", "{}", " ]"}) {
            caller().body("{\"name\":\"a\",\"weight\":\"1.5\"}" + after)
                    .post("/v1/things")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("MALFORMED"));
        }
    }

    @Test
    void a_parameter_that_no_text_can_be_is_refused_by_its_name() {
        caller().urlEncodingEnabled(false)
                .get("/v1/things/wanted?name=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors[0].pointer", equalTo("name"));
    }

    @Test
    void a_body_that_may_be_left_out_is_left_out_with_its_type() {
        withoutType().post("/v1/things/1/end").then().statusCode(200).body("why", equalTo("nothing said"));
        withoutType().post("/v1/things").then().statusCode(400);
    }

    @Test
    void a_body_that_is_missing_is_not_called_by_a_name_the_caller_never_saw() {
        caller().body("null")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("REQUIRED"))
                .body("errors[0].pointer", nullValue());
    }
}
