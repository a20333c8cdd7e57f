package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.GeneratedPeople.Person;
import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.person.matching.TermFrequencies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Known people with the keys by which the database finds them, further referrals of them, and new people. */
final class GeneratedBase {

    /** Bearers that a name needs to be counted. */
    private static final int FREQUENT = 20;

    /** At most as many of one key are compared. */
    private static final int BLOCK = 300;

    private final int referrals;
    private final List<Person> known;
    private final List<Person> fresh;
    private final List<Description> descriptions = new ArrayList<>();
    private final Map<Long, List<Integer>> blocks = new HashMap<>();
    private final Map<Object, List<Integer>> formerBlocks = new HashMap<>();
    private final Disturbances disturbances;
    private final Random random;

    private int cut;

    /**
     * @param people how many are known
     * @param referrals of people known, and as many of new people
     */
    GeneratedBase(long seed, int people, int referrals) {
        this.referrals = referrals;
        GeneratedPeople generated = new GeneratedPeople(seed);
        List<Person> all = generated.make(people + referrals);
        known = all.subList(0, people);
        fresh = all.subList(people, people + referrals);
        random = new Random(seed + 1);
        disturbances = new Disturbances(random, generated);
        for (int i = 0; i < people; i++) {
            int at = i;
            Description description = describe(known.get(i));
            descriptions.add(description);
            BlockingKeys.of(description)
                    .forEach(key -> blocks.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(at));
            formerKeys(known.get(i).identity(), false)
                    .forEach(key -> formerBlocks
                            .computeIfAbsent(key, none -> new ArrayList<>())
                            .add(at));
        }
    }

    static Description describe(Person person) {
        return Descriptions.of(person.identity(), person.place());
    }

    /** A referral of a known person: who, and as what they are told of. */
    record Referred(int who, Disturbances.Told told) {}

    List<Referred> referred() {
        List<Referred> all = new ArrayList<>();
        for (int i = 0; i < referrals; i++) {
            int who = random.nextInt(known.size());
            all.add(new Referred(who, disturbances.tell(known.get(who), known.get(random.nextInt(known.size())))));
        }
        return all;
    }

    List<Disturbances.Told> fresh() {
        return fresh.stream()
                .map(person -> new Disturbances.Told(
                        person,
                        Disturbances.Kind.NONE,
                        disturbances.numbered(person.identity(), known.get(random.nextInt(known.size()))),
                        person.place()))
                .toList();
    }

    Person known(int who) {
        return known.get(who);
    }

    Description description(int who) {
        return descriptions.get(who);
    }

    int size() {
        return known.size();
    }

    int cut() {
        return cut;
    }

    Set<Integer> candidates(Description sought) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Long key : BlockingKeys.soughtBy(sought)) {
            List<Integer> block = blocks.getOrDefault(key, List.of());
            cut += block.size() > BLOCK ? 1 : 0;
            found.addAll(block.size() > BLOCK ? block.subList(0, BLOCK) : block);
        }
        return found;
    }

    /** As the rules before the model found them: the day of birth, the whole name either way round, the identifier. */
    Set<Integer> formerCandidates(Identity sought) {
        Set<Integer> found = new LinkedHashSet<>();
        formerKeys(sought, true).forEach(key -> found.addAll(formerBlocks.getOrDefault(key, List.of())));
        return found;
    }

    Set<Integer> exactly(Identity sought) {
        String name = NameKey.of(sought.lastName(), sought.firstNames());
        return formerBlocks.getOrDefault(name, List.of()).stream()
                .filter(who -> known.get(who).identity().birthDate().equals(sought.birthDate()))
                .collect(Collectors.toSet());
    }

    private static Collection<Object> formerKeys(Identity identity, boolean sought) {
        List<Object> keys = new ArrayList<>();
        keys.add(identity.birthDate());
        keys.add(NameKey.of(identity.lastName(), identity.firstNames()));
        if (sought) {
            keys.add(NameKey.of(identity.firstNames(), identity.lastName()));
        }
        if (identity.franceTravailId() != null) {
            keys.add("#" + identity.franceTravailId());
        }
        return keys;
    }

    /** Counted as the database counts: frequent names only. */
    TermFrequencies frequencies() {
        return TermFrequencies.shipped()
                .with(
                        shares(person -> person.lastName().key()),
                        shares(person -> person.firstNames().key()));
    }

    private Map<String, Double> shares(Function<Description, String> name) {
        return descriptions.stream().collect(Collectors.groupingBy(name, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() >= FREQUENT)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / (double) known.size()));
    }
}
