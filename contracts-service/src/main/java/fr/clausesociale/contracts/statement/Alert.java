package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something accepted that somebody should look at.
 *
 * @param code UNUSUAL_MONTH: many hours of one person in the month; UNUSUAL_WEEK: many in a week, or a week on average;
 *     AFTER_EXPECTED_END: hours that lie, or may lie, after an end that was only reckoned
 */
public record Alert(UUID placementId, String code, BigDecimal hours) {

    /** @param total hours of the person in the month, over all obligations */
    static List<Alert> of(StatementLine line, BigDecimal total, WorkPeriod worked, Limits limits) {
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
        late(line, worked, limits.expectedLastDay())
                .filter(hours -> hours.signum() > 0)
                .ifPresent(hours -> alerts.add(new Alert(line.placementId(), "AFTER_EXPECTED_END", hours)));
        return alerts;
    }

    /** @param expected last day, or null where none is expected */
    private static Optional<BigDecimal> late(StatementLine line, WorkPeriod worked, LocalDate expected) {
        if (expected == null) {
            return Optional.empty();
        }
        return line.days().isEmpty()
                ? Optional.of(line.hours())
                        .filter(hours -> worked.lastIn(line.statement().month()).isAfter(expected))
                : Optional.of(line.days().stream()
                        .filter(day -> day.on().isAfter(expected))
                        .map(DayHours::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
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
