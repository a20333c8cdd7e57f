package fr.clausesociale.contracts.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document as it is answered.
 *
 * @param recordedBy SIRET of the organisation that named it
 * @param judgedBy SIRET of the organisation that looked at it, or null
 */
record EvidenceView(
        UUID id,
        long version,
        UUID statementId,
        UUID placementId,
        EvidenceKind kind,
        String number,
        LocalDate issuedOn,
        String sha256,
        String keptAt,
        Verdict verdict,
        String verdictReason,
        Instant judgedAt,
        String judgedBy,
        Instant recordedAt,
        String recordedBy) {}
