package fr.clausesociale.contracts.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours and amounts as the whole service keeps them: decimal, two digits, never floating point. */
public final class Decimals {

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private Decimals() {}

    /** To two digits, half up; null stays null. */
    public static BigDecimal two(BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }

    public static BigDecimal orZero(BigDecimal value) {
        return value == null ? ZERO : two(value);
    }

    public static boolean positive(BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    public static BigDecimal atLeastZero(BigDecimal value) {
        return value.signum() < 0 ? ZERO : value;
    }
}
