package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document answers 401 without a token and 403 to each role that has no business there. A
 * service extends this in a {@code @QuarkusTest}; it fails when it found no operation, or one that names no role.
 */
public abstract class SecurityContract {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> ROLES =
            List.of("prescriber", "facilitator", "company", "buyer", "coordinator", "dpo", "admin");

    private record Operation(String verb, String path, Set<String> roles, String contentType) {}

    @Test
    void every_operation_names_the_roles_that_may_call_it() throws Exception {
        List<Operation> operations = operations();
        assertThat(operations).isNotEmpty();
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.roles())
                        .as("%s %s", operation.verb(), operation.path())
                        .isNotEmpty());
    }

    @Test
    void every_operation_answers_401_without_a_token() throws Exception {
        for (Operation operation : operations()) {
            Response answer = call(operation, RestAssured.given());
            assertThat(answer.statusCode())
                    .as("%s %s", operation.verb(), operation.path())
                    .isEqualTo(401);
            assertProblem(operation, answer, "UNAUTHENTICATED");
        }
    }

    @Test
    void every_operation_answers_401_to_a_token_of_nobody() throws Exception {
        Operation operation = operations().get(0);
        Response answer = call(operation, RestAssured.given().auth().oauth2("nobody.signed.this"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(operation, answer, "UNAUTHENTICATED");
    }

    @Test
    void every_operation_answers_403_to_each_role_that_has_no_business_there() throws Exception {
        int refused = 0;
        for (Operation operation : operations()) {
            for (String role : ROLES) {
                if (!operation.roles().contains(role)) {
                    String token = Tokens.of("stranger", role, "90000008400013", null, "FR");
                    Response answer = call(operation, RestAssured.given().auth().oauth2(token));
                    assertThat(answer.statusCode())
                            .as("%s %s as %s", operation.verb(), operation.path(), role)
                            .isEqualTo(403);
                    assertProblem(operation, answer, "FORBIDDEN");
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void every_operation_answers_401_to_a_token_that_was_made_for_somebody_else() throws Exception {
        for (Operation operation : operations()) {
            Response answer = call(
                    operation,
                    RestAssured.given().auth().oauth2(Tokens.signed(claims(operation, Map.of("aud", "elsewhere")))));
            assertThat(answer.statusCode())
                    .as("%s %s", operation.verb(), operation.path())
                    .isEqualTo(401);
            assertProblem(operation, answer, "UNAUTHENTICATED");
        }
    }

    @Test
    void every_operation_answers_403_to_a_token_that_does_not_say_who_calls() throws Exception {
        for (Operation operation : operations()) {
            for (String lacking : List.of("sub", "org")) {
                Map<String, Object> claims = claims(operation, Map.of());
                claims.remove(lacking);
                Response answer = call(operation, RestAssured.given().auth().oauth2(Tokens.signed(claims)));
                assertThat(answer.statusCode())
                        .as("%s %s without %s", operation.verb(), operation.path(), lacking)
                        .isEqualTo(403);
                assertProblem(operation, answer, "INCOMPLETE_TOKEN");
                assertThat(answer.jsonPath().getString("detail")).contains(lacking);
            }
        }
    }

    /** Of a caller who may call the operation. */
    private static Map<String, Object> claims(Operation operation, Map<String, Object> more) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "stranger");
        claims.put("org", "90000008400013");
        claims.put("roles", List.copyOf(operation.roles()));
        claims.put("territories", List.of("FR"));
        claims.putAll(more);
        return claims;
    }

    private static void assertProblem(Operation operation, Response answer, String code) {
        assertThat(answer.contentType())
                .as("%s %s", operation.verb(), operation.path())
                .startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private static Response call(Operation operation, RequestSpecification request) {
        String path = operation
                .path()
                .replaceAll("\\{(month|yyyy-mm)\\}", "2026-01")
                .replaceAll("\\{[^}]+\\}", "00000000-0000-7000-8000-000000000000");
        if (!operation.verb().equals("get") && !operation.verb().equals("delete")) {
            request.contentType(operation.contentType() == null ? ContentType.JSON.toString() : operation.contentType())
                    .body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.verb().toUpperCase(Locale.ROOT), path);
    }

    private static List<Operation> operations() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asString());
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    Set<String> roles = new TreeSet<>();
                    verb.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                    var content =
                            verb.getValue().path("requestBody").path("content").fieldNames();
                    operations.add(new Operation(
                            verb.getKey(), path.getKey(), roles, content.hasNext() ? content.next() : null));
                }
            }
        }
        return operations;
    }
}
