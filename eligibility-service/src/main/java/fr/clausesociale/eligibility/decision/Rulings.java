package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.person.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Rulings of the present caller on people within reach, in the caller's transaction. */
@ApplicationScoped
public class Rulings {

    private final Reach reach;
    private final Persons persons;
    private final Decisions decisions;
    private final Assessor assessor;
    private final Caller caller;
    private final BusinessClock clock;

    Rulings(Reach reach, Persons persons, Decisions decisions, Assessor assessor, Caller caller, BusinessClock clock) {
        this.reach = reach;
        this.persons = persons;
        this.decisions = decisions;
        this.assessor = assessor;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param now false where the caller's structure had decided the same before */
    public record Ruled(UUID decisionId, boolean now) {}

    Decision on(UUID pseudonym, DecisionRequest request) {
        return assessor.rule(reach.find(pseudonym).id(), request.ruling(caller, clock.today()));
    }

    /** Decides, unless the same stands already. */
    public Ruled onceAs(UUID pseudonym, DecisionRequest request) {
        Person person = persons.locked(reach.find(pseudonym).id());
        Decision.Ruling ruling = request.ruling(caller, clock.today());
        Optional<Decision> same = decisions.standing(persons.pseudonyms(person)).stream()
                .filter(decision -> decision.says(ruling))
                .findFirst();
        return same.map(decision -> new Ruled(decision.id(), false))
                .orElseGet(() -> new Ruled(assessor.rule(person.id(), ruling).id(), true));
    }
}
