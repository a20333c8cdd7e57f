package fr.clausesociale.contracts.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours and amounts as the whole service keeps them: decimal, two digits, never floating point. */
public final class Decimals {

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private Decimals() {}

    /** @throws IllegalArgumentException for what is no plain decimal: an exponent could ask for a number of gigabytes */
    public static BigDecimal parse(String text) {
        if (!text.matches("-?\\d{1,15}([.]\\d{1,6})?")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    /** To two digits, half up; null stays null. */
    public static BigDecimal two(BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }

    public static BigDecimal orZero(BigDecimal value) {
        return value == null ? ZERO : two(value);
    }

    /** Whether both say as much, however many digits each is written with; null says nothing. */
    public static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    public static boolean positive(BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    public static boolean negative(BigDecimal value) {
        return value != null && value.signum() < 0;
    }

    public static BigDecimal atLeastZero(BigDecimal value) {
        return value.signum() < 0 ? ZERO : value;
    }
}
