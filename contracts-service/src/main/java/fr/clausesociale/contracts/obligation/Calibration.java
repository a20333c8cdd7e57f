package fr.clausesociale.contracts.obligation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many hours a contract can bear (calibrage): amount × labour share × rate ÷ hourly cost of labour. The facilitator
 * may retain another figure, with a reason: what people and structures of the territory can take.
 *
 * @param amount excluding VAT
 * @param rate share of labour reserved, 0.05 is 5 %
 * @param hourlyCost loaded cost of an hour of labour, euros
 * @param retained the figure agreed in the end, null: the computed one in whole hours
 */
record Calibration(
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal labourShare,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal rate,

        @NotNull @DecimalMin("0.01") @Digits(integer = 6, fraction = 2)
        BigDecimal hourlyCost,

        @Size(max = 100) String trade,
        @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal retained,
        @Size(max = 1000) String reason) {

    private static final String FORMULA = "amount × labourShare × rate ÷ hourlyCost";

    /** To the hundredth, half up. */
    BigDecimal computed() {
        return amount.multiply(labourShare).multiply(rate).divide(hourlyCost, 2, RoundingMode.HALF_UP);
    }

    /** To the whole hour, half up: 833.33 gives 833. */
    BigDecimal hours() {
        return computed().setScale(0, RoundingMode.HALF_UP).setScale(2);
    }

    Result result() {
        return new Result(
                retained == null ? hours() : retained, computed(), FORMULA, "HALF_UP_TO_WHOLE_HOUR", reason, this);
    }

    /** @param hours to be owed: the retained figure, or the computed one in whole hours */
    record Result(
            BigDecimal hours,
            BigDecimal computed,
            String formula,
            String rounding,
            String reason,
            Calibration inputs) {}
}
