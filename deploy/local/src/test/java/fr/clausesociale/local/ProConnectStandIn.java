package fr.clausesociale.local;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * An OpenID provider that answers as ProConnect's documentation for services says (numerique-gouv/proconnect-documentation, "Implémentation
 * technique" and "Données fournies"): no parameter but those that are listed, who signs in told in a signed userinfo, by SIRET. In one thing
 * it goes by ProConnect's program (proconnect-gouv/federation, {@code AuthorizeParamsDto}): that takes a nonce of 1 to 512 characters, where
 * the documentation asks for 32 at least, and Keycloak draws 22.
 */
final class ProConnectStandIn implements AutoCloseable {

    static final String CLIENT = "clause-sociale";
    static final String SECRET = "a-secret-of-the-stand-in";

    private static final String ISSUER = "api";
    private static final Set<String> PARAMETERS = Set.of(
            "response_type", "client_id", "redirect_uri", "scope", "claims", "state", "nonce", "prompt", "idp_hint");
    private static final String NONCE = "\\p{ASCII}{1,512}";
    private static final int SHORTEST_STATE = 32;

    private final Map<String, Object> person;
    private final OAuth2TokenProvider tokens = new OAuth2TokenProvider();
    private final MockOAuth2Server server;
    private final int port;

    /** @param person claims of whoever signs in */
    ProConnectStandIn(Map<String, Object> person, int port) {
        this.person = person;
        this.port = port;
        this.server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, tokens, Set.of(new IdTokens())),
                new Authorization(),
                new Userinfo());
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    String issuer() {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    /** Whoever comes is signed in; the server itself answers with a code. */
    private static final class Authorization implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            HttpUrl url = request.getUrl();
            return url.encodedPath().equals("/" + ISSUER + "/authorize") && refusal(url) != null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return new OAuth2HttpResponse(
                    Headers.of("Content-Type", "text/html"), 400, "<p>Y000400 " + refusal(request.getUrl()), null);
        }

        private static String refusal(HttpUrl url) {
            for (String name : url.queryParameterNames()) {
                if (!PARAMETERS.contains(name)) {
                    return name;
                }
            }
            if (String.valueOf(url.queryParameter("state")).length() < SHORTEST_STATE) {
                return "state";
            }
            String nonce = url.queryParameter("nonce");
            if (nonce == null || !nonce.matches(NONCE)) {
                return "nonce";
            }
            return CLIENT.equals(url.queryParameter("client_id")) ? null : "client_id";
        }
    }

    /** A token, not JSON. */
    private final class Userinfo implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().equals("/" + ISSUER + "/userinfo");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            Map<String, Object> claims = new HashMap<>(person);
            claims.put("aud", CLIENT);
            claims.put("iss", issuer());
            claims.put("exp", Instant.now().plusSeconds(60).getEpochSecond());
            claims.put("iat", Instant.now().getEpochSecond());
            return new OAuth2HttpResponse(
                    Headers.of("Content-Type", "application/jwt"),
                    200,
                    tokens.jwt(claims, Duration.ofMinutes(1), ISSUER).serialize(),
                    null);
        }
    }

    /** The identity itself says little: subject, level and how. */
    private final class IdTokens implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            return (String) person.get("sub");
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(CLIENT);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return Map.of(
                    "acr",
                    "eidas1",
                    "amr",
                    List.of("pwd"),
                    "auth_time",
                    Instant.now().getEpochSecond());
        }

        @Override
        public long tokenExpiry() {
            return 60;
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
