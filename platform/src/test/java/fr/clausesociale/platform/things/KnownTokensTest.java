package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class KnownTokensTest {

    private static final String ORG = "90000003500015";

    private static int answer(String token) {
        return given().auth().oauth2(token).get("/v1/things").statusCode();
    }

    @Test
    void a_token_seen_before_says_the_same_each_time() {
        String one = Tokens.of("remembered", "facilitator", ORG, "OPCS", "DEP-21");
        String nothing = Tokens.of("without-role", null, ORG, null);

        assertThat(List.of(answer(one), answer(nothing), answer(one), answer(nothing)))
                .containsExactly(200, 403, 200, 403);
    }

    @Test
    void the_signature_of_a_token_seen_before_is_not_checked_again() {
        String token = Tokens.of("counted", "facilitator", ORG, "OPCS", "DEP-21");
        answer(token);
        double before = remembered();

        answer(token);

        assertThat(remembered()).isGreaterThan(before);
    }

    private static double remembered() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("cache_gets_total{cache=\"tokens\"") && line.contains("\"hit\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void another_signature_under_a_known_content_is_refused() {
        String token = Tokens.of("imitated", "facilitator", ORG, "OPCS", "DEP-21");
        answer(token);
        int end = token.length() - 10;
        char other = token.charAt(end) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, end) + other + token.substring(end + 1);

        assertThat(answer(forged)).isEqualTo(401);
        assertThat(answer(forged)).isEqualTo(401);
    }

    @Test
    void a_known_token_is_refused_once_it_has_expired() {
        Tokens.of("short", "facilitator", ORG, "OPCS", "DEP-21");
        Map<String, Object> claims = Tokens.claims("short", ORG);
        claims.put("exp", Instant.now().plusSeconds(4).getEpochSecond());
        String token = Tokens.signed(claims);
        assertThat(answer(token)).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(answer(token)).isEqualTo(401));
    }
}
