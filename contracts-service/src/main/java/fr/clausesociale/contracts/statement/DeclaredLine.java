package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.acceptance.Estimate;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.HoursRules;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A line to declare.
 *
 * @param days the same hours day by day; needed where only part of the month counts
 * @param notWorked of the hours, those paid and not worked (leave, sickness); null or 0: none
 * @param training of the hours, those of training on working time; null or 0: none
 * @param origin where the figure comes from; null: it is told as worked
 * @param estimate what an estimated figure is reckoned from
 * @param notCounted put aside of what was told, as it lies after the counting window; never told by a caller
 */
public record DeclaredLine(
        @NotNull UUID placementId,
        @NotNull @Digits(integer = 4, fraction = 2) BigDecimal hours,
        @Valid @Size(max = 31) List<@NotNull DayHours> days,
        @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal notWorked,
        @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal training,
        HoursOrigin origin,
        @Valid Estimate estimate,
        @JsonIgnore BigDecimal notCounted) {

    public DeclaredLine(
            UUID placementId, BigDecimal hours, List<DayHours> days, BigDecimal notWorked, BigDecimal training) {
        this(placementId, hours, days, notWorked, training, HoursOrigin.DECLARED, null, null);
    }

    public DeclaredLine {
        days = days == null ? List.of() : List.copyOf(days);
        origin = origin == null ? HoursOrigin.DECLARED : origin;
    }

    /** Whether the hours can be told for the month at all; of hours with parts that do not count nothing more is said. */
    List<Violation> check(String pointer, YearMonth month, WorkPeriod worked, Limits limits, LocalDate today) {
        List<Violation> parts = checkParts(pointer, limits, month);
        return parts.isEmpty()
                ? HoursRules.check(pointer, hours, notCounted, days, month, worked, limits, today)
                : parts;
    }

    /**
     * Whether the hours contain such as do not count there: who declares takes them out, nothing is cut silently. What held
     * on the first of a month holds for all of it.
     */
    List<Violation> checkParts(String pointer, Limits limits, YearMonth month) {
        List<Violation> faults = new ArrayList<>();
        if (Decimals.positive(notWorked) && !limits.countsUnworked(month.atDay(1))) {
            faults.add(Violation.of(pointer + "/notWorked", ContractsProblem.HOURS_UNWORKED, notWorked, month));
        }
        if (Decimals.positive(training) && !limits.countsTraining(month.atDay(1))) {
            faults.add(Violation.of(pointer + "/training", ContractsProblem.HOURS_TRAINING, training, month));
        }
        if ((origin == HoursOrigin.ESTIMATED) != (estimate != null)) {
            faults.add(Violation.of(pointer + "/estimate", ContractsProblem.ESTIMATE_INCOMPLETE));
        } else if (estimate != null && estimate.inHours().compareTo(hours.add(Decimals.orZero(notCounted))) != 0) {
            faults.add(Violation.of(
                    pointer + "/hours",
                    ContractsProblem.ESTIMATE_DIFFERS,
                    estimate.amount(),
                    estimate.perHour(),
                    estimate.inHours()));
        }
        BigDecimal parts = Decimals.orZero(notWorked).add(Decimals.orZero(training));
        if (parts.compareTo(hours.add(Decimals.orZero(notCounted))) > 0) {
            faults.add(Violation.of(pointer + "/hours", ContractsProblem.HOURS_PARTS_EXCEED, parts, hours));
        }
        return faults;
    }

    /** The same, with what lies after the counting window put aside where the values in force say so. */
    DeclaredLine counted(YearMonth month, WorkPeriod worked, Limits limits) {
        if (!worked.windowEndsWithin(month) || !Decimals.positive(hours)) {
            return this;
        }
        if (!days.isEmpty()) {
            return limits.notCountedAfterWindow(month) ? countedDays(worked) : this;
        }
        if (!worked.countsIn(month)) {
            return limits.notCountedAfterWindow(month) ? with(BigDecimal.ZERO, days) : this;
        }
        return limits.proRata(month) ? with(worked.shareOf(hours, month), days) : this;
    }

    private DeclaredLine countedDays(WorkPeriod worked) {
        List<DayHours> within = days.stream()
                .filter(day -> !day.on().isAfter(worked.countingUntil()))
                .toList();
        BigDecimal after = days.stream()
                .filter(day -> day.on().isAfter(worked.countingUntil()))
                .map(DayHours::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return hours.compareTo(after) < 0 ? this : with(hours.subtract(after), within);
    }

    private DeclaredLine with(BigDecimal counted, List<DayHours> within) {
        return new DeclaredLine(
                placementId,
                Decimals.two(counted),
                within,
                notWorked,
                training,
                origin,
                estimate,
                Decimals.two(hours.subtract(counted)));
    }

    /**
     * The same work with other hours: parts of them that are told apart become the same part of the others, and what they are
     * reckoned from is what gives these. What does not count is as it was.
     *
     * @param byDay null where they are not told by day
     */
    DeclaredLine as(BigDecimal other, List<DayHours> byDay) {
        BigDecimal beside = Decimals.orZero(notCounted);
        BigDecimal before = hours.add(beside);
        BigDecimal after = other.add(beside);
        return new DeclaredLine(
                placementId,
                other,
                byDay,
                part(notWorked, before, after),
                part(training, before, after),
                origin,
                estimate == null ? null : estimate.of(after),
                notCounted);
    }

    /** Never more than all of them: what remains of a hundredth is left out. */
    private static BigDecimal part(BigDecimal of, BigDecimal before, BigDecimal after) {
        return Decimals.positive(of) ? of.multiply(after).divide(before, 2, RoundingMode.DOWN) : of;
    }

    /** Whether the other tells the same; one that tells no days leaves those that were told. */
    public boolean tells(DeclaredLine before) {
        return hours.compareTo(before.hours) == 0
                && (days.isEmpty() || byDay(days).equals(byDay(before.days)))
                && origin == before.origin
                && Estimate.same(estimate, before.estimate)
                && Decimals.orZero(notWorked).compareTo(Decimals.orZero(before.notWorked)) == 0
                && Decimals.orZero(training).compareTo(Decimals.orZero(before.training)) == 0
                && Decimals.orZero(notCounted).compareTo(Decimals.orZero(before.notCounted)) == 0;
    }

    private static Map<LocalDate, BigDecimal> byDay(List<DayHours> days) {
        return days.stream().collect(Collectors.toMap(DayHours::on, day -> Decimals.two(day.hours()), BigDecimal::add));
    }
}
