package fr.clausesociale.contracts.contract.fact;

import java.math.BigDecimal;

/**
 * Penalties as the contract's documents set them.
 *
 * @param perHour euros
 * @param cap euros, null: none
 */
public record PenaltyFact(BigDecimal perHour, int graceDays, BigDecimal cap) {}
