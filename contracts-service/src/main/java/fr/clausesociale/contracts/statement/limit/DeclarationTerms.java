package fr.clausesociale.contracts.statement.limit;

import fr.clausesociale.contracts.policy.Cited;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyValue;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What may be declared for an obligation and a month, and when: for a payroll's tool to ask before it declares. Each is null
 * where nobody has set it.
 *
 * @param basis WORKED or PAID: which hours count
 * @param period MONTH or QUARTER: how often statements are expected, one a month in either case
 * @param expectedFrom first day after the period that the month is in
 * @param maxPerDay hours of a person on a day, refused beyond
 * @param alertPerWeek hours of a person a week, looked at beyond
 */
public record DeclarationTerms(
        YearMonth month,
        Cited basis,
        Cited trainingCounts,
        Cited period,
        LocalDate expectedFrom,
        Cited maxPerDay,
        Cited alertPerWeek,
        Cited alertPerMonth) {

    public static DeclarationTerms of(YearMonth month, Limits limits) {
        LocalDate first = month.atDay(1);
        Cited period = cited(limits, first, Policy.DECLARATION_PERIOD);
        return new DeclarationTerms(
                month,
                cited(limits, first, Policy.HOURS_BASIS),
                cited(limits, first, Policy.HOURS_TRAINING_COUNTS),
                period,
                expectedFrom(month, period != null && period.value().equals("QUARTER")),
                cited(limits, first, Policy.HOURS_MAX_PER_DAY),
                cited(limits, month.atEndOfMonth(), Policy.HOURS_ALERT_PER_WEEK),
                cited(limits, month.atEndOfMonth(), Policy.HOURS_ALERT_PER_MONTH));
    }

    private static LocalDate expectedFrom(YearMonth month, boolean quarterly) {
        int toLast = quarterly ? 2 - (month.getMonthValue() - 1) % 3 : 0;
        return month.plusMonths(toLast + 1L).atDay(1);
    }

    private static Cited cited(Limits limits, LocalDate day, Policy policy) {
        return limits.policies()
                .on(day, policy, limits.subject())
                .map(PolicyValue::cited)
                .orElse(null);
    }
}
