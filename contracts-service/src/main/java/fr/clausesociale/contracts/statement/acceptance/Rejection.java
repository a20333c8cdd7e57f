package fr.clausesociale.contracts.statement.acceptance;

import java.math.BigDecimal;
import java.time.Instant;

/** That a line was rejected once: kept when it is declared again. */
public record Rejection(Instant at, BigDecimal hours, String reason) {}
