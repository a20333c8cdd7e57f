package fr.clausesociale.reporting.owed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One obligation behind a figure.
 *
 * @param on the day it is asked on: the last of the period, or its own where that is earlier
 * @param due null where its event does not say
 * @param remaining null where {@code due} is
 */
public record OwedRow(
        UUID contractId,
        UUID obligationId,

        @Schema(description = "Dernier jour de la période, ou de l'obligation s'il est antérieur")
        LocalDate on,

        BigDecimal due,
        BigDecimal done,
        BigDecimal remaining) {}
