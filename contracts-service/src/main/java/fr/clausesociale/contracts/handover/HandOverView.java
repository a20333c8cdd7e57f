package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.platform.proposal.ProposalStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hand-over as both sides read it, with as much of the contract as the successor needs to answer.
 *
 * @param from who followed, null: nobody by name
 * @param to who follows from then on
 * @param on the first day of it
 */
@Schema(name = "HandOver")
public record HandOverView(
        UUID id,
        long version,
        ProposalStatus status,
        Handed contract,
        PartKey part,
        String from,
        String to,
        LocalDate on,
        String reason,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant inForceAt) {

    @Schema(name = "HandedOverContract")
    record Handed(UUID id, String externalId, String buyerSiret, String buyerName, String title) {

        public static Handed of(Contract contract) {
            return new Handed(
                    contract.id(),
                    contract.externalId(),
                    contract.buyer().siret(),
                    contract.buyer().name(),
                    contract.title());
        }
    }

    public static HandOverView of(HandOver h, Contract contract) {
        return new HandOverView(
                h.id(),
                h.version(),
                h.proposal().status(),
                Handed.of(contract),
                PartKey.of(h.part()),
                h.proposal().former(),
                h.proposal().successor(),
                h.proposal().effectiveOn(),
                h.proposal().reason(),
                h.proposal().proposedBy(),
                h.proposal().proposedAt(),
                h.proposal().decidedBy(),
                h.proposal().decidedAt(),
                h.proposal().decisionReason(),
                h.inForceAt());
    }
}
