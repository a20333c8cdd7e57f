package fr.clausesociale.reporting.settings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a programme aims at: a share of all hours worked.
 *
 * @param validFrom the first day from which years that end on it or later are held to it
 * @param recordedBy SIRET of the organisation that set it
 */
public record ProgrammeTarget(
        UUID id,
        String programme,
        BigDecimal share,
        LocalDate validFrom,
        String reason,
        Instant recordedAt,
        String recordedBy) {}
