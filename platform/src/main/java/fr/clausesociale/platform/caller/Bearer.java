package fr.clausesociale.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls, as the identity provider vouches for it: a person or a machine, never both, and for which organisation. What
 * that one may do is not said by a token.
 *
 * @param client that the token was made for; a machine is known by it, of a person it only says through what it signed in
 * @param machine whether a client asked for itself (client credentials) and not somebody through it
 * @param organisation SIRET, or null
 * @param lacking the first of the claims without which nobody can be told to have called, that the token lacks; or null
 */
public record Bearer(
        String issuer, String subject, String client, boolean machine, String organisation, String lacking) {

    /** A token that says nothing. */
    public static final Bearer NOBODY = new Bearer(null, null, null, false, null, "sub");

    /** Claims of a session in which somebody signed in: where one of them is told, the token is a person's. */
    private static final List<String> OF_A_SESSION = List.of("sid", "session_state", "auth_time", "nonce");

    /** What Keycloak calls the user that stands for a client. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    /** @param organisationClaim in which the identity provider names the organisation */
    public static Bearer of(JsonWebToken token, String organisationClaim) {
        String subject = text(token, "sub");
        String client = text(token, "azp");
        if (client == null) {
            client = text(token, "client_id");
        }
        String organisation = text(token, organisationClaim);
        return new Bearer(
                text(token, "iss"),
                subject,
                client,
                isMachine(token, subject, client),
                organisation,
                subject == null ? "sub" : organisation == null ? organisationClaim : null);
    }

    public static Bearer of(SecurityIdentity identity) {
        return identity.getAttribute(Bearer.class.getName()) instanceof Bearer known ? known : NOBODY;
    }

    /** By what its account is found, null where the token does not say. */
    public String account() {
        if (issuer == null || subject == null) {
            return null;
        }
        return machine ? AccountKey.ofClient(issuer, client) : AccountKey.ofSubject(issuer, subject);
    }

    /**
     * Only what is shown to be a machine's is one: whoever signs in through a client holds a token with its name too. The
     * subject of a machine's token is the client itself (RFC 9068) or, with Keycloak, the user that stands for it.
     */
    private static boolean isMachine(JsonWebToken token, String subject, String client) {
        return client != null
                && Collections.disjoint(OF_A_SESSION, token.getClaimNames())
                && (client.equals(subject)
                        || (SERVICE_ACCOUNT + client).equalsIgnoreCase(text(token, "preferred_username")));
    }

    /** Null where it is absent or blank. */
    private static String text(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        String text = claim instanceof JsonString json ? json.getString() : claim == null ? "" : claim.toString();
        return text.isBlank() ? null : text;
    }
}
