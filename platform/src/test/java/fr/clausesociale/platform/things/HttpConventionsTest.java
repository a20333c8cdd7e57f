package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HttpConventionsTest {

    private static final String THING = "{\"name\":\"a\",\"weight\":\"1.5\"}";

    private static RequestSpecification caller() {
        return given().auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000003500015", "OPCS", "DEP-21", "REG-27"))
                .contentType(ContentType.JSON);
    }

    @Test
    void a_created_resource_comes_with_its_place_and_version() {
        caller().body(THING)
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/things/[0-9a-f-]{36}"))
                .header("ETag", "\"0\"")
                .body("weight", equalTo("1.50"));
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_do_nothing_twice() {
        String key = UUID.randomUUID().toString();
        var first = caller().header("Idempotency-Key", key).body(THING).post("/v1/things");
        var second = caller().header("Idempotency-Key", key).body(THING).post("/v1/things");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        caller().header("Idempotency-Key", key)
                .body(THING)
                .post("/v1/things")
                .then()
                .statusCode(201);
        caller().header("Idempotency-Key", key)
                .body(THING.replace("1.5", "2"))
                .post("/v1/things")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void a_key_that_was_left_empty_is_refused_and_nothing_is_done() {
        for (String left : List.of("", " ")) {
            caller().header("Idempotency-Key", left)
                    .body(THING)
                    .post("/v1/things")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("INVALID_PARAMETER"))
                    .header("Location", nullValue());
        }
    }

    @Test
    void a_key_of_another_client_is_another_key() {
        String key = UUID.randomUUID().toString();
        String first = caller().header("Idempotency-Key", key)
                .body(THING)
                .post("/v1/things")
                .header("Location");
        String second = given().auth()
                .oauth2(Tokens.of("other-tool", "facilitator", "90000003500015", null))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(THING)
                .post("/v1/things")
                .header("Location");
        assertThat(second).isNotNull().isNotEqualTo(first);
    }

    @Test
    void a_key_of_the_same_client_for_another_organisation_is_another_key() {
        String key = UUID.randomUUID().toString();
        String first = caller().header("Idempotency-Key", key)
                .body(THING)
                .post("/v1/things")
                .header("Location");
        String second = given().auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000004300019", "OPCS", "DEP-21"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(THING)
                .post("/v1/things")
                .header("Location");
        assertThat(second).isNotNull().isNotEqualTo(first);
    }

    @Test
    void concurrent_duplicates_do_the_work_once() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<String>> answers = IntStream.range(0, 8)
                .mapToObj(i -> OwnThread.call(() -> caller().header("Idempotency-Key", key)
                        .body(THING)
                        .post("/v1/things")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location")))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void what_failed_under_a_key_may_be_tried_again() {
        String key = UUID.randomUUID().toString();
        caller().header("Idempotency-Key", key)
                .body(THING.replace("\"a\"", "\"unlucky\""))
                .post("/v1/things")
                .then()
                .statusCode(404);
        caller().header("Idempotency-Key", key)
                .body(THING)
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void every_fault_in_the_shape_is_told_with_its_place_in_french() {
        caller().body("{\"name\":\" \",\"weight\":\"-1\",\"parts\":[{\"name\":\"x\"},{}]}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/weight"))
                .body("errors.pointer", hasItem("/parts/1/name"))
                .body("errors.find { it.pointer == '/name' }.code", equalTo("REQUIRED"))
                .body("errors.find { it.pointer == '/name' }.message", equalTo("Ce champ est obligatoire."))
                .body("traceId", notNullValue());
    }

    @Test
    void an_unknown_code_or_date_is_told_with_its_place() {
        caller().body("{\"name\":\"a\",\"weight\":\"1\",\"colour\":\"GREEN\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
        caller().body("{\"name\":\"a\",\"weight\":\"1\",\"since\":\"31/12/2026\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/since"));
        caller().body("{\"name\":\"a\",\"weight\":\"1e999999999\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/weight"));
    }

    @Test
    void a_body_that_is_no_json_is_malformed() {
        caller().body("{\"name\":").post("/v1/things").then().statusCode(400).body("code", equalTo("MALFORMED"));
        caller().post("/v1/things").then().statusCode(400);
    }

    @Test
    void another_format_is_not_supported() {
        given().auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000003500015", null))
                .contentType("text/plain")
                .body("a")
                .post("/v1/things")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void english_is_spoken_to_who_asks_for_it() {
        caller().header("Accept-Language", "en-GB,en;q=0.9,fr;q=0.5")
                .body("{\"weight\":\"1\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("This field is required."));
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        caller().body(THING).put("/v1/things/1").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        caller().header("If-Match", "\"6\"")
                .body(THING)
                .put("/v1/things/1")
                .then()
                .statusCode(412);
        caller().header("If-Match", "\"7\"")
                .body(THING)
                .put("/v1/things/1")
                .then()
                .statusCode(200)
                .header("ETag", "\"8\"");
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end() {
        String next = caller().get("/v1/things?limit=50")
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .header("Link", startsWith("<"))
                .extract()
                .path("next");
        String last = caller().get("/v1/things?limit=50&after=" + next)
                .then()
                .body("items[0]", equalTo(50))
                .extract()
                .path("next");
        caller().get("/v1/things?limit=50&after=" + last)
                .then()
                .body("items", hasSize(20))
                .body("next", nullValue());
    }

    @Test
    void a_page_asked_for_wrongly_is_refused() {
        for (String query : List.of("limit=0", "limit=501", "limit=x", "after=%25%25")) {
            caller().get("/v1/things?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void the_caller_is_who_the_token_says() {
        caller().get("/v1/things/caller")
                .then()
                .statusCode(200)
                .body("client", startsWith("tool"))
                .body("organisation", equalTo("90000003500015"))
                .body("siren", equalTo("900000035"))
                .body("kind", equalTo("OPCS"))
                .body("territories", equalTo(List.of("DEP-21", "REG-27")));
    }

    @Test
    void without_a_good_token_nothing_is_served() {
        for (String header : List.of("", "Bearer x.y.z", "Basic YTpi")) {
            given().header("Authorization", header)
                    .get("/v1/things")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Test
    void an_unknown_path_is_a_problem_too() {
        caller().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        caller().get("/nothing/at/all").then().statusCode(404).contentType("application/problem+json");
        caller().delete("/v1/things").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void a_body_over_the_limit_is_a_problem_too() {
        caller().body(" ".repeat(11 * 1024 * 1024))
                .post("/v1/things")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void an_unexpected_failure_tells_a_trace_and_nothing_else() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        caller().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/v1/things/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("traceId", equalTo(trace))
                .body("detail", not(equalTo("secret detail")));
    }
}
