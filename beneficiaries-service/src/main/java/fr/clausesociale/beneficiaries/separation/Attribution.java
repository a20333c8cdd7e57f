package fr.clausesociale.beneficiaries.separation;

import fr.clausesociale.beneficiaries.link.Belonging;
import fr.clausesociale.beneficiaries.link.Separation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says whose each fact is. What rests on facts that are all one person's is theirs; what rests on nothing that is known, or on
 * facts of both, is whose somebody says it is.
 */
final class Attribution {

    private final Separation two;
    private final Map<UUID, SharedFact> facts = new LinkedHashMap<>();
    private final Map<UUID, UUID> said;
    private final Map<UUID, Optional<UUID>> sides = new HashMap<>();

    /** @param said of each fact that was asked for, a pseudonym of one of the two */
    Attribution(Separation two, Collection<SharedFact> facts, Map<UUID, UUID> said) {
        this.two = two;
        this.said = Map.copyOf(said);
        facts.forEach(fact -> this.facts.put(fact.id(), fact));
    }

    /** All of which it was not certain before whose they are. */
    List<SharedFact> open() {
        return facts.values().stream().filter(fact -> !fact.certain()).toList();
    }

    /** Whose it is; empty where nobody said so, or where what it rests on is nobody's yet. */
    Optional<UUID> side(SharedFact fact) {
        Optional<UUID> known = sides.get(fact.id());
        if (known == null) {
            known = found(fact);
            sides.put(fact.id(), known);
        }
        return known;
    }

    /** Whether somebody has to say whose it is: nothing else tells. */
    boolean asked(SharedFact fact) {
        return !fact.certain()
                && told(fact).map(Set::size).map(sides -> sides != 1).orElse(false);
    }

    /** Those of which somebody has to say so and nobody did. */
    List<SharedFact> undecided() {
        return open().stream()
                .filter(fact -> asked(fact) && side(fact).isEmpty())
                .toList();
    }

    /** Those that belong to the other one of the two than they did up to now. */
    List<Belonging> moved() {
        return open().stream()
                .filter(fact -> !side(fact).equals(two.side(fact.owner())))
                .map(fact -> new Belonging(
                        fact.kind(), fact.id(), fact.recordedUnder(), side(fact).orElseThrow()))
                .toList();
    }

    private Optional<UUID> found(SharedFact fact) {
        if (fact.certain()) {
            return two.side(fact.owner());
        }
        if (asked(fact)) {
            return Optional.ofNullable(said.get(fact.id())).flatMap(two::side);
        }
        return told(fact).map(one -> one.iterator().next());
    }

    /** Whose the facts are that it rests on, none where one of them is not known; empty as long as one of them is nobody's. */
    private Optional<Set<UUID>> told(SharedFact fact) {
        Set<SharedFact> grounds = fact.restsOn().stream()
                .filter(facts::containsKey)
                .map(facts::get)
                .collect(Collectors.toSet());
        if (grounds.size() < fact.restsOn().size()) {
            return Optional.of(Set.of());
        }
        Set<UUID> of = new HashSet<>();
        for (SharedFact ground : grounds) {
            Optional<UUID> side = side(ground);
            if (side.isEmpty()) {
                return Optional.empty();
            }
            of.add(side.get());
        }
        return Optional.of(of);
    }
}
