package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What is aimed at in a year; at least one figure.
 *
 * @param peopleMin distinct persons, at least
 * @param reason why the target is set or changed
 */
record TargetRequest(
        @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal hours,
        @PositiveOrZero Integer peopleMin,
        @PositiveOrZero Integer peopleMax,
        @Reason @Size(max = 1000) String reason) {

    YearTarget.Target target() {
        return new YearTarget.Target(hours, peopleMin, peopleMax);
    }
}
