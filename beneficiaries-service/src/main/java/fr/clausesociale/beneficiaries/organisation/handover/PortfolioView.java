package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.proposal.ProposalStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hand-over as both sides read it.
 *
 * @param territories codes that it is confined to; none: all
 */
@Schema(name = "HandOver")
record PortfolioView(
        UUID id,
        long version,
        ProposalStatus status,
        SuccessionKind kind,
        String from,
        String to,
        LocalDate on,
        List<String> territories,
        String reason,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Applied applied) {

    /**
     * What is handed over by now.
     *
     * @param contractsAt when all contracts and parts were, null until then
     * @param peopleAt when all people were, null until then
     */
    @Schema(name = "HandOverApplied")
    record Applied(Instant contractsAt, int contracts, int parts, Instant peopleAt, int people) {}
}
