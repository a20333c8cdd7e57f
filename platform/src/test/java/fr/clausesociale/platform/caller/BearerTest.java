package fr.clausesociale.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a token says calls, with the claims that identity providers put into it. */
class BearerTest {

    private static final String ISSUER = "https://issuer.example/realms/clauses";
    private static final String SIRET = "90000008400013";

    @Test
    void a_token_whose_subject_is_the_client_is_a_machines() {
        Bearer bearer = bearer(Map.of("sub", "tool", "azp", "tool", "client_id", "tool"));

        assertThat(bearer.machine()).isTrue();
        assertThat(bearer.account()).isEqualTo(AccountKey.ofClient(ISSUER, "tool"));
        assertThat(bearer.lacking()).isNull();
    }

    @Test
    void a_token_of_keycloaks_user_of_a_client_is_a_machines() {
        Bearer bearer = bearer(Map.of(
                "sub",
                "1f4db6ad-5e75-479c-b289-b8096ec1f4f4",
                "azp",
                "Tool",
                "client_id",
                "Tool",
                "acr",
                "1",
                "preferred_username",
                "service-account-tool"));

        assertThat(bearer.machine()).isTrue();
        assertThat(bearer.account()).isEqualTo(AccountKey.ofClient(ISSUER, "Tool"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid", "session_state", "auth_time", "nonce"})
    void whoever_signed_in_is_a_person_whatever_the_names_are(String sign) {
        Bearer bearer = bearer(
                Map.of("sub", "tool", "azp", "tool", "preferred_username", "service-account-tool", sign, "1700000000"));

        assertThat(bearer.machine()).isFalse();
        assertThat(bearer.account()).isEqualTo(AccountKey.ofSubject(ISSUER, "tool"));
    }

    @Test
    void what_is_not_shown_to_be_a_machines_is_a_persons() {
        Bearer bearer = bearer(Map.of(
                "sub", "0b7f", "azp", "tool", "client_id", "tool", "preferred_username", "service-account-other"));

        assertThat(bearer.machine()).isFalse();
        assertThat(bearer.account()).isEqualTo(AccountKey.ofSubject(ISSUER, "0b7f"));
        assertThat(bearer(Map.of("sub", "tool")).machine()).isFalse();
    }

    @Test
    void the_organisation_is_read_in_one_claim_only() {
        Map<String, Object> claims = Map.of("sub", "tool", "azp", "tool", "siret", "90000003500015");

        assertThat(bearer(claims).organisation()).isEqualTo(SIRET);
        assertThat(Bearer.of(token(claims), "siret").organisation()).isEqualTo("90000003500015");
        assertThat(Bearer.of(token(Map.of("sub", "tool")), "siret").lacking()).isEqualTo("siret");
        assertThat(bearer(Map.of("azp", "tool")).lacking()).isEqualTo("sub");
        assertThat(bearer(Map.of("sub", " ")).lacking()).isEqualTo("sub");
    }

    private static Bearer bearer(Map<String, Object> claims) {
        return Bearer.of(token(claims), "org");
    }

    private static OidcJwtCallerPrincipal token(Map<String, Object> told) {
        JwtClaims claims = new JwtClaims();
        Map<String, Object> all = new HashMap<>(told);
        all.put("iss", ISSUER);
        all.put("org", SIRET);
        all.forEach(claims::setClaim);
        return new OidcJwtCallerPrincipal(claims, new AccessTokenCredential("token"));
    }
}
