package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Hours of one line and the days they lie on, as far as that is told.
 *
 * @param byDay hours of each day where all of them are told by day, else empty
 * @param days on which hours may lie, never empty
 * @param userSiren legal unit of the user company, or null
 */
public record LineHours(
        UUID lineId,
        UUID placementId,
        UUID contractId,
        UUID obligationId,
        String employerSiren,
        String userSiren,
        BigDecimal hours,
        Map<LocalDate, BigDecimal> byDay,
        Set<LocalDate> days) {

    /**
     * @param told day by day as declared; where less was left by a correction the rest lies on some of those days, where more
     *     was put it may lie on any that counts
     */
    public static LineHours of(
            UUID lineId,
            UUID placementId,
            UUID contractId,
            UUID obligationId,
            String employerSiren,
            String userSiren,
            BigDecimal hours,
            List<DayHours> told,
            WorkPeriod worked,
            YearMonth month) {
        TreeMap<LocalDate, BigDecimal> byDay = told.stream()
                .filter(day -> Decimals.positive(day.hours()))
                .collect(Collectors.toMap(DayHours::on, DayHours::hours, BigDecimal::add, TreeMap::new));
        int exact =
                byDay.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(hours);
        Set<LocalDate> days = byDay.isEmpty() || exact < 0 ? countable(worked, month) : byDay.keySet();
        return new LineHours(
                lineId,
                placementId,
                contractId,
                obligationId,
                employerSiren,
                userSiren,
                hours,
                !byDay.isEmpty() && exact == 0 ? byDay : Map.of(),
                days);
    }

    public static LineHours of(
            StatementLine line, BigDecimal hours, List<DayHours> told, Placement placement, WorkPeriod worked) {
        Statement statement = line.statement();
        return of(
                line.id(),
                line.placementId(),
                statement.contractId(),
                statement.obligationId(),
                statement.employerSiren(),
                placement.work().userSiren(),
                hours,
                told,
                worked,
                statement.month());
    }

    /** Hours that were accepted before the dates of their placement were moved away may lie anywhere in their month. */
    private static Set<LocalDate> countable(WorkPeriod worked, YearMonth month) {
        LocalDate first = worked.firstIn(month);
        LocalDate last = worked.lastIn(month);
        return last.isBefore(first)
                ? month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).collect(Collectors.toSet())
                : first.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
    }

    boolean exact() {
        return !byDay.isEmpty();
    }

    LocalDate first() {
        return days.stream().min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate last() {
        return days.stream().max(LocalDate::compareTo).orElseThrow();
    }

    /** Whether an agency declares one of the two and its user company the other, under one contract. */
    boolean mirrors(LineHours other) {
        return !placementId.equals(other.placementId)
                && contractId.equals(other.contractId)
                && (other.employerSiren.equals(userSiren) || employerSiren.equals(other.userSiren));
    }
}
