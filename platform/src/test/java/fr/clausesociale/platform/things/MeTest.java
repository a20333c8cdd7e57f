package fr.clausesociale.platform.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.caller.AccountKey;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever has a token is told what the register knows of them, as soon as it is told. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MeTest {

    private static final String TOPIC = "test.organisation.v1";
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void somebody_who_is_not_registered_is_told_so() {
        JsonPath me = me(Tokens.of("nobody", null, "91000000000001", null));

        assertThat(me.getBoolean("organisation.registered")).isFalse();
        assertThat(me.getString("account.state")).isEqualTo("ORGANISATION_UNKNOWN");
        assertThat(me.getList("rights")).isEmpty();
    }

    @Test
    void rights_are_told_with_their_end_and_a_withdrawal_within_two_seconds() {
        String siret = "91000000000002";
        String token = Tokens.of("machine", null, siret, null);
        told(siret, 1, null);
        await().atMost(SOON).until(() -> me(token).getList("rights").size() == 1);

        JsonPath before = me(token);
        told(siret, 2, "2026-01-02T00:00:00Z");
        await().atMost(SOON).until(() -> me(token).getString("account.state").equals("WITHDRAWN"));

        assertThat(before.getString("organisation.name")).isEqualTo("Organisation of a test");
        assertThat(before.getString("rights[0].role")).isEqualTo("SOMETHING");
        assertThat(before.getList("rights[0].territories")).containsExactly("DEP-21");
        assertThat(before.getString("rights[0].until")).isEqualTo("2990-12-31");
        assertThat(before.getString("rights[0].basis")).isEqualTo("AGREEMENT");
        assertThat(me(token).getList("rights")).isEmpty();
    }

    @Test
    void what_is_older_or_cannot_be_read_changes_nothing() {
        String siret = "91000000000003";
        String token = Tokens.of("machine", null, siret, null);
        told(siret, 5, null);
        await().atMost(SOON).until(() -> me(token).getList("rights").size() == 1);

        told(siret, 4, "2026-01-02T00:00:00Z");
        TestKafka.produce(
                TOPIC, siret, TestKafka.headers("type", siret, 6), "no JSON".getBytes(StandardCharsets.UTF_8));
        told("91000000000004", 1, null);
        await().atMost(SOON)
                .until(() ->
                        me(Tokens.of("machine", null, "91000000000004", null)).getBoolean("organisation.registered"));

        assertThat(me(token).getString("account.state")).isEqualTo("IN_FORCE");
    }

    private static JsonPath me(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void told(String siret, long version, String withdrawnAt) {
        TestKafka.produce(TOPIC, siret, TestKafka.headers("type", siret, version), """
                {"siret":"%s","name":"Organisation of a test","unheardOf":1,
                 "roles":[{"role":"SOMETHING","callerRole":"something","territories":["DEP-21"],"from":"2020-01-01",
                           "basis":{"kind":"AGREEMENT","until":"2990-12-31"}}],
                 "accounts":[{"id":"019ac000-0000-7000-8000-00000000000a","key":"%s","kind":"TECHNICAL","level":"AGENT",
                              "rights":[{"role":"SOMETHING","territories":[]}],"from":"2020-01-01","withdrawnAt":%s}]}""".formatted(
                        siret,
                        AccountKey.ofClient(Tokens.issuer(), "machine"),
                        withdrawnAt == null ? "null" : "\"" + withdrawnAt + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }
}
