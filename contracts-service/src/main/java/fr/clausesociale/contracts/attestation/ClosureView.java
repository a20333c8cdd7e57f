package fr.clausesociale.contracts.attestation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A closure as it is answered.
 *
 * @param attested hours as they stood that day; later corrections do not change them
 * @param reopening null while the closure is in force
 */
record ClosureView(
        UUID contractId,
        LocalDate closedOn,
        AttestationStatus outcome,
        String reason,
        Attestation.Figures attested,
        Instant recordedAt,
        String recordedBy,
        Reopening reopening) {

    /** Why and from which day on the contract was taken up again. */
    record Reopening(LocalDate on, String reason, Instant recordedAt, String recordedBy) {}

    /** For the OpenAPI document. */
    record ClosureList(List<ClosureView> items, String next) {}
}
