package fr.clausesociale.contracts.statement;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something accepted that somebody should look at.
 *
 * @param code UNUSUAL_MONTH: many hours of one person in the month; UNUSUAL_WEEK: many in a week, or a week on average
 */
record Alert(UUID placementId, String code, BigDecimal hours) {

    /** @param total hours of the person in the month, over all obligations */
    static List<Alert> of(StatementLine line, BigDecimal total, Worked worked, Limits limits) {
        YearMonth month = line.statement().month();
        List<Alert> alerts = new ArrayList<>();
        if (limits.unusualMonth(month).filter(most -> total.compareTo(most) > 0).isPresent()) {
            alerts.add(new Alert(line.placementId(), "UNUSUAL_MONTH", total));
        }
        if (!line.days().isEmpty()) {
            weeks(line).forEach((monday, hours) -> {
                if (over(hours, monday, monday.plusDays(6), limits)) {
                    alerts.add(new Alert(line.placementId(), "UNUSUAL_WEEK", hours));
                }
            });
        } else if (over(line.hours(), worked.firstIn(month), worked.lastIn(month), limits)) {
            alerts.add(new Alert(line.placementId(), "UNUSUAL_WEEK", line.hours()));
        }
        return alerts;
    }

    private static boolean over(BigDecimal hours, LocalDate first, LocalDate last, Limits limits) {
        return !last.isBefore(first)
                && limits.unusualOver(first, last)
                        .filter(most -> hours.compareTo(most) > 0)
                        .isPresent();
    }

    private static TreeMap<LocalDate, BigDecimal> weeks(StatementLine line) {
        return line.days().stream()
                .collect(Collectors.toMap(
                        day -> day.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        DayHours::hours,
                        BigDecimal::add,
                        TreeMap::new));
    }
}
