package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import java.util.Set;

/** By what cells are told apart, each by whole numbers. */
public sealed interface Grouping {

    /** Years; quarters and months since the year 0. The finest comes last. */
    enum Time implements Grouping {
        YEAR(12),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Time(int months) {
            this.months = months;
        }

        int of(int month) {
            return month / months;
        }

        int firstMonth(int number) {
            return number * months;
        }
    }

    /** The codes of an attribute of lines. */
    record By(Attribute attribute) implements Grouping {}

    /**
     * The codes of each value of a set: a line is in the cell of each of them, and where it has none in that of none. A question
     * has one such grouping at most.
     *
     * @param set attribute of lines whose values are sets
     * @param each attribute of a single value of such a set
     * @param hidden values that are passed over
     */
    record EachOf(Attribute set, Attribute each, Set<String> hidden) implements Grouping {}
}
