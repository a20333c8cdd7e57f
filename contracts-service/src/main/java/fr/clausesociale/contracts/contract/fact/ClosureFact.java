package fr.clausesociale.contracts.contract.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The closure in force of a contract (levée de la clause), with the hours attested that day. */
public record ClosureFact(
        LocalDate closedOn,
        String outcome,
        BigDecimal agreed,
        BigDecimal waived,
        BigDecimal due,
        BigDecimal accepted,
        BigDecimal gap,
        BigDecimal excess) {}
