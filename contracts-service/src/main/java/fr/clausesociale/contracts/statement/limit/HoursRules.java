package fr.clausesociale.contracts.statement.limit;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which hours of a month can be told for a placement at all. Every fault names what to do. */
public final class HoursRules {

    private HoursRules() {}

    public static List<Violation> check(
            String pointer,
            BigDecimal hours,
            List<DayHours> days,
            YearMonth month,
            WorkPeriod worked,
            Limits limits,
            LocalDate today) {
        return check(pointer, hours, null, days, month, worked, limits, today);
    }

    /** @param notCounted of what was told, put aside beside the hours; null where nothing was */
    public static List<Violation> check(
            String pointer,
            BigDecimal hours,
            BigDecimal notCounted,
            List<DayHours> days,
            YearMonth month,
            WorkPeriod worked,
            Limits limits,
            LocalDate today) {
        boolean aside = Decimals.positive(notCounted);
        if (!Decimals.positive(hours) && !(aside && hours != null && hours.signum() == 0)) {
            return one(pointer + "/hours", ContractsProblem.HOURS_NEGATIVE, hours);
        }
        if (month.isAfter(YearMonth.from(today))) {
            return one(pointer + "/hours", ContractsProblem.MONTH_IN_FUTURE, month);
        }
        if (worked.notifiedOn() != null && month.atEndOfMonth().isBefore(worked.notifiedOn())) {
            return one(pointer + "/hours", ContractsProblem.HOURS_BEFORE_NOTIFICATION, month, worked.notifiedOn());
        }
        if (!worked.employedIn(month)) {
            return one(
                    pointer + "/hours",
                    ContractsProblem.HOURS_OUTSIDE_PLACEMENT,
                    month,
                    worked.startOn(),
                    worked.lastDay() == null ? "…" : worked.lastDay());
        }
        if (aside && hours.signum() == 0) {
            return checkAside(pointer, notCounted, month, worked);
        }
        if (worked.countingUntil() != null && worked.countingUntil().isBefore(worked.firstIn(month))) {
            return one(pointer + "/hours", ContractsProblem.HOURS_AFTER_WINDOW, month, worked.countingUntil());
        }
        if (worked.endOn() != null && worked.endOn().isBefore(worked.firstIn(month))) {
            return one(pointer + "/hours", ContractsProblem.HOURS_AFTER_END, month, worked.endOn());
        }
        if (worked.lastIn(month).isBefore(worked.firstIn(month))) {
            return one(pointer + "/hours", ContractsProblem.HOURS_BEFORE_NOTIFICATION, month, worked.notifiedOn());
        }
        if (!worked.workedIn(month)) {
            return one(pointer + "/hours", ContractsProblem.HOURS_SUSPENDED, month);
        }
        return days.isEmpty()
                ? checkMonth(pointer, hours, aside, month, worked, limits)
                : checkDays(pointer, hours, days, month, worked, limits);
    }

    /** Of what counts nowhere only that it is possible at all. */
    private static List<Violation> checkAside(String pointer, BigDecimal hours, YearMonth month, WorkPeriod worked) {
        long days = worked.employedDays(month)
                .filter(day -> !worked.suspendedOn(day))
                .count();
        BigDecimal most = BigDecimal.valueOf(24 * days).setScale(2);
        return hours.compareTo(most) > 0
                ? one(pointer + "/hours", ContractsProblem.HOURS_OVER_MONTH, hours, days, most)
                : List.of();
    }

    private static List<Violation> checkMonth(
            String pointer, BigDecimal hours, boolean divided, YearMonth month, WorkPeriod worked, Limits limits) {
        if (worked.countsPartly(month) && !divided) {
            return one(
                    pointer + "/days",
                    ContractsProblem.HOURS_NEED_DAYS,
                    month,
                    worked.firstIn(month),
                    worked.lastIn(month));
        }
        long days = ChronoUnit.DAYS.between(worked.firstIn(month), worked.lastIn(month)) + 1;
        BigDecimal most = limits.mostBetween(worked.firstIn(month), worked.lastIn(month));
        return hours.compareTo(most) > 0
                ? one(pointer + "/hours", ContractsProblem.HOURS_OVER_MONTH, hours, days, most)
                : List.of();
    }

    private static List<Violation> checkDays(
            String pointer, BigDecimal hours, List<DayHours> days, YearMonth month, WorkPeriod worked, Limits limits) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DayHours day = days.get(i);
            String at = pointer + "/days/" + i;
            if (!worked.counts(day.on(), month)) {
                faults.add(Violation.of(
                        at + "/on",
                        ContractsProblem.DAY_OUTSIDE,
                        day.on(),
                        worked.firstIn(month),
                        worked.lastIn(month)));
            }
            if (Decimals.positive(day.hours()) && worked.suspendedOn(day.on())) {
                faults.add(Violation.of(at + "/hours", ContractsProblem.HOURS_SUSPENDED, day.on()));
            }
            if (day.hours().compareTo(limits.mostOn(day.on())) > 0) {
                faults.add(Violation.of(
                        at + "/hours",
                        ContractsProblem.HOURS_OVER_DAY,
                        day.hours(),
                        day.on(),
                        limits.mostOn(day.on())));
            }
        }
        BigDecimal sum = days.stream().map(DayHours::hours).reduce(Decimals.ZERO, BigDecimal::add);
        long distinct = days.stream().map(DayHours::on).distinct().count();
        if (sum.compareTo(hours) != 0 || distinct != days.size()) {
            faults.add(Violation.of(pointer + "/days", ContractsProblem.DAYS_DO_NOT_SUM, sum, hours));
        }
        return faults;
    }

    private static List<Violation> one(String pointer, ContractsProblem code, Object... args) {
        return List.of(Violation.of(pointer, code, args));
    }
}
