package fr.clausesociale.contracts.obligation.calibration;

import fr.clausesociale.contracts.policy.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How many hours a contract can bear (calibrage): amount × labour share × rate ÷ hourly cost of labour. The facilitator
 * may retain another figure, with a reason: what people and structures of the territory can take. Kept with all its figures,
 * so that a value that changes later does not change it.
 *
 * @param amount excluding VAT
 * @param retained the figure agreed in the end, null: the computed one, rounded
 * @param on day whose values were taken
 * @param rounding null in what was recorded before it could vary: whole hours, half up
 * @param figures where each figure came from
 * @param leastUseful hours under which an obligation is too small to be useful, null where nobody says
 */
public record Calibration(
        BigDecimal amount,
        BigDecimal labourShare,
        BigDecimal rate,
        BigDecimal hourlyCost,
        String trade,
        BigDecimal retained,
        String reason,
        LocalDate on,
        Rounding rounding,
        List<Figure> figures,
        BigDecimal leastUseful) {

    private static final String FORMULA = "amount × labourShare × rate ÷ hourlyCost";

    public Calibration {
        rounding = rounding == null ? Rounding.HALF_UP_TO_WHOLE_HOUR : rounding;
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /** What is done to the computed volume. */
    enum Rounding {
        /** 833.33 gives 833. */
        HALF_UP_TO_WHOLE_HOUR(0, RoundingMode.HALF_UP),
        DOWN_TO_WHOLE_HOUR(0, RoundingMode.DOWN),
        HUNDREDTH(2, RoundingMode.HALF_UP);

        private final int digits;
        private final RoundingMode mode;

        Rounding(int digits, RoundingMode mode) {
            this.digits = digits;
            this.mode = mode;
        }
    }

    /**
     * A figure of the formula, or the rounding.
     *
     * @param policy name of the policy it is a value of, null where it was given
     * @param source text or agreement that sets it, null where it was given
     * @param scope whom that is for, null where it was given
     */
    record Figure(String name, String value, String policy, String source, Scope scope, LocalDate from) {

        static Figure given(String name, BigDecimal value) {
            return new Figure(name, value.toPlainString(), null, null, null, null);
        }
    }

    /** To the hundredth, half up. */
    BigDecimal computed() {
        return exactly(2, RoundingMode.HALF_UP);
    }

    /** Rounded as the rule was, from the exact figure. */
    BigDecimal hours() {
        return exactly(rounding.digits, rounding.mode).setScale(2);
    }

    private BigDecimal exactly(int digits, RoundingMode mode) {
        return amount.multiply(labourShare).multiply(rate).divide(hourlyCost, digits, mode);
    }

    /** Whether another figure is retained than the computed one, which asks for a reason. */
    boolean departs() {
        return retained != null && retained.compareTo(hours()) != 0;
    }

    /** To be owed: what was retained, or the computed figure, rounded. */
    public BigDecimal owed() {
        return retained == null ? hours() : retained;
    }

    public Result result() {
        BigDecimal owed = owed();
        return new Result(
                owed,
                computed(),
                hours(),
                FORMULA,
                rounding,
                reason,
                new Inputs(amount, labourShare, rate, hourlyCost, trade, retained, reason),
                on,
                figures,
                leastUseful != null && owed.compareTo(leastUseful) < 0 ? List.of("BELOW_USEFUL_VOLUME") : List.of());
    }

    record Inputs(
            BigDecimal amount,
            BigDecimal labourShare,
            BigDecimal rate,
            BigDecimal hourlyCost,
            String trade,
            BigDecimal retained,
            String reason) {}

    /**
     * @param hours to be owed: the retained figure, or the computed one, rounded
     * @param computed to the hundredth
     * @param rounded the computed figure, rounded, whatever was retained
     * @param on day whose values were taken
     * @param figures where each figure came from
     * @param alerts BELOW_USEFUL_VOLUME where the volume is under what the territory finds useful
     */
    public record Result(
            BigDecimal hours,
            BigDecimal computed,
            BigDecimal rounded,
            String formula,
            Rounding rounding,
            String reason,
            Inputs inputs,
            LocalDate on,
            List<Figure> figures,
            List<String> alerts) {}
}
