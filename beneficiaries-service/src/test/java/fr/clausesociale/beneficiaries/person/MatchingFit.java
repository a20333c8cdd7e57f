package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.GeneratedBase.Referred;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.Field;
import fr.clausesociale.beneficiaries.person.matching.Level;
import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import fr.clausesociale.beneficiaries.person.matching.Weighing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fits the rates of a parameter set to pairs of which it is known whether they are one person: counted among further referrals
 * of known people, among strangers drawn at random, and among twins. On another seed than the benchmark's. Prints the rows of the set.
 */
@Tag("benchmark")
class MatchingFit {

    private static final long SEED = 5;
    private static final int STRANGERS = 4_000_000;

    /** What is met rarely is not taken for impossible. */
    private static final double LEAST = 0.5;

    private final Map<Field, Map<Level, double[]>> counts = new EnumMap<>(Field.class);
    private final Map<Field, double[]> totals = new HashMap<>();

    @Test
    void rates_are_counted() {
        GeneratedBase base = new GeneratedBase(SEED, 200_000, 20_000);
        Model model = new Model(ParameterSet.read(1), base.frequencies());
        Random random = new Random(SEED);
        for (Referred referred : base.referred()) {
            Description told =
                    Descriptions.of(referred.told().identity(), referred.told().place());
            count(0, model.weigh(base.description(referred.who()), told));
        }
        for (int i = 0; i < STRANGERS; i++) {
            int one = random.nextInt(base.size());
            int other = random.nextInt(base.size());
            if (one != other) {
                count(1, model.weigh(base.description(one), base.description(other)));
            }
        }
        twins(base).forEach(pair -> count(2, model.weigh(base.description(pair[0]), base.description(pair[1]))));
        counts.forEach((field, levels) -> levels.forEach((level, found) -> System.out.printf(
                "%s\t%s\t%.6f\t%.8f\t%.5f%n",
                field, level, rate(field, found, 0), rate(field, found, 1), rate(field, found, 2))));
    }

    private double rate(Field field, double[] found, int group) {
        return Math.max(LEAST, found[group]) / totals.get(field)[group];
    }

    private void count(int group, Weighing weighing) {
        for (Weighing.FieldWeight weight : weighing.weights()) {
            if (weight.level() != Level.UNKNOWN) {
                counts.computeIfAbsent(weight.field(), none -> new EnumMap<>(Level.class))
                        .computeIfAbsent(weight.level(), none -> new double[3])[group]++;
                totals.computeIfAbsent(weight.field(), none -> new double[3])[group]++;
            }
        }
    }

    private static List<int[]> twins(GeneratedBase base) {
        Map<String, Integer> waiting = new HashMap<>();
        return IntStream.range(0, base.size())
                .filter(who -> base.known(who).twin())
                .mapToObj(who -> {
                    String key = base.known(who).identity().birthDate()
                            + base.known(who).place().commune();
                    Integer other = waiting.put(key, who);
                    return other == null ? null : new int[] {other, who};
                })
                .filter(pair -> pair != null)
                .toList();
    }
}
