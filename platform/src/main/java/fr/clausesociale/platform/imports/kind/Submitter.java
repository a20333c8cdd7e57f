package fr.clausesociale.platform.imports.kind;

import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Territory;
import java.util.Set;

/** Who sent the file, with what is granted to them while the records at hand are taken: the work is done without the caller. */
public record Submitter(String organisation, String subject, Granted granted) {

    public Actor actor() {
        return new Actor(organisation, subject, granted.person());
    }

    public boolean is(String role) {
        return granted.roles().contains(role);
    }

    /** Whether a place lies in the territories granted for a role; an unknown place does not. */
    public boolean answersFor(Territory place, String role) {
        return jurisdiction(role).holds(place);
    }

    public Set<String> territories(String role) {
        return granted.territories(role);
    }

    /** What falls to whoever sent it, in a role. */
    public Jurisdiction jurisdiction(String role) {
        return new Jurisdiction(organisation, territories(role));
    }
}
