package fr.clausesociale.contracts.announcement;

import java.time.Instant;
import java.util.UUID;

/**
 * What was told, as it is answered.
 *
 * @param announcedBy SIRET of the company
 * @param reason of a refusal
 * @param placementId that a hire became
 */
public record AnnouncementView(
        UUID id,
        long version,
        AnnouncementKind kind,
        UUID obligationId,
        UUID contractId,
        String announcedBy,
        Instant announcedAt,
        Hire hire,
        AnnouncedTotal totalHours,
        AnnouncementStatus status,
        String reason,
        UUID placementId,
        Instant decidedAt,
        String decidedBy) {}
