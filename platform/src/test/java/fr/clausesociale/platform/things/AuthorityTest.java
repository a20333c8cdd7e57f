package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Identity comes from the token, authority from the register. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AuthorityTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String ORG = "90000003500015";

    @Inject
    BusinessClock clock;

    private final String client = "authority-" + UUID.randomUUID();

    private static Response asked(String token) {
        return given().auth().oauth2(token).get("/v1/things/caller");
    }

    @Test
    void claims_that_say_more_than_the_register_give_nothing() {
        Tokens.of(client, "facilitator", ORG, "OPCS", "DEP-21");
        Map<String, Object> claims = Tokens.claims(client, ORG);
        claims.put("roles", List.of("facilitator", "admin"));
        claims.put("groups", List.of("admin"));
        claims.put("territories", List.of("FR"));
        claims.put("kind", "OTHER");
        String token = Tokens.signed(claims);

        assertThat(asked(token).jsonPath().getList("territories")).containsExactly("DEP-21");
        assertThat(asked(token).jsonPath().getString("kind")).isEqualTo("OPCS");
        assertThat(given().auth().oauth2(token).post("/v1/admin/republications").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_withdrawn_account_is_refused_within_two_seconds_although_its_token_lives() {
        String token = Tokens.of(client, "facilitator", ORG, "OPCS", "DEP-21");
        assertThat(asked(token).statusCode()).isEqualTo(200);

        Tokens.withdrawn(client, ORG, clock.now());
        await().atMost(SOON).until(() -> asked(token).statusCode() == 403);

        assertThat(asked(token).jsonPath().getString("code")).isEqualTo("ACCOUNT_WITHDRAWN");
        assertThat(asked(token).jsonPath().getString("detail")).contains("a été retiré le");
    }

    @Test
    void an_account_that_only_reads_changes_nothing_whatever_its_roles_may() {
        String token = Tokens.of(client, "facilitator", ORG, "OPCS", "DEP-21");
        Tokens.reader(client, ORG);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "READER"
                        .equals(given().auth()
                                .oauth2(token)
                                .get("/v1/me")
                                .jsonPath()
                                .getString("account.known.level")));

        Response made = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("name", "a", "weight", "1.00"))
                .post("/v1/things");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(403);
        assertThat(made.jsonPath().getString("code")).isEqualTo("ACCOUNT_READS_ONLY");
        assertThat(asked(token).statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_acts_on_its_last_day_and_is_told_afterwards_that_it_has_expired() {
        String token = Tokens.of(client, "facilitator", ORG, "OPCS", "DEP-21");
        LocalDate yesterday = clock.today().minusDays(1);

        Tokens.until(client, ORG, clock.today());
        await().atMost(SOON)
                .until(() ->
                        given().auth().oauth2(token).get("/v1/me").jsonPath().getString("account.known.until") != null);
        assertThat(asked(token).statusCode()).isEqualTo(200);
        Tokens.until(client, ORG, yesterday);
        await().atMost(SOON).until(() -> asked(token).statusCode() == 403);

        assertThat(asked(token).jsonPath().getString("code")).isEqualTo("ACCOUNT_EXPIRED");
        assertThat(asked(token).jsonPath().getString("detail"))
                .contains("a expiré")
                .contains(String.valueOf(yesterday.getYear()));
    }

    @Test
    void only_the_claim_agreed_on_names_the_organisation() {
        Tokens.of(client, "facilitator", ORG, "OPCS", "DEP-21");
        Map<String, Object> claims = Tokens.claims(client, null);
        claims.put("siret", ORG);

        Response answer = asked(Tokens.signed(claims));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("INCOMPLETE_TOKEN");
    }
}
