package fr.clausesociale.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said of the requests of a test, and when. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlainRequestsTest {

    @Test
    void a_check_that_fails_says_what_was_asked_and_what_was_answered() {
        String said = saidDuring(() -> assertThatThrownBy(() -> given().body("{\"asked\":1}")
                        .contentType("application/json")
                        .post("/v1/things")
                        .then()
                        .statusCode(299))
                .isInstanceOf(AssertionError.class));

        assertThat(said).contains("POST", "/v1/things", "{\"asked\":1}", "was answered", "401");
    }

    @Test
    void nothing_is_laid_out_for_a_check_that_holds() {
        String said = saidDuring(() -> given().get("/v1/things").then().statusCode(401));

        assertThat(said).isEmpty();
        assertThat(RestAssured.config().getLogConfig().isLoggingOfRequestAndResponseIfValidationFailsEnabled())
                .as("every request and answer is laid out beforehand")
                .isFalse();
    }

    private static String saidDuring(Runnable requests) {
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            requests.run();
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
