package fr.clausesociale.contracts.placement.course;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Days on which the contrat de travail is suspended: nothing is worked on them. Why is nobody's business here, as it is often
 * an illness.
 *
 * @param from first day
 * @param until last day, or null while it goes on
 */
public record Suspension(LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it reaches into the month. */
    public boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && (until == null || !until.isBefore(month.atDay(1)));
    }

    boolean overlaps(Suspension other) {
        return (other.until == null || !from.isAfter(other.until)) && (until == null || !other.from.isAfter(until));
    }

    boolean open() {
        return until == null;
    }

    static boolean free(Suspension added, List<Suspension> others) {
        return others.stream().noneMatch(added::overlaps);
    }
}
