package fr.clausesociale.contracts.reading.forecast;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a placement will still bring to an obligation.
 *
 * @param from first day not counted yet
 * @param until last day that can count: of the placement, of the counting window or of the obligation
 * @param monthlyPace accepted hours a month lately, or null where nothing was accepted yet
 * @param share of the placement meant for the obligation
 */
record ExpectedWork(LocalDate from, LocalDate until, BigDecimal weeklyHours, BigDecimal monthlyPace, BigDecimal share) {

    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");

    /** Nothing where neither a pace nor weekly hours are known: a forecast guesses no hours. */
    BigDecimal hours() {
        if (until.isBefore(from)) {
            return Decimals.ZERO;
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) + 1);
        if (monthlyPace != null) {
            return days.multiply(monthlyPace).divide(DAYS_A_MONTH, 2, RoundingMode.HALF_UP);
        }
        return weeklyHours == null
                ? Decimals.ZERO
                : days.multiply(weeklyHours).multiply(share).divide(DAYS_A_WEEK, 2, RoundingMode.HALF_UP);
    }

    /** PACE: as lately; WEEKLY_HOURS: as agreed; NONE: nothing to go by. */
    String method() {
        return monthlyPace != null ? "PACE" : weeklyHours != null ? "WEEKLY_HOURS" : "NONE";
    }
}
