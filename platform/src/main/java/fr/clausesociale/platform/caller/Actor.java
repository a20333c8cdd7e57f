package fr.clausesociale.platform.caller;

import fr.clausesociale.platform.identifier.Siret;
import java.util.Objects;

/**
 * Who did something, where it matters whether somebody else looked at it. Establishments of one legal unit are one
 * organisation. Behind a technical account stands nobody in particular: for it the whole organisation is one actor.
 *
 * @param organisation SIRET
 * @param subject of the token
 * @param person whether the account is a named person's
 */
public record Actor(String organisation, String subject, boolean person) {

    public boolean ofOrganisation(String siren) {
        return organisation != null && Objects.equals(Siret.siren(organisation), siren);
    }

    public boolean sameOrganisation(Actor other) {
        return other.organisation != null && ofOrganisation(Siret.siren(other.organisation));
    }

    /** Of whichever organisation: who signs in for two of them stays one. */
    public boolean sameSubject(Actor other) {
        return subject != null && subject.equals(other.subject);
    }

    /** Whether the other certainly is somebody else. */
    public boolean isNot(Actor other) {
        return !sameSubject(other) && (!sameOrganisation(other) || person && other.person);
    }
}
