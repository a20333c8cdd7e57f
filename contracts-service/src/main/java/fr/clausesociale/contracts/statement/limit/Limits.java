package fr.clausesociale.contracts.statement.limit;

import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which hours one contract takes, on the day they were worked: a value that changes in the middle of a month holds from
 * that day on.
 */
public record Limits(PolicySet policies, PolicySubject subject, List<ExecutionEnd> ends) {

    private static final String REFUSED = "REFUSED";

    /** No policy makes a day longer. */
    private static final BigDecimal DAY = new BigDecimal("24.00");

    private static final BigDecimal WEEK_DAYS = BigDecimal.valueOf(7);

    /** Hours of one person on a day, refused beyond. */
    public BigDecimal mostOn(LocalDate day) {
        return policies.decimal(day, Policy.HOURS_MAX_PER_DAY, subject)
                .orElse(DAY)
                .min(DAY);
    }

    /** Over these days, both included. */
    public BigDecimal mostBetween(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::mostOn).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Last day that hours are taken, or null while nothing ends them: what each kind of end means is a dated value. */
    public LocalDate lastDay() {
        return earliest(REFUSED);
    }

    /** Last day that hours are expected; they are taken after it and looked at. Null where there is none. */
    public LocalDate expectedLastDay() {
        return earliest("ALERT");
    }

    /** The same for hours that were taken already: an end that came later forbids to add to them, not to tell them rightly. */
    public Limits whateverEnded() {
        return new Limits(policies, subject, List.of());
    }

    private LocalDate earliest(String answer) {
        return ends.stream()
                .filter(end -> policies.on(end.on(), Policy.HOURS_AFTER_END, end.kind(), subject)
                        .filter(value -> value.text().equals(answer))
                        .isPresent())
                .map(ExecutionEnd::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** From where on somebody should look, though nobody is refused for it; where it is not set nobody is asked to. */
    public Optional<BigDecimal> unusualMonth(YearMonth month) {
        return policies.decimal(month.atEndOfMonth(), Policy.HOURS_ALERT_PER_MONTH, subject);
    }

    /** The same a week; days that are no whole week count for their part of one. */
    public Optional<BigDecimal> unusualOver(LocalDate first, LocalDate last) {
        BigDecimal days = BigDecimal.valueOf(first.datesUntil(last.plusDays(1)).count());
        return policies.decimal(last, Policy.HOURS_ALERT_PER_WEEK, subject)
                .map(week -> days.compareTo(WEEK_DAYS) <= 0
                        ? week
                        : week.multiply(days).divide(WEEK_DAYS, 2, RoundingMode.HALF_UP));
    }

    /** WORKED or PAID; hours paid and not worked count only with the latter. */
    public boolean countsUnworked(LocalDate day) {
        return policies.code(day, Policy.HOURS_BASIS, subject)
                .filter("PAID"::equals)
                .isPresent();
    }

    /** What held on the first of a month holds for all of it. */
    public boolean notCountedAfterWindow(YearMonth month) {
        return policies.code(month.atDay(1), Policy.HOURS_AFTER_WINDOW, subject)
                .filter("NOT_COUNTED"::equals)
                .isPresent();
    }

    /** Whether a month told as one figure, in which the window ends, is divided by its days. */
    public boolean proRata(YearMonth month) {
        return policies.code(month.atDay(1), Policy.HOURS_STRADDLING_MONTH, subject)
                .filter("PRO_RATA"::equals)
                .isPresent();
    }

    public boolean countsTraining(LocalDate day) {
        return policies.flag(day, Policy.HOURS_TRAINING_COUNTS, subject).orElse(false);
    }
}
