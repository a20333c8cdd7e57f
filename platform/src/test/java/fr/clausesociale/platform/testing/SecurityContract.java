package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document answers 401 without a token and 403 to each role that has no business there. A
 * service extends this in a {@code @QuarkusTest}; it fails when it found no operation, or one that names no role.
 */
public abstract class SecurityContract {

    /** Who only has to be somebody: what is asked for is the caller's own. */
    private static final String EVERYBODY = "**";

    private static final List<String> ROLES =
            List.of("prescriber", "facilitator", "company", "buyer", "coordinator", "dpo", "admin");

    /** What whoever has a good token may ask, registered or not. */
    protected Set<String> openToTheUnregistered() {
        return Set.of("/v1/me");
    }

    @Test
    void every_operation_names_the_roles_that_may_call_it() throws Exception {
        List<DescribedOperation> operations = DescribedOperation.all();
        assertThat(operations).isNotEmpty();
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(operation.roles()).as(operation.toString()).isNotEmpty());
    }

    @Test
    void every_operation_answers_401_without_a_token() throws Exception {
        for (DescribedOperation operation : DescribedOperation.all()) {
            Response answer = call(operation, RestAssured.given());
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(401);
            assertProblem(operation, answer, "UNAUTHENTICATED");
        }
    }

    @Test
    void every_operation_answers_401_to_a_token_of_nobody() throws Exception {
        DescribedOperation operation = DescribedOperation.all().get(0);
        Response answer = call(operation, RestAssured.given().auth().oauth2("nobody.signed.this"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(operation, answer, "UNAUTHENTICATED");
    }

    @Test
    void every_operation_answers_403_to_each_role_that_has_no_business_there() throws Exception {
        int refused = 0;
        for (DescribedOperation operation : DescribedOperation.all()) {
            for (String role : ROLES) {
                if (!operation.roles().contains(role) && !operation.roles().contains(EVERYBODY)) {
                    String token = Tokens.of("stranger", role, "90000008400013", null, "FR");
                    Response answer = call(operation, RestAssured.given().auth().oauth2(token));
                    assertThat(answer.statusCode())
                            .as("%s as %s", operation, role)
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
        for (DescribedOperation operation : DescribedOperation.all()) {
            Response answer = call(
                    operation,
                    RestAssured.given().auth().oauth2(Tokens.signed(claims(operation, Map.of("aud", "elsewhere")))));
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(401);
            assertProblem(operation, answer, "UNAUTHENTICATED");
        }
    }

    @Test
    void every_operation_answers_403_to_a_token_that_does_not_say_who_calls() throws Exception {
        for (DescribedOperation operation : DescribedOperation.all()) {
            for (String lacking : List.of("sub", "org")) {
                Map<String, Object> claims = claims(operation, Map.of());
                claims.remove(lacking);
                Response answer = call(operation, RestAssured.given().auth().oauth2(Tokens.signed(claims)));
                assertThat(answer.statusCode())
                        .as("%s without %s", operation, lacking)
                        .isEqualTo(403);
                assertProblem(operation, answer, "INCOMPLETE_TOKEN");
                assertThat(answer.jsonPath().getString("detail")).contains(lacking);
            }
        }
    }

    @Test
    void every_operation_answers_403_to_claims_of_roles_and_territories_that_the_register_does_not_know()
            throws Exception {
        String unregistered = Tokens.signed(more(Tokens.claims("boaster", "91000000000017")));
        Tokens.of("known", ROLES.get(0), "91000000000025", null, "DEP-21");
        String unknown = Tokens.signed(more(Tokens.claims("boaster", "91000000000025")));
        int refused = 0;
        for (DescribedOperation operation : DescribedOperation.all()) {
            if (!openToTheUnregistered().contains(operation.address())) {
                for (String token : List.of(unregistered, unknown)) {
                    Response answer = call(operation, RestAssured.given().auth().oauth2(token));
                    assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(403);
                    assertProblem(
                            operation,
                            answer,
                            token.equals(unknown) ? "ACCOUNT_NOT_REGISTERED" : "ORGANISATION_NOT_REGISTERED");
                }
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void every_operation_answers_403_to_whoever_signs_in_through_a_registered_client() throws Exception {
        for (DescribedOperation operation : DescribedOperation.all()) {
            if (!openToTheUnregistered().contains(operation.address())) {
                String role = operation.roles().stream()
                        .filter(ROLES::contains)
                        .findFirst()
                        .orElse(ROLES.get(0));
                Tokens.of("way-in-" + role, role, "91000000000025", null, "FR");
                Map<String, Object> claims = Tokens.claims("way-in-" + role, "91000000000025");
                claims.put("sub", "somebody");
                claims.put("sid", "a-session");
                Response answer = call(operation, RestAssured.given().auth().oauth2(Tokens.signed(claims)));
                assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(403);
                assertProblem(operation, answer, "ACCOUNT_NOT_REGISTERED");
            }
        }
    }

    private static Map<String, Object> more(Map<String, Object> claims) {
        claims.put("roles", ROLES);
        claims.put("groups", ROLES);
        claims.put("territories", List.of("FR"));
        return claims;
    }

    /** Of a caller who may call the operation. */
    private static Map<String, Object> claims(DescribedOperation operation, Map<String, Object> more) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "stranger");
        claims.put("org", "90000008400013");
        claims.put("roles", List.copyOf(operation.roles()));
        claims.put("territories", List.of("FR"));
        claims.putAll(more);
        return claims;
    }

    private static void assertProblem(DescribedOperation operation, Response answer, String code) {
        assertThat(answer.contentType()).as(operation.toString()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private static Response call(DescribedOperation operation, RequestSpecification request) {
        if (operation.sendsBody()) {
            request.contentType(operation.contentType() == null ? ContentType.JSON.toString() : operation.contentType())
                    .body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), operation.address());
    }
}
