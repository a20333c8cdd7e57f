package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No field of {@link ThingsResource} says that it may hold no social security number: none may. The number is nobody's. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NirInRequestsTest {

    private static final String NIR = "199022199900195";
    /** The same with a slip: its key does not fit. */
    private static final String MISTYPED = "199022199900159";

    private static final String IN_GROUPS = "1\u200999 02 21 999\u2013001, 95";

    private static RequestSpecification caller() {
        return given().auth()
                .oauth2(Tokens.of("tool", "facilitator", "90000003500015", "OPCS", "DEP-21"))
                .contentType(ContentType.JSON);
    }

    private static void assertRefused(Response answer, String pointer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("TEXT_HOLDS_NIR");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.asString()).doesNotContain(NIR, MISTYPED, IN_GROUPS);
    }

    @Test
    void it_is_refused_in_any_text_of_a_body_with_its_place() {
        for (String number : new String[] {NIR, MISTYPED, IN_GROUPS, "née" + NIR + "x"}) {
            assertRefused(
                    caller().body(Map.of("name", "M. " + number, "weight", "1.50"))
                            .post("/v1/things"),
                    "/name");
            assertRefused(
                    caller().body(Map.of("name", "a", "weight", "1", "parts", new Object[] {Map.of("name", number)}))
                            .post("/v1/things"),
                    "/parts/0/name");
        }
    }

    @Test
    void it_is_refused_in_a_key_and_in_a_parameter() {
        assertRefused(
                caller().header("Idempotency-Key", NIR)
                        .body(Map.of("name", "a", "weight", "1"))
                        .post("/v1/things"),
                "Idempotency-Key");
        assertRefused(caller().queryParam("after", IN_GROUPS).get("/v1/things"), "after");
        assertRefused(caller().post("/v1/things/{id}/end", NIR), "id");
    }

    @Test
    void a_refusal_does_not_repeat_it() {
        for (Object body : new Object[] {
            Map.of("name", "a", "weight", NIR + "x"),
            Map.of("name", "a", "weight", "1", "colour", NIR),
            Map.of("name", "a", "weight", "1", NIR, "b"),
            Map.of("name", "a", "weight", "1", "since", NIR),
            "{\"name\":\"a\",\"" + NIR + "\":1,\"" + NIR + "\":2}"
        }) {
            assertThat(caller().body(body).post("/v1/things").asString()).doesNotContain(NIR);
        }
    }
}
