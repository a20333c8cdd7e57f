package fr.clausesociale.reporting.conditions;

import fr.clausesociale.reporting.lines.Times;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/**
 * Days one after the other. Hours of a month are of what held on its last day.
 *
 * @param from first day, null without beginning
 * @param until last day, null without end
 */
public record Days(LocalDate from, LocalDate until) {

    public static final Days ALL = new Days(null, null);

    /** Whether the last day of a month is one of them. */
    boolean have(int month) {
        LocalDate last = Times.month(month).atEndOfMonth();
        return (from == null || !last.isBefore(from)) && (until == null || !last.isAfter(until));
    }

    /** From which months on that is otherwise. */
    Set<Integer> turns() {
        Set<Integer> turns = new HashSet<>();
        if (from != null) {
            turns.add(Times.number(YearMonth.from(from)));
        }
        if (until != null) {
            turns.add(Times.number(YearMonth.from(until.plusDays(1))));
        }
        return turns;
    }

    /** Whether a day is one of them, in SQL. */
    String have(String day) {
        String begun = from == null ? "true" : day + " >= DATE '" + from + "'";
        return until == null ? begun : begun + " AND " + day + " <= DATE '" + until + "'";
    }
}
