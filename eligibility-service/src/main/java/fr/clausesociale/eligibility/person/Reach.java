package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** Whom the caller may see: those its structure follows and, where nobody is named, those of its territories. */
@RequestScoped
public class Reach {

    private final Caller caller;
    private final Geography geography;
    private final Persons persons;

    Reach(Caller caller, Geography geography, Persons persons) {
        this.caller = caller;
        this.geography = geography;
        this.persons = persons;
    }

    /** The person a pseudonym stands for, or 404: who is out of reach does not exist for the caller. */
    public Person find(UUID id) {
        return persons.current(id).filter(this::covers).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private boolean covers(Person person) {
        if (caller.is(Roles.DPO)) {
            return true;
        }
        if (person.followedBy() != null) {
            return person.followedBy().equals(caller.organisation());
        }
        Optional<Territory> place = geography.territory(person.territory());
        return caller.territories().stream()
                .anyMatch(territory -> territory.equals(person.territory())
                        || place.map(p -> p.within(territory)).orElse(false));
    }
}
