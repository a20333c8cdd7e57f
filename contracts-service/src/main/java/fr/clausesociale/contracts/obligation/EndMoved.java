package fr.clausesociale.contracts.obligation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An obligation ends earlier than it did: hours accepted before may lie after its end now. Told inside the transaction.
 *
 * @param before its last day until now, null where none was known
 * @param after its last day
 */
public record EndMoved(UUID obligationId, UUID contractId, LocalDate before, LocalDate after) {}
