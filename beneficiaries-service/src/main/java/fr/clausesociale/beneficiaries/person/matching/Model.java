package fr.clausesociale.beneficiaries.person.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two descriptions are one person's: the model of Fellegi and Sunter, with the frequencies of names. The agreement of
 * each field is weighed by how much more often it is met in one person than in two strangers. Twins agree in nearly everything
 * and are no strangers: they are weighed as a third hypothesis.
 */
public final class Model {

    private static final double LOG_2 = Math.log(2);

    private final ParameterSet set;
    private final TermFrequencies frequencies;

    public Model(ParameterSet set, TermFrequencies frequencies) {
        this.set = set;
        this.frequencies = frequencies;
    }

    public ParameterSet parameters() {
        return set;
    }

    /** The same frequencies weighed by another set. */
    public Model with(ParameterSet other) {
        return new Model(other, frequencies);
    }

    public Weighing weigh(Description one, Description other) {
        return weigh(Comparison.of(one, other));
    }

    Weighing weigh(Comparison comparison) {
        List<Weighing.FieldWeight> weights = new ArrayList<>();
        double same = 0;
        double strangers = 0;
        double twins = log2(set.twins() / set.people());
        for (Agreement agreement : comparison.agreements()) {
            if (agreement.level() == Level.UNKNOWN) {
                weights.add(new Weighing.FieldWeight(agreement.field(), Level.UNKNOWN, 0));
                continue;
            }
            Rates rates = set.of(agreement.field(), agreement.level());
            double byStrangers = log2(
                    rates.strangers() != null
                            ? rates.strangers()
                            : frequencies.share(agreement.term(), agreement.as()));
            same += log2(rates.same());
            strangers += byStrangers;
            twins += log2(rates.twins());
            weights.add(
                    new Weighing.FieldWeight(agreement.field(), agreement.level(), log2(rates.same()) - byStrangers));
        }
        double before = log2(1 / set.people());
        double kinship = strangers - either(strangers, twins);
        double bits = before + same - strangers + kinship;
        return new Weighing(
                likeness(comparison, bits), bits, weights, kinship, comparison.level(Field.NUMBER) == Level.EXACT);
    }

    /**
     * An identifier in common, or the whole name with the birthday as it is entered, is always a question at least; without
     * either, nobody is another whose last name has nothing of theirs.
     */
    private Likeness likeness(Comparison comparison, double bits) {
        if (bits >= set.match() && comparison.leavesNothingOpen()) {
            return Likeness.SAME;
        }
        boolean named = comparison.level(Field.LAST_NAME) != Level.DIFFERENT;
        boolean always = comparison.level(Field.NUMBER) == Level.EXACT || comparison.sameNameAndDay();
        return always || named && bits >= set.possible() ? Likeness.POSSIBLE : Likeness.OTHER;
    }

    /** Logarithm of the sum of two numbers given by theirs. */
    private static double either(double one, double other) {
        double larger = Math.max(one, other);
        return larger + log2(1 + Math.pow(2, Math.min(one, other) - larger));
    }

    private static double log2(double number) {
        return Math.log(number) / LOG_2;
    }
}
