package fr.clausesociale.contracts.contract.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A promise beyond hours (engagement) as it is published with its contract: figures and codes, no text.
 *
 * @param quantity null where there is no figure to reach
 * @param closedOn null while it is open
 */
public record CommitmentFact(
        UUID commitmentId,
        String kind,
        UUID lotId,
        String lot,
        BigDecimal quantity,
        String unit,
        LocalDate dueOn,
        String source,
        String programme,
        BigDecimal achieved,
        String status,
        LocalDate closedOn) {}
