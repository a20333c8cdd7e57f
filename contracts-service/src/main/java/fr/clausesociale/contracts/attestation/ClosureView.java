package fr.clausesociale.contracts.attestation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A closure as it is answered.
 *
 * @param attested hours as they stood that day; later corrections do not change them
 */
record ClosureView(
        UUID contractId,
        LocalDate closedOn,
        AttestationStatus outcome,
        String reason,
        Attestation.Figures attested,
        Instant recordedAt,
        String recordedBy) {}
