package fr.clausesociale.contracts.statement;

import java.math.BigDecimal;
import java.time.Instant;

/** That a line was rejected once: kept when it is declared again. */
record Rejection(Instant at, BigDecimal hours, String reason) {}
