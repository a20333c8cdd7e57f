package fr.clausesociale.platform.caller;

import fr.clausesociale.platform.identifier.Siret;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the present request: its organisation, what kind of one, its roles and the territories it answers for. */
@RequestScoped
public class Caller {

    private static final String NATIONAL = "FR";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The first of the claims without which nobody can be told to have called, that the token lacks; or null. */
    public String lacking() {
        for (String claim : List.of("sub", "org")) {
            String told = text(claim);
            if (told == null || told.isBlank()) {
                return claim;
            }
        }
        return null;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public String subject() {
        return text("sub");
    }

    /** The identity provider that vouches for the token. */
    public String issuer() {
        return text("iss");
    }

    /** The machine client that asked, the scope of what may be repeated. */
    public String client() {
        String client = text("azp");
        return client != null ? client : text("client_id") != null ? text("client_id") : subject();
    }

    /** SIRET of the caller's organisation, or null where the token names none. */
    public String organisation() {
        return text("org");
    }

    /** SIREN of the caller's organisation: establishments of one legal unit are one caller in business. */
    public String siren() {
        return Siret.siren(organisation());
    }

    public String kind() {
        return text("kind");
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Territory codes ({@code FR}, {@code REG-27}, {@code DEP-21}, …), as granted. */
    public Set<String> territories() {
        Set<String> codes = new LinkedHashSet<>();
        Object claim = claim("territories");
        if (claim instanceof JsonArray array) {
            array.forEach(value -> codes.add(value instanceof JsonString s ? s.getString() : value.toString()));
        } else if (claim instanceof Collection<?> values) {
            values.forEach(value -> codes.add(String.valueOf(value)));
        } else if (claim instanceof String single && !single.isBlank()) {
            codes.add(single);
        }
        return codes;
    }

    public boolean national() {
        return territories().contains(NATIONAL);
    }

    private String text(String name) {
        Object claim = claim(name);
        if (claim instanceof JsonString json) {
            return json.getString();
        }
        return claim == null ? null : claim.toString();
    }

    private Object claim(String name) {
        Principal principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
