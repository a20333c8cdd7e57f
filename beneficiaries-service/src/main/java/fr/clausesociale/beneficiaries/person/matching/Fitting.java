package fr.clausesociale.beneficiaries.person.matching;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Fits the rates of a set anew to pairs of which it is known whether they are one person. What was met seldom says little: it
 * stays as in the set of before, and what was met often is drawn towards it.
 */
public final class Fitting {

    /** A level that was met in fewer pairs keeps its rate. */
    private static final int LEAST = 20;

    /** The rates of before weigh as much as so many pairs. */
    private static final double BEFORE = 500;

    private final Model model;
    private final Counts same = new Counts();
    private final Counts strangers = new Counts();

    /** @param model with the set of before */
    public Fitting(Model model) {
        this.model = model;
    }

    private static final class Counts {

        private final Map<Field, Map<Level, Integer>> met = new EnumMap<>(Field.class);
        private final Map<Field, Integer> all = new EnumMap<>(Field.class);

        private void add(Weighing weighing) {
            for (Weighing.FieldWeight weight : weighing.weights()) {
                if (weight.level() != Level.UNKNOWN) {
                    met.computeIfAbsent(weight.field(), none -> new EnumMap<>(Level.class))
                            .merge(weight.level(), 1, Integer::sum);
                    all.merge(weight.field(), 1, Integer::sum);
                }
            }
        }

        private double rate(Field field, Level level, double before) {
            int found = met.getOrDefault(field, Map.of()).getOrDefault(level, 0);
            return found < LEAST ? before : (found + BEFORE * before) / (all.get(field) + BEFORE);
        }
    }

    /** These two are one person. */
    public void same(Description one, Description other) {
        same.add(model.weigh(one, other));
    }

    /** These two have nothing to do with each other. */
    public void strangers(Description one, Description other) {
        strangers.add(model.weigh(one, other));
    }

    /**
     * The set of before with the rates that were counted. Those of twins stay: nobody tells who are.
     *
     * @param number of the new set
     */
    public ParameterSet fitted(int number, LocalDate on) {
        ParameterSet before = model.parameters();
        Map<Field, Map<Level, Rates>> rates = new EnumMap<>(Field.class);
        before.rates().forEach((field, levels) -> {
            Map<Level, Rates> fitted = new EnumMap<>(Level.class);
            levels.forEach((level, known) -> fitted.put(level, fitted(field, level, known)));
            rates.put(field, fitted);
        });
        return before.renewed(number, on, rates);
    }

    private Rates fitted(Field field, Level level, Rates before) {
        if (before.saysNothing()) {
            return before;
        }
        return new Rates(
                same.rate(field, level, before.same()),
                before.strangers() == null ? null : strangers.rate(field, level, before.strangers()),
                before.twins());
    }
}
