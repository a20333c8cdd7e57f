package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Cause;
import java.util.List;

/**
 * What one cause added to a cell between two moments or, where negative, took away.
 *
 * @param numbers one for each grouping; empty for the total
 * @param cents hundredths of an hour
 * @param persons who came to have hours in the cell, less those who have none any more
 * @param people distinct people whose hours it moved
 */
public record Moved(List<Integer> numbers, Cause cause, long cents, long persons, long people) {

    /** With what it did among other people. */
    Moved with(Moved others) {
        return new Moved(numbers, cause, cents + others.cents, persons + others.persons, people + others.people);
    }

    Moved of(List<Integer> cell) {
        return new Moved(cell, cause, cents, persons, people);
    }

    boolean isNothing() {
        return cents == 0 && persons == 0;
    }
}
