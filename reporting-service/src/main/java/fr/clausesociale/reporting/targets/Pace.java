package fr.clausesociale.reporting.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Hours a month within a period. A month counts as gone with its last day: hours are stated by month.
 *
 * @param soFar what was done over the months gone; null before the first is over
 * @param needed what is missing over the months left, rounded up, so that it is enough; null where none is left and hours are
 *     missing, or nothing is aimed at
 */
record Pace(BigDecimal soFar, BigDecimal needed) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /**
     * @param on the day it is looked at
     * @param remaining null where nothing is aimed at
     */
    static Pace of(YearMonth first, YearMonth last, LocalDate on, BigDecimal done, BigDecimal remaining) {
        long all = ChronoUnit.MONTHS.between(first, last) + 1;
        YearMonth open = YearMonth.from(on.plusDays(1));
        long gone = Math.max(0, Math.min(all, ChronoUnit.MONTHS.between(first, open)));
        return new Pace(
                gone == 0 ? null : done.divide(BigDecimal.valueOf(gone), 2, RoundingMode.HALF_UP),
                needed(remaining, all - gone));
    }

    private static BigDecimal needed(BigDecimal remaining, long left) {
        if (remaining == null) {
            return null;
        }
        if (remaining.signum() == 0) {
            return NOTHING;
        }
        return left == 0 ? null : remaining.divide(BigDecimal.valueOf(left), 2, RoundingMode.CEILING);
    }
}
