package fr.clausesociale.reporting.owed;

import java.math.BigDecimal;

/**
 * What stands under the contracts of a cell, of obligations that run on at least one day of the period.
 *
 * @param contracts distinct contracts with such an obligation, worked for or not
 * @param buyers distinct legal units that let them
 * @param due hours, each obligation's on the last day of the period, or its own where that is earlier
 * @param done accepted hours worked since the beginning, up to that day
 * @param remaining what each is short of, never negative
 * @param forecast done on the last day of each at the pace since its first; of those without a last day, what is done
 * @param people distinct people behind what is done
 * @param reported false where something owed is not told by date: nobody can say what is due
 */
public record Owed(
        long contracts,
        long obligations,
        long buyers,
        BigDecimal due,
        BigDecimal done,
        BigDecimal remaining,
        BigDecimal forecast,
        long people,
        boolean reported) {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    public static final Owed NOTHING = new Owed(0, 0, 0, ZERO, ZERO, ZERO, ZERO, 0, true);
}
