package fr.clausesociale.contracts.obligation;

import java.math.BigDecimal;

/**
 * The figures of an obligation on a day, for features built on it.
 *
 * @param agreed before waivers
 * @param due agreed and not waived
 * @param owes false for an incentive
 */
public record Standing(
        BigDecimal agreed, BigDecimal waived, BigDecimal due, BigDecimal accepted, boolean owes, String status) {}
