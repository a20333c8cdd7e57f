package fr.clausesociale.contracts.statement.limit;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.course.Suspension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which days of a month can count for a placement.
 *
 * @param startOn first day of work
 * @param lastDay last day of work as far as known, or null
 * @param notifiedOn day of the contract's notification, or null where not known
 * @param countingUntil last day the person's hours count, or null while no decision is relied on
 * @param endOn last day that hours are taken for the obligation, or null while nothing ends them
 * @param suspensions days on which nothing is worked
 */
public record WorkPeriod(
        LocalDate startOn,
        LocalDate lastDay,
        LocalDate notifiedOn,
        LocalDate countingUntil,
        LocalDate endOn,
        List<Suspension> suspensions) {

    public WorkPeriod(
            LocalDate startOn, LocalDate lastDay, LocalDate notifiedOn, LocalDate countingUntil, LocalDate endOn) {
        this(startOn, lastDay, notifiedOn, countingUntil, endOn, List.of());
    }

    public WorkPeriod(LocalDate startOn, LocalDate lastDay, LocalDate notifiedOn, LocalDate countingUntil) {
        this(startOn, lastDay, notifiedOn, countingUntil, null);
    }

    public static WorkPeriod of(Placement placement, Contract contract, Limits limits) {
        return new WorkPeriod(
                placement.startOn(),
                placement.lastDay(),
                contract.notifiedOn(),
                placement.countingUntil(),
                limits.lastDay(),
                placement.course().suspensions());
    }

    public LocalDate firstIn(YearMonth month) {
        LocalDate first = latest(month.atDay(1), startOn);
        return notifiedOn == null ? first : latest(first, notifiedOn);
    }

    public LocalDate lastIn(YearMonth month) {
        LocalDate last = employedUntilIn(month);
        LocalDate counting = countingUntil == null ? last : earliest(last, countingUntil);
        return endOn == null ? counting : earliest(counting, endOn);
    }

    /** Days of the month on which the person is employed. */
    public Stream<LocalDate> employedDays(YearMonth month) {
        LocalDate first = latest(month.atDay(1), startOn);
        LocalDate last = employedUntilIn(month);
        return last.isBefore(first) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    public boolean employedIn(YearMonth month) {
        return !latest(month.atDay(1), startOn).isAfter(employedUntilIn(month));
    }

    /** Whether work of the month reaches beyond the days that count: then only hours told by day can be taken. */
    public boolean countsPartly(YearMonth month) {
        return latest(month.atDay(1), startOn).isBefore(firstIn(month))
                || lastIn(month).isBefore(employedUntilIn(month));
    }

    /** Whether work of the month reaches beyond the counting window. */
    public boolean windowEndsWithin(YearMonth month) {
        return countingUntil != null && employedIn(month) && countingUntil.isBefore(employedUntilIn(month));
    }

    /** The part of a month's hours that its days within the counting window make up, of all on which the person is employed. */
    public BigDecimal shareOf(BigDecimal hours, YearMonth month) {
        List<LocalDate> employed =
                employedDays(month).filter(day -> !suspendedOn(day)).toList();
        long within =
                employed.stream().filter(day -> !day.isAfter(countingUntil)).count();
        return employed.isEmpty()
                ? BigDecimal.ZERO
                : hours.multiply(BigDecimal.valueOf(within))
                        .divide(BigDecimal.valueOf(employed.size()), 2, RoundingMode.HALF_UP);
    }

    /** Whether any day of the month counts. */
    public boolean countsIn(YearMonth month) {
        return !lastIn(month).isBefore(firstIn(month));
    }

    /** Whether nothing is worked on that day. */
    public boolean suspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(each -> each.covers(day));
    }

    /** Whether days of the month are left on which something may have been worked. */
    public boolean workedIn(YearMonth month) {
        return suspensions.stream().noneMatch(each -> each.touches(month))
                || employedDays(month).anyMatch(day -> !suspendedOn(day));
    }

    public boolean counts(LocalDate day, YearMonth month) {
        return !day.isBefore(firstIn(month)) && !day.isAfter(lastIn(month));
    }

    private LocalDate employedUntilIn(YearMonth month) {
        return lastDay == null ? month.atEndOfMonth() : earliest(month.atEndOfMonth(), lastDay);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
