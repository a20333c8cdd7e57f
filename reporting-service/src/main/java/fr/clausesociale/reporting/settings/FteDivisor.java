package fr.clausesociale.reporting.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Hours of a full-time equivalent that a territory chose.
 *
 * @param validFrom the first day of a period's end from which it divides
 * @param recordedBy SIRET of the organisation that set it
 */
record FteDivisor(
        UUID id,
        String territory,
        int hours,
        LocalDate validFrom,
        String reason,
        Instant recordedAt,
        String recordedBy) {}
