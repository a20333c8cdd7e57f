package fr.clausesociale.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OpenID provider for tests: it signs whatever claims a test asks for. */
final class TestIssuer {

    private static final String ISSUER = "clauses";

    private TestIssuer() {}

    static String url() {
        return Shared.once("issuer", () -> {
            MockOAuth2Server server = new MockOAuth2Server(
                    new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(new AskedFor())));
            int port = TestKafka.freePort();
            server.start(InetAddress.getLoopbackAddress(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
            return "http://localhost:" + port + "/" + ISSUER;
        });
    }

    /** Claims as the request's parameter {@code claims} lists them. */
    private static final class AskedFor implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            return (String) claims(request).get("sub");
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return claims(request).get("aud") instanceof String one ? List.of(one) : List.of(Tokens.AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return claims(request);
        }

        @Override
        public long tokenExpiry() {
            return 3600;
        }

        private static Map<String, Object> claims(TokenRequest request) {
            try {
                return new ObjectMapper()
                        .readValue(request.getCustomParameter("claims").get(0), new TypeReference<>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
