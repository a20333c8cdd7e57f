package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Territory;
import java.util.Set;

/** Who sent the file, as of then: the work is done later, without the caller. */
public record Submitter(String organisation, String kind, String subject, Set<String> roles, Set<String> territories) {

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether a place lies in the territories granted; an unknown place does not. */
    public boolean answersFor(Territory place) {
        return jurisdiction().holds(place);
    }

    /** What fell to whoever sent it. */
    public Jurisdiction jurisdiction() {
        return new Jurisdiction(organisation, territories);
    }
}
