package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one person worked in one month, over all employers, obligations and pseudonyms. One hour counts once: no day holds
 * more than a day does, hours not told by day fit on the days they can lie on, and what an agency and its user company both
 * declare is one work.
 */
public final class PersonMonth {

    private final YearMonth month;
    private final List<LineHours> accepted;

    PersonMonth(YearMonth month, Collection<LineHours> accepted) {
        this.month = month;
        this.accepted = new ArrayList<>(accepted);
    }

    /** Without what a line says now, for who says it otherwise. */
    public PersonMonth without(UUID lineId) {
        return new PersonMonth(
                month,
                accepted.stream().filter(told -> !told.lineId().equals(lineId)).toList());
    }

    /** The same, to be added to without that being so. */
    PersonMonth copy() {
        return new PersonMonth(month, accepted);
    }

    BigDecimal total() {
        return accepted.stream().map(LineHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public void add(LineHours told) {
        accepted.add(told);
    }

    /** @return why these hours cannot stand beside those accepted already */
    public Optional<Violation> fault(String pointer, LineHours added, Function<LocalDate, BigDecimal> mostOn) {
        return accepted.stream()
                .filter(added::mirrors)
                .flatMap(other -> sameWork(pointer, added, other).stream())
                .findFirst()
                .or(() -> tooMuch(pointer, added, mostOn));
    }

    /** Whether all of it can be true, for what changed after it was accepted. */
    boolean possible(Function<LocalDate, BigDecimal> mostOn) {
        return accepted.stream()
                .allMatch(told ->
                        tooMuch("", told, without(told.lineId()), mostOn).isEmpty());
    }

    /** Those that an agency and its user company both declared. */
    List<LineHours> declaredTwice() {
        return accepted.stream()
                .filter(told -> accepted.stream()
                        .filter(told::mirrors)
                        .anyMatch(other -> sameWork("", told, other).isPresent()))
                .toList();
    }

    List<LineHours> accepted() {
        return List.copyOf(accepted);
    }

    private Optional<Violation> sameWork(String pointer, LineHours added, LineHours other) {
        TreeSet<LocalDate> both = new TreeSet<>(added.days());
        both.retainAll(other.days());
        if (both.isEmpty()) {
            return Optional.empty();
        }
        if (added.exact() && other.exact()) {
            return Optional.of(Violation.of(
                    pointer + "/days", ContractsProblem.SAME_WORK_TWICE, both.first(), other.placementId()));
        }
        ContractsProblem code =
                added.exact() ? ContractsProblem.SAME_WORK_OTHER_NEEDS_DAYS : ContractsProblem.SAME_WORK_NEEDS_DAYS;
        return Optional.of(Violation.of(pointer + "/days", code, both.first(), both.last(), other.placementId()));
    }

    private Optional<Violation> tooMuch(String pointer, LineHours added, Function<LocalDate, BigDecimal> mostOn) {
        return tooMuch(pointer, added, this, mostOn);
    }

    private static Optional<Violation> tooMuch(
            String pointer, LineHours added, PersonMonth others, Function<LocalDate, BigDecimal> mostOn) {
        List<LineHours> all = new ArrayList<>(others.accepted);
        all.add(added);
        DaysOfMonth days = new DaysOfMonth(others.month, all, mostOn);
        Optional<Violation> onOneDay = added.byDay().keySet().stream()
                .filter(day -> days.toldOn(day).compareTo(mostOn.apply(day)) > 0)
                .sorted()
                .findFirst()
                .map(day -> Violation.of(
                        pointer + "/days",
                        ContractsProblem.HOURS_OVER_PERSON_DAY,
                        days.toldOn(day),
                        day,
                        mostOn.apply(day)));
        return onOneDay.or(() -> overTheirDays(pointer, added, all, days));
    }

    /** Hours that may lie on several days fit where every run of days has room for all that can lie only in it. */
    private static Optional<Violation> overTheirDays(
            String pointer, LineHours added, List<LineHours> all, DaysOfMonth days) {
        Predicate<LineHours> undated = told -> !told.exact();
        TreeSet<LocalDate> starts =
                all.stream().filter(undated).map(LineHours::first).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<LocalDate> ends =
                all.stream().filter(undated).map(LineHours::last).collect(Collectors.toCollection(TreeSet::new));
        for (LocalDate first : starts) {
            for (LocalDate last : ends.tailSet(first, true)) {
                if (days.concerns(added, first, last) && days.overfull(first, last)) {
                    return Optional.of(Violation.of(
                            pointer + "/hours",
                            ContractsProblem.HOURS_OVER_PERSON_MONTH,
                            days.hoursWithin(first, last),
                            days.mostWithin(first, last),
                            first,
                            last));
                }
            }
        }
        return Optional.empty();
    }

    /** How full the days of a person's month are: with hours told for a day, and with hours that lie on one of several. */
    private static final class DaysOfMonth {

        private final List<LineHours> all;
        private final Map<LocalDate, BigDecimal> told;
        private final Map<LocalDate, BigDecimal> most;

        DaysOfMonth(YearMonth month, List<LineHours> all, Function<LocalDate, BigDecimal> mostOn) {
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
        boolean concerns(LineHours line, LocalDate first, LocalDate last) {
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
            return first.datesUntil(last.plusDays(1))
                    .map(this::toldOn)
                    .reduce(withoutDay(first, last), BigDecimal::add);
        }

        BigDecimal mostWithin(LocalDate first, LocalDate last) {
            return first.datesUntil(last.plusDays(1)).map(most::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal withoutDay(LocalDate first, LocalDate last) {
            return all.stream()
                    .filter(line -> !line.exact() && onlyWithin(line, first, last))
                    .map(LineHours::hours)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static boolean onlyWithin(LineHours line, LocalDate first, LocalDate last) {
            return !line.first().isBefore(first) && !line.last().isAfter(last);
        }

        private static Predicate<LocalDate> within(LocalDate first, LocalDate last) {
            return day -> !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
