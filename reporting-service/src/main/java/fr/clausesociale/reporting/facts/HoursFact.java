package fr.clausesociale.reporting.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/**
 * One accepted entry of hours, or the reversal of one (negative hours); immutable.
 *
 * @param month the month worked, never the month of acceptance
 * @param hours hours with two digits
 */
public record HoursFact(
        UUID entryId,
        UUID placementId,
        UUID beneficiaryId,
        UUID obligationId,
        UUID contractId,
        YearMonth month,
        BigDecimal hours,
        String kind,
        Instant recordedAt)
        implements Fact {

    /** More than all hours ever worked under a clause in France: beyond it, the value is a fault. */
    private static final BigDecimal BOUND = new BigDecimal("1000000000");

    public HoursFact {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(placementId, "placementId");
        Objects.requireNonNull(beneficiaryId, "beneficiaryId");
        Objects.requireNonNull(obligationId, "obligationId");
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(hours, "hours");
        if (hours.abs().compareTo(BOUND) >= 0) {
            throw new IllegalArgumentException("hours out of bounds: " + hours);
        }
        if (month.getYear() < 1990 || month.getYear() >= 2200) {
            throw new IllegalArgumentException("month out of bounds: " + month);
        }
        // fails on a third digit: a figure is never rounded silently
        hours = hours.setScale(2, RoundingMode.UNNECESSARY);
    }

    @Override
    public UUID id() {
        return entryId;
    }
}
