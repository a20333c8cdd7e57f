package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.pass.Passes;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decisions on two who were taken for one and are two again: each has its own, and what only the other's superseded stands again.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
public class DecisionsParted {

    private final Persons persons;
    private final Decisions decisions;
    private final ProfilesParted profiles;
    private final Passes passes;
    private final Assessor assessor;
    private final DecisionEvents events;
    private final Outbox outbox;

    DecisionsParted(
            Persons persons,
            Decisions decisions,
            ProfilesParted profiles,
            Passes passes,
            Assessor assessor,
            DecisionEvents events,
            Outbox outbox) {
        this.persons = persons;
        this.decisions = decisions;
        this.profiles = profiles;
        this.passes = passes;
        this.assessor = assessor;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Locks everybody whom it concerns that two are no longer one, always in the same order: who they are, under each of their
     * pseudonyms, whose facts are, and under whose keys they were sealed.
     *
     * @param two pseudonyms of the two
     * @param owners whose each fact is
     */
    public void lock(Collection<UUID> two, Map<UUID, UUID> owners) {
        SortedSet<UUID> people = new TreeSet<>(two);
        two.forEach(pseudonym -> people.addAll(persons.pseudonyms(pseudonym)));
        people.addAll(owners.values());
        people.addAll(decisions.keyHolders(owners.keySet()));
        people.forEach(persons::locked);
    }

    /**
     * Decisions belong to whoever is behind another pseudonym than that they were recorded under.
     *
     * @param owners whose each is
     */
    public void decisionsBelong(Map<UUID, UUID> owners) {
        List<Decision> moved = new ArrayList<>();
        owners.forEach((decision, person) -> decisions
                .findByIdOptional(decision)
                .ifPresent(known -> {
                    known.belongsTo(person, declared(person));
                    moved.add(known);
                    if (persons.findById(person).erased()) {
                        assessor.forget(known);
                    }
                }));
        profiles.seal(moved);
    }

    private Set<UUID> declared(UUID pseudonym) {
        return persons.pseudonyms(pseudonym).stream()
                .map(persons::findById)
                .flatMap(person -> person.declaration().stream())
                .flatMap(declaration -> declaration.claimIds().stream())
                .collect(Collectors.toSet());
    }

    /** The same of a change of a PASS IAE. */
    public void passBelongs(UUID change, UUID person) {
        passes.belongs(change, person);
    }

    /** After all that belongs to the other was given to them. @param pseudonym of one of the two */
    public void parted(UUID pseudonym) {
        persons.current(pseudonym).ifPresent(this::restore);
    }

    private void restore(Person person) {
        List<UUID> pseudonyms = persons.pseudonyms(person);
        decisions.flush();
        List<Decision> own = decisions.of(pseudonyms);
        Map<UUID, Decision> byId = own.stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        List<Decision> freed = own.stream()
                .filter(decision -> !decision.standing() && !byId.containsKey(decision.supersededBy()))
                .toList();
        freed.forEach(
                decision -> decision.supersededByOwn(successor(decision, own).orElse(null)));
        decisions.flush();
        freed.forEach(decision -> outbox.publish(events.decision(decision)));
        // what the rules would have said of each alone
        pseudonyms.stream().sorted().map(persons::locked).forEach(assessor::reassess);
    }

    private static Optional<Decision> successor(Decision decision, List<Decision> own) {
        return own.stream()
                .filter(decision::givesWayTo)
                .min(Comparator.comparing(Decision::recordedAt).thenComparing(Decision::id));
    }
}
