package fr.clausesociale.contracts.reading.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an obligation will come to if work goes on as now.
 *
 * @param until day forecast for: the last of the obligation
 * @param waiting declared, not decided yet
 * @param expected by the placements that still run
 * @param atEnd accepted, waiting and expected together
 * @param shortfall what would still be missing then, never negative
 */
record Forecast(
        UUID obligationId,
        LocalDate on,
        LocalDate until,
        BigDecimal due,
        BigDecimal accepted,
        BigDecimal waiting,
        BigDecimal expected,
        BigDecimal atEnd,
        BigDecimal shortfall,
        List<OfPlacement> placements) {

    /** @param method PACE, WEEKLY_HOURS or NONE */
    record OfPlacement(UUID placementId, LocalDate until, BigDecimal expected, String method) {}
}
