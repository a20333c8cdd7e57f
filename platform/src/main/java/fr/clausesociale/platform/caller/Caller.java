package fr.clausesociale.platform.caller;

import fr.clausesociale.platform.identifier.Siret;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/**
 * The caller of the present request: its organisation, the roles it has today and the territories of each. Who it is comes from
 * the token, all else from the register.
 */
@RequestScoped
public class Caller {

    private static final String NATIONAL = "FR";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** Who calls, as the token says. */
    public Bearer bearer() {
        return Bearer.of(identity);
    }

    /** What it may do. */
    public Granted granted() {
        return Granted.of(identity);
    }

    public String subject() {
        return bearer().subject();
    }

    /**
     * The account for its organisation, the scope of what may be repeated: many people sign in through one client, and one
     * account may act for several organisations.
     */
    public String account() {
        return organisation() + "|" + bearer().account();
    }

    /** Who it is where somebody else has to have looked. */
    public Actor actor() {
        return new Actor(organisation(), subject(), granted().person());
    }

    /** The client that was called with. */
    public String client() {
        Bearer bearer = bearer();
        return bearer.client() != null ? bearer.client() : bearer.subject();
    }

    /** SIRET of the caller's organisation, or null where the token names none. */
    public String organisation() {
        return bearer().organisation();
    }

    /** SIREN of the caller's organisation: establishments of one legal unit are one caller in business. */
    public String siren() {
        return Siret.siren(organisation());
    }

    /** Of what kind it is in a role, null where it has none. */
    public String kind(String role) {
        return granted().kind(role);
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Territory codes ({@code FR}, {@code REG-27}, {@code DEP-21}, …) that are granted for a role; none where it has not that one. */
    public Set<String> territories(String role) {
        return granted().territories(role);
    }

    public boolean national(String role) {
        return territories(role).contains(NATIONAL);
    }
}
