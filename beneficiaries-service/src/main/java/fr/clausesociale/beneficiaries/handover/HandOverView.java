package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.platform.proposal.ProposalStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hand-over as both sides read it: by pseudonym, as the successor learns who it is when it follows.
 *
 * @param from who followed, null: nobody by name
 */
@Schema(name = "PersonHandOver")
record HandOverView(
        UUID id,
        long version,
        ProposalStatus status,
        UUID beneficiaryId,
        String from,
        String to,
        LocalDate on,
        String reason,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant inForceAt) {}
