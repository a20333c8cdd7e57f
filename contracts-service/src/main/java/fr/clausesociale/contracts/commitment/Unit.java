package fr.clausesociale.contracts.commitment;

import java.math.BigDecimal;

/** What a promise is counted in. People, work contracts and actions are whole; hours are not. */
public enum Unit {
    HOURS,
    PERSONS,
    CONTRACTS,
    ACTIONS;

    boolean takes(BigDecimal quantity) {
        return this == HOURS || quantity.stripTrailingZeros().scale() <= 0;
    }
}
