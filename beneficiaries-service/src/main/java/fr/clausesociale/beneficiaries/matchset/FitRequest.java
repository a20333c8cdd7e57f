package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Why another set is made, and its bounds where they are to be others than today's.
 *
 * @param match bits from which on two are one person, where nothing is left open
 * @param possible bits from which on somebody has to look
 * @param margin bits by which the one found has to be ahead of every other
 */
record FitRequest(
        @NotBlank @Reason @Size(max = 1000) String reason,
        @DecimalMin("0") @DecimalMax("60") BigDecimal match,
        @DecimalMin("-20") @DecimalMax("60") BigDecimal possible,
        @DecimalMin("0") @DecimalMax("20") BigDecimal margin) {

    private static Double number(BigDecimal given) {
        return given == null ? null : given.doubleValue();
    }

    Double matchFrom() {
        return number(match);
    }

    Double possibleFrom() {
        return number(possible);
    }

    Double ahead() {
        return number(margin);
    }
}
