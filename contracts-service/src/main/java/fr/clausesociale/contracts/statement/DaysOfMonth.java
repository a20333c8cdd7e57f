package fr.clausesociale.contracts.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How full the days of a person's month are: with hours told for a day, and with hours that lie on one of several. */
final class DaysOfMonth {

    private final List<ToldHours> all;
    private final Map<LocalDate, BigDecimal> told;
    private final Map<LocalDate, BigDecimal> most;

    DaysOfMonth(YearMonth month, List<ToldHours> all, Function<LocalDate, BigDecimal> mostOn) {
        this.all = all;
        this.told = all.stream()
                .flatMap(line -> line.byDay().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add));
        this.most = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .collect(Collectors.toMap(Function.identity(), mostOn));
    }

    BigDecimal toldOn(LocalDate day) {
        return told.getOrDefault(day, BigDecimal.ZERO);
    }

    /** Whether hours of the line lie, or can only lie, between the days, both included. */
    boolean concerns(ToldHours line, LocalDate first, LocalDate last) {
        return line.exact()
                ? line.byDay().keySet().stream().anyMatch(within(first, last))
                : onlyWithin(line, first, last);
    }

    boolean overfull(LocalDate first, LocalDate last) {
        BigDecimal room = first.datesUntil(last.plusDays(1))
                .map(day -> most.get(day).subtract(toldOn(day)).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return withoutDay(first, last).compareTo(room) > 0;
    }

    BigDecimal hoursWithin(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::toldOn).reduce(withoutDay(first, last), BigDecimal::add);
    }

    BigDecimal mostWithin(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(most::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal withoutDay(LocalDate first, LocalDate last) {
        return all.stream()
                .filter(line -> !line.exact() && onlyWithin(line, first, last))
                .map(ToldHours::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean onlyWithin(ToldHours line, LocalDate first, LocalDate last) {
        return !line.first().isBefore(first) && !line.last().isAfter(last);
    }

    private static Predicate<LocalDate> within(LocalDate first, LocalDate last) {
        return day -> !day.isBefore(first) && !day.isAfter(last);
    }
}
