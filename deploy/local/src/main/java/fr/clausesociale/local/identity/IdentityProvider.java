package fr.clausesociale.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.clausesociale.local.machine.PrivateFile;
import fr.clausesociale.local.machine.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * OAuth2 on this machine: the realm's clients, each with its id as secret, and the realm's people, who sign in by choosing who
 * they are. For developers and tests only.
 */
public final class IdentityProvider implements Identity {

    public static final String ISSUER = "clauses";
    public static final String ISSUER_PATH = "/" + ISSUER;
    public static final String TOKEN_PATH = "/token";

    private static final Set<String> PATHS = Set.of(
            ISSUER_PATH + TOKEN_PATH,
            SignInPage.PATH,
            SignOut.PATH,
            "/" + ISSUER + "/jwks",
            "/" + ISSUER + "/.well-known/openid-configuration",
            "/" + ISSUER + "/.well-known/oauth-authorization-server");
    private static final int KEY_BITS = 2048;

    private final Path realm;
    private final KeyProvider keys;
    private final Path madeClients;
    private final int port;
    private MockOAuth2Server server;

    /**
     * @param realm of which the clients and the people are
     * @param keyFile beside which the clients are kept that are made later
     */
    public IdentityProvider(Path realm, Path keyFile, int port) {
        this.realm = realm;
        this.keys = new KeyProvider(List.of(key(keyFile)), "RS256");
        this.madeClients = keyFile.resolveSibling("identity-clients.json");
        this.port = port;
    }

    private MockOAuth2Server server() {
        Map<String, Client> ofPeople = Client.ofPeople(realm);
        var clients = new HashMap<>(Client.in(realm));
        clients.putAll(Client.ofTheRegister(realm));
        var tokens = new OAuth2TokenProvider(keys);
        var made = new MadeClients(madeClients, tokens);
        return new MockOAuth2Server(
                new OAuth2Config(
                        false, null, null, false, tokens, Set.of(new ClientTokens(ISSUER, clients, ofPeople, made))),
                made,
                new ElsewhereNothing(),
                new SignInPage(Person.in(realm), ofPeople.keySet()),
                new SignOut());
    }

    @Override
    public String issuerPath() {
        return ISSUER_PATH;
    }

    @Override
    public String tokenPath() {
        return TOKEN_PATH;
    }

    @Override
    public void start() {
        server = server();
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "The identity provider cannot start on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
        }
    }

    /** Kept, so that a token got before a restart is still good after it. */
    private static JWK key(Path file) {
        try {
            if (Files.exists(file)) {
                return JWK.parse(PrivateFile.read(file));
            }
            JWK drawn = new RSAKeyGenerator(KEY_BITS).keyID(ISSUER).generate();
            PrivateFile.write(file, drawn.toJSONString());
            return drawn;
        } catch (IOException | ParseException | JOSEException e) {
            throw new StartFailure("The identity provider's key " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The server would answer for any issuer and offer more than is needed: this one has one issuer. */
    private static final class ElsewhereNothing implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return !PATHS.contains(request.getUrl().encodedPath());
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return new OAuth2HttpResponse(Headers.of(), 404, "", null);
        }
    }
}
