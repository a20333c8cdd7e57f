package fr.clausesociale.local.identity;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What stands in a client's token. The server underneath gives a token to anybody who asks; the questions it puts
 * here are the place where an unknown client, a wrong secret or another grant is turned away.
 */
final class ClientTokens implements OAuth2TokenCallback {

    private static final Duration LIFE = Duration.ofHours(1);

    private final String issuer;
    private final Map<String, Client> clients;
    private final Map<String, Client> ofPeople;
    private final MadeClients made;

    /**
     * @param ofPeople clients that people sign in through
     * @param made clients that the realm file does not know
     */
    ClientTokens(String issuer, Map<String, Client> clients, Map<String, Client> ofPeople, MadeClients made) {
        this.issuer = issuer;
        this.made = made;
        this.clients = clients;
        this.ofPeople = ofPeople;
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        if (isOfPeople(request)) {
            // whoever signed in is their own subject: this is asked of a code or a refresh token that is nobody's
            throw refused(OAuth2Error.INVALID_GRANT);
        }
        return authenticated(request).id();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return authenticated(request).audience();
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Client client = authenticated(request);
        var claims = new LinkedHashMap<>(client.claims());
        claims.put("azp", client.id());
        claims.put("client_id", client.id());
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFE.toSeconds();
    }

    private static boolean isOfPeople(TokenRequest request) {
        GrantType grant = request.getAuthorizationGrant().getType();
        return GrantType.AUTHORIZATION_CODE.equals(grant) || GrantType.REFRESH_TOKEN.equals(grant);
    }

    private Client authenticated(TokenRequest request) {
        if (isOfPeople(request)) {
            Client client = request.getClientID() == null
                    ? null
                    : ofPeople.get(request.getClientID().getValue());
            if (client != null && request.getClientAuthentication() == null) {
                return client;
            }
            throw refused(OAuth2Error.INVALID_CLIENT);
        }
        if (!GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType())) {
            throw refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        if (request.getClientAuthentication() instanceof PlainClientSecret given) {
            String name = given.getClientID().getValue();
            String secret = given.getClientSecret().getValue();
            Client client = clients.get(name);
            // Here, and only here, the secret of a client of the realm is its id
            if (client != null && client.id().equals(secret)) {
                return client;
            }
            return made.authenticated(name, secret).orElseThrow(() -> refused(OAuth2Error.INVALID_CLIENT));
        }
        throw refused(OAuth2Error.INVALID_CLIENT);
    }

    private static OAuth2Exception refused(ErrorObject error) {
        return new OAuth2Exception(error, error.getDescription());
    }
}
