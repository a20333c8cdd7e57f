package fr.clausesociale.contracts.statement;

import java.math.BigDecimal;
import java.util.UUID;

/** Something accepted that somebody should look at. */
record Alert(UUID placementId, String code, BigDecimal hours) {}
