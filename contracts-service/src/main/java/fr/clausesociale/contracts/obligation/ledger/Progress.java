package fr.clausesociale.contracts.obligation.ledger;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How an obligation stands on a day.
 *
 * @param until last day as it stood that day, null where none is told
 * @param agreed before waivers
 * @param due agreed and not waived
 * @param remaining never negative; {@code excess} is what was done beyond
 * @param rate accepted over due, to four digits; null where nothing is due
 * @param totalHours with a share of all hours worked: those told by that day, else null
 * @param acceptedShare accepted over all hours told, to four digits; null where none are told
 */
public record Progress(
        LocalDate on,
        LocalDate until,
        BigDecimal agreed,
        BigDecimal waived,
        BigDecimal due,
        BigDecimal declared,
        BigDecimal accepted,
        BigDecimal remaining,
        BigDecimal excess,
        BigDecimal rate,
        ObligationStatus status,
        BigDecimal totalHours,
        BigDecimal acceptedShare) {

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9999");

    public static Progress of(Ledger ledger, LocalDate on, BigDecimal declared, BigDecimal accepted) {
        BigDecimal due = ledger.due(on);
        BigDecimal total = ledger.ofAllHours() ? ledger.totalHours(on) : null;
        return new Progress(
                on,
                ledger.endOn(on),
                ledger.agreed(on),
                ledger.waived(on),
                due,
                Decimals.two(declared),
                Decimals.two(accepted),
                Decimals.atLeastZero(due.subtract(accepted)),
                Decimals.atLeastZero(accepted.subtract(due)),
                rate(due, accepted),
                ledger.status(on, accepted),
                total,
                Decimals.positive(total) ? accepted.divide(total, 4, RoundingMode.HALF_UP) : null);
    }

    /** Rounded, but never up to the whole while hours remain. */
    private static BigDecimal rate(BigDecimal due, BigDecimal accepted) {
        if (due.signum() == 0) {
            return null;
        }
        BigDecimal rate = accepted.divide(due, 4, RoundingMode.HALF_UP);
        return accepted.compareTo(due) < 0 ? rate.min(NEARLY_ALL) : rate;
    }
}
