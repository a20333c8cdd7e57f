package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the caller may see: those its structure follows and, while nobody does, those of whom it sees a referral. */
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

    /** Whether the caller may see whom a pseudonym stands for. */
    public boolean sees(UUID id) {
        return persons.current(id).filter(this::covers).isPresent();
    }

    /** How much of the person's situation the caller may know. */
    public Sight sight(Person person) {
        if (caller.is(Roles.DPO)) {
            return Sight.everything(caller.organisation());
        }
        return person.declaration()
                .map(declared -> Sight.of(declared, seen(declared), caller.organisation()))
                .orElseGet(() -> Sight.nothing(caller.organisation()));
    }

    private List<DeclaredReferral> seen(Declaration declared) {
        Jurisdiction own = Jurisdiction.of(caller, Roles.FACILITATOR);
        return declared.referrals().stream()
                .filter(referral -> referral.fallsTo(own))
                .toList();
    }

    private boolean covers(Person person) {
        if (caller.is(Roles.DPO)) {
            return true;
        }
        return Jurisdiction.of(caller, Roles.FACILITATOR).covers(person.followedBy(), () -> refersOrLives(person));
    }

    private boolean refersOrLives(Person person) {
        return person.declaration()
                .filter(declared -> !declared.referrals().isEmpty())
                .map(declared -> !seen(declared).isEmpty())
                .orElseGet(() -> lives(person));
    }

    /** Of whom is not told, or no more, who referred them. */
    private boolean lives(Person person) {
        Optional<Territory> place = geography.territory(person.territory());
        return caller.territories(Roles.FACILITATOR).stream()
                .anyMatch(territory -> territory.equals(person.territory())
                        || place.map(p -> p.within(territory)).orElse(false));
    }
}
