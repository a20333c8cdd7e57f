package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.policy.PolicyValue;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A European threshold for a time.
 *
 * @param category WORKS, CONCESSION, or whose supplies and services: STATE, OTHER_AUTHORITY, CONTRACTING_ENTITY
 * @param amount excluding VAT; what equals it has reached it
 */
record Threshold(String category, BigDecimal amount, LocalDate from, LocalDate until, String source) {

    static Threshold of(String category, PolicyValue value) {
        return new Threshold(category, value.decimal(), value.from(), value.until(), value.source());
    }
}
