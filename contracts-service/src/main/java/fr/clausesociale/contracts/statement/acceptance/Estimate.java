package fr.clausesociale.contracts.statement.acceptance;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What hours are reckoned from where an amount was invoiced and nobody counted them.
 *
 * @param amount invoiced, without tax, in euros
 * @param perHour euros that stand for one hour
 */
@Schema(name = "HoursEstimate")
public record Estimate(
        @NotNull @DecimalMin("0.01") @Digits(integer = 9, fraction = 2)
        BigDecimal amount,

        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2)
        BigDecimal perHour) {

    /** Rounded once, half up, to the hundredth. */
    public BigDecimal inHours() {
        return amount.divide(perHour, 2, RoundingMode.HALF_UP);
    }

    /** The amount that so many hours stand for at the same rate. */
    public Estimate of(BigDecimal hours) {
        return new Estimate(perHour.multiply(hours).setScale(2, RoundingMode.HALF_UP), perHour);
    }

    public static boolean same(Estimate one, Estimate other) {
        return one == null || other == null
                ? one == other
                : one.amount.compareTo(other.amount) == 0 && one.perHour.compareTo(other.perHour) == 0;
    }
}
