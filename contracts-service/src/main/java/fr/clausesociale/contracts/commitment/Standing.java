package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How a commitment stands on a day, by what is dated up to that day.
 *
 * @param remaining never negative; null where there is no figure to reach, or the promise is waived
 * @param rate achieved over promised, to four digits; null where no figure is promised
 * @param overdue its day has passed, it is not closed and not kept
 */
public record Standing(
        LocalDate on,
        BigDecimal achieved,
        BigDecimal remaining,
        BigDecimal rate,
        CommitmentStatus status,
        boolean overdue) {

    static Standing of(Terms terms, BigDecimal achieved, CommitmentStatus outcome, LocalDate on) {
        BigDecimal promised = outcome == CommitmentStatus.WAIVED ? null : terms.quantity();
        CommitmentStatus status = outcome == null ? byFigures(terms, achieved) : outcome;
        boolean dayPassed = terms.dueOn() != null && terms.dueOn().isBefore(on);
        return new Standing(
                on,
                Decimals.two(achieved),
                promised == null ? null : Decimals.two(Decimals.atLeastZero(promised.subtract(achieved))),
                promised == null || promised.signum() == 0 ? null : achieved.divide(promised, 4, RoundingMode.HALF_UP),
                status,
                dayPassed && outcome == null && status != CommitmentStatus.KEPT);
    }

    /** What the figures alone say; without a figure to reach they never say that all was kept. */
    private static CommitmentStatus byFigures(Terms terms, BigDecimal achieved) {
        if (terms.quantity() != null && achieved.compareTo(terms.quantity()) >= 0) {
            return CommitmentStatus.KEPT;
        }
        return achieved.signum() > 0 ? CommitmentStatus.PARTLY_KEPT : CommitmentStatus.OPEN;
    }

    /** What closing comes to by the figures. */
    static CommitmentStatus closing(Terms terms, BigDecimal achieved) {
        CommitmentStatus status = byFigures(terms, achieved);
        return status == CommitmentStatus.OPEN ? CommitmentStatus.NOT_KEPT : status;
    }
}
