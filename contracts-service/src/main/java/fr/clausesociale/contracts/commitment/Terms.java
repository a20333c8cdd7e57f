package fr.clausesociale.contracts.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a promise says.
 *
 * @param lotId null: the whole contract
 * @param lot number of the lot
 * @param quantity null where there is no figure to reach
 * @param proofExpected what would show that it was kept
 * @param programme null: none
 */
record Terms(
        UUID lotId,
        String lot,
        BigDecimal quantity,
        Unit unit,
        String description,
        String proofExpected,
        LocalDate dueOn,
        CommitmentSource source,
        String programme) {}
