package fr.clausesociale.contracts.reading.totals;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of several obligations on a day, added up. What one has done beyond does not make up for what another is short of.
 *
 * @param undecided submitted and neither accepted nor rejected
 * @param remaining what each is short of, never negative
 * @param excess what each has done beyond
 * @param rate part of what is due that is done, between 0 and 1, four digits; null where nothing is due
 */
@Schema(
        name = "TotalFigures",
        description =
                "Ce qu'une obligation fait de trop ne compense pas ce qui manque à une autre ; « rate » est la part"
                        + " faite de ce qui est dû, absent si rien n'est dû.")
record Figures(
        BigDecimal agreed,
        BigDecimal waived,
        BigDecimal due,
        BigDecimal undecided,
        BigDecimal accepted,
        BigDecimal remaining,
        BigDecimal excess,
        BigDecimal rate) {

    /** Incentives owe nothing and are left out. */
    static Figures of(Collection<Balance> balances) {
        BigDecimal due = sum(balances, Balance::due);
        BigDecimal remaining = sum(balances, Balance::remaining);
        return new Figures(
                sum(balances, Balance::agreed),
                sum(balances, Balance::waived),
                due,
                sum(balances, Balance::undecided),
                sum(balances, Balance::accepted),
                remaining,
                sum(balances, Balance::excess),
                rate(due, remaining));
    }

    private static BigDecimal sum(Collection<Balance> balances, Function<Balance, BigDecimal> figure) {
        return balances.stream().filter(Balance::owes).map(figure).reduce(Decimals.ZERO, BigDecimal::add);
    }

    /** Rounded down: never the whole while hours remain. */
    private static BigDecimal rate(BigDecimal due, BigDecimal remaining) {
        return due.signum() == 0 ? null : due.subtract(remaining).divide(due, 4, RoundingMode.DOWN);
    }
}
