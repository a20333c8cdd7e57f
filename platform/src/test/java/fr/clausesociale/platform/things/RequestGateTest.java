package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided of a request before anything is done. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RequestGateTest {

    private static final String THING = "{\"name\":\"a\",\"weight\":\"1.5\"}";

    private static RequestSpecification caller() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000003500015", "OPCS", "DEP-21"));
    }

    private static ValidatableResponse wanted(String query) {
        return caller().urlEncodingEnabled(false)
                .get("/v1/things/wanted?" + query)
                .then();
    }

    private static void refusedAndNothingMade(int status, RequestSpecification request) {
        int before = ThingsResource.MADE.get();
        Response answer = request.body(THING.getBytes(StandardCharsets.UTF_8)).post("/v1/things");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(ThingsResource.MADE.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "text/csv", "text/html", "application/xml", "application/json;q=0", "application/json;q=abc"
            })
    void a_format_that_is_not_given_is_refused_before_anything_is_made(String accept) {
        refusedAndNothingMade(406, caller().contentType("application/json").accept(accept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "x, application/json",
                "text/html, */*;q=0.1",
                "text/html, *; q=.2, */*; q=0.2"
            })
    void a_format_among_those_asked_for_is_given(String accept) {
        caller().contentType("application/json")
                .accept(accept)
                .body(THING)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .contentType(startsWith("application/json"));
    }

    @Test
    void a_table_is_given_to_who_asks_for_one_and_not_as_json() {
        caller().accept("text/csv")
                .get("/v1/things/table")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
        caller().accept("application/json").get("/v1/things/table").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "x",
                "application/json; charset",
                "application/json; charset=iso-8859-1",
                "application/json; charset=none",
                "application/json; charset=%%%",
                "application/xml",
                "application/pdf",
                "multipart/form-data; boundary=x"
            })
    void a_body_of_another_format_or_charset_is_refused_before_anything_is_made(String type) {
        refusedAndNothingMade(415, caller().header("Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "x", "gzip, identity"})
    void a_body_that_is_encoded_is_refused_before_anything_is_made(String encoding) {
        refusedAndNothingMade(415, caller().contentType("application/json").header("Content-Encoding", encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en;q=abc", "en;q=7", "💥", "x-", "en_GB;;"})
    void a_language_that_cannot_be_read_is_no_wish(String language) {
        caller().header("Accept-Language", language)
                .contentType("application/json")
                .body("{}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_parameter_that_the_operation_does_not_know_is_refused_with_the_one_that_was_meant() {
        wanted("colur=RED")
                .statusCode(400)
                .body("code", equalTo("PARAMETER_UNKNOWN"))
                .body("errors[0].pointer", equalTo("colur"))
                .body("errors[0].hint", containsString("« colour »"));
        wanted("Colour=RED").statusCode(400).body("errors[0].hint", containsString("« colour »"));
        wanted("qqqqqqqq=1").statusCode(400).body("errors[0].hint", containsString("territory"));
        caller().get("/v1/things/caller?x=1").then().statusCode(400).body("errors[0].hint", notNullValue());
        caller().contentType("application/json")
                .body(THING)
                .post("/v1/things?dryRun=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_UNKNOWN"));
    }

    @Test
    void all_faults_of_a_query_are_told_at_once() {
        wanted("colour=RED&colour=BLUE&day=x&foo=1").statusCode(400).body("errors.size()", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "territory,DEP-21,DEP-21",
        "territory,DEP-21%20,DEP-21",
        "territory,,null",
        "territory,%20,null",
        "territory,COM-21073,COM-21272",
        "territory,COM-75112,COM-75056",
        "territory,FR,FR",
        "territory,DEP-2A,DEP-2A",
        "day,2026-02-28,2026-02-28",
        "day,%202026-02-28,2026-02-28",
        "month,2026-02,2026-02",
        "month,,null",
        "updatedSince,2026-02-28T10:00:00Z,2026-02-28T10:00:00Z",
        "updatedSince,2026-02-28T10:00:00%2B01:00,2026-02-28T09:00:00Z",
        "colour,RED,RED",
        "colour,RED%20,RED",
        "colour,,null",
        "count,12,12",
        "count,,null",
        "heavy,true,true",
        "heavy,,null",
        "weight,1.50,1.50",
        "name,%20Ville%20de%20Dijon%20,Ville de Dijon",
    })
    void a_value_is_read_by_its_type(String name, String text, String read) {
        wanted(name + "=" + (text == null ? "" : text)).statusCode(200).body(name, equalTo(read));
    }

    @ParameterizedTest
    @CsvSource({
        "territory,dep-21",
        "territory,DEP-99",
        "territory,DEP-021",
        "territory,REG-26",
        "territory,COM-99999",
        "territory,Dijon",
        "territory,DEP-21%20x",
        "day,99999-01-01",
        "day,1899-12-31",
        "day,3000-01-01",
        "day,2026-02-30",
        "day,%2B99999-01-01",
        "day,2026-1-1",
        "day,01/02/2026",
        "month,2026-13",
        "month,99999-01",
        "month,2026-01-01",
        "updatedSince,%2B99999-01-01T00:00:00Z",
        "updatedSince,99999-01-01T00:00:00Z",
        "updatedSince,3000-01-01T00:00:00Z",
        "updatedSince,2026-01-01",
        "updatedSince,2026-01-01T00:00:00",
        "colour,red",
        "colour,GREEN",
        "thing,1-1-1-1-1",
        "count,1.0",
        "count,99999999999",
        "heavy,TRUE",
        "heavy,1",
        "weight,1e5",
        "weight,NaN",
    })
    void what_is_no_value_of_its_type_is_refused_with_how_it_is_written(String name, String text) {
        wanted(name + "=" + text)
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors[0].pointer", equalTo(name))
                .body("errors[0].hint", not(containsString("OpenAPI")));
    }

    @Test
    void a_code_of_a_list_and_a_text_of_a_shape_are_refused_with_what_there_is() {
        wanted("shape=ROUND").statusCode(200).body("shape", equalTo("ROUND"));
        wanted("shape=HOLLOW")
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors[0].hint", containsString("ROUND, SQUARE"));
        wanted("mark=A1").statusCode(200);
        wanted("mark=a").statusCode(400).body("errors[0].hint", containsString("motif"));
        wanted("order=byName").statusCode(200).body("order", equalTo("BY_NAME"));
        wanted("order=BY_NAME").statusCode(400).body("errors[0].hint", containsString("byName, byDay"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\"}", "[1]", "x", "{} {}", "\"text\""})
    void a_body_in_which_something_is_said_is_not_passed_over_where_none_is_taken(String body) {
        for (String method : new String[] {"GET", "DELETE"}) {
            caller().contentType("application/json")
                    .body(body)
                    .request(method, "/v1/things/none")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("BODY_NOT_TAKEN"));
        }
        caller().contentType("application/json")
                .body(body)
                .post("/v1/things/none")
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_NOT_TAKEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", " { }\n", "null"})
    void a_body_that_says_nothing_is_none(String body) {
        caller().contentType("application/json")
                .body(body)
                .post("/v1/things/none")
                .then()
                .statusCode(200);
        caller().post("/v1/things/none").then().statusCode(200);
    }

    @Test
    void what_fails_here_is_not_called_the_callers_fault() {
        caller().get("/v1/things/full").then().statusCode(500).body("code", equalTo("INTERNAL"));
    }

    @Test
    void what_was_sent_is_repeated_shortly_and_without_what_may_not_be_kept() {
        wanted("colour=" + "x".repeat(3000))
                .statusCode(400)
                .body("detail.length()", org.hamcrest.Matchers.lessThan(300));
        wanted("colour=1850578006084%2091").statusCode(422).body("detail", not(containsString("1850578")));
        wanted("colour=a%00b").statusCode(400).body("detail", containsString("a\ufffdb"));
    }

    @Test
    void a_field_that_is_not_known_is_refused_with_the_one_that_was_meant() {
        caller().contentType("application/json")
                .body("{\"name\":\"a\",\"weight\":\"1\",\"parts\":[{\"nmae\":\"x\"}]}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("FIELD_NOT_KNOWN"))
                .body("errors[0].pointer", equalTo("/parts/0/nmae"))
                .body("errors[0].hint", containsString("« name »"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":1,\"weight\":\"1\"}",
                "{\"name\":true,\"weight\":\"1\"}",
                "{\"name\":\"a\",\"weight\":\"1\",\"count\":\"3\"}",
                "{\"name\":\"a\",\"weight\":\"1\",\"count\":true}",
                "{\"name\":\"a\",\"weight\":\"1\",\"count\":\"\"}",
                "{\"name\":\"a\",\"weight\":true}"
            })
    void a_value_of_another_kind_is_not_made_to_fit(String body) {
        caller().contentType("application/json")
                .body(body)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", notNullValue());
    }

    @Test
    void what_only_harms_is_malformed() {
        String digits = "9".repeat(1500);
        String deep = "[".repeat(1000) + "]".repeat(1000);
        String name = "n".repeat(60_000);
        for (String harm : new String[] {
            "{\"name\":\"a\",\"weight\":" + digits + "}",
            "{\"name\":\"a\",\"weight\":1,\"count\":" + digits + "}",
            "{\"name\":\"a\",\"weight\":1,\"parts\":" + deep + "}",
            deep,
            "{\"" + name + "\":1}",
            "{\"name\":\"a\",\"weight\":1e" + "9".repeat(900) + "}"
        }) {
            caller().contentType("application/json")
                    .body(harm)
                    .post("/v1/things")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("MALFORMED"));
        }
    }

    @Test
    void a_body_is_as_large_as_its_operation_can_use_and_no_larger() {
        String lines = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "{\"day\":\"2026-01-%02d\",\"hours\":\"24.00\"}".formatted(day))
                .collect(Collectors.joining(","));
        String row = "{\"id\":\"" + UUID.randomUUID() + "\",\"lines\":[" + lines + "]}";
        String largest =
                "{\"rows\":[" + IntStream.range(0, 1000).mapToObj(i -> row).collect(Collectors.joining(",")) + "]}";
        caller().contentType("application/json")
                .body(largest)
                .put("/v1/things/1/sheet")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1000));
        int before = ThingsResource.MADE.get();
        for (String tooLarge : new String[] {largest + " ".repeat(largest.length()), "{\"" + " ".repeat(9_500_000)}) {
            caller().contentType("application/json")
                    .body(tooLarge)
                    .put("/v1/things/1/sheet")
                    .then()
                    .statusCode(413)
                    .body("code", equalTo("TOO_LARGE"));
        }
        caller().contentType("application/json")
                .body(THING + " ".repeat(70_000))
                .post("/v1/things")
                .then()
                .statusCode(413);
        assertThat(ThingsResource.MADE.get()).isEqualTo(before);
    }
}
