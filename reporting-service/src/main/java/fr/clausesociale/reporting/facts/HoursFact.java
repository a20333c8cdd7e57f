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
 * @param part of the contract in which it was worked, by its place; null: it has none, or that was not told
 * @param month the month worked, never the month of acceptance
 * @param hours hours with two digits
 * @param annulled whether a reversal takes them back with what was entered by mistake
 * @param origin where the figure comes from: {@code DECLARED}, {@code ESTIMATED}, {@code TAKEN_OVER}; null is declared
 * @param way how it came to be accepted: {@code TWO_ORGANISATIONS}, {@code SECOND_PERSON} (of one organisation),
 *     {@code CONFIRMED}; null is by two organisations
 */
public record HoursFact(
        UUID entryId,
        UUID placementId,
        UUID beneficiaryId,
        UUID obligationId,
        UUID contractId,
        Part part,
        YearMonth month,
        BigDecimal hours,
        String kind,
        boolean annulled,
        String origin,
        String way,
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

    /** One that was declared, and accepted by another organisation. */
    public HoursFact(
            UUID entryId,
            UUID placementId,
            UUID beneficiaryId,
            UUID obligationId,
            UUID contractId,
            YearMonth month,
            BigDecimal hours,
            String kind,
            Instant recordedAt) {
        this(
                entryId,
                placementId,
                beneficiaryId,
                obligationId,
                contractId,
                null,
                month,
                hours,
                kind,
                false,
                null,
                null,
                recordedAt);
    }

    /**
     * A part of a contract that is performed in several territories.
     *
     * @param kind of place: {@code COMMUNE}, {@code DEPARTMENT}, {@code REGION} and others
     * @param code within that kind
     */
    public record Part(String kind, String code) {

        public Part {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(code, "code");
        }

        /** Of its name. */
        public static Part of(String name) {
            int dash = name.indexOf('-');
            return new Part(name.substring(0, dash), name.substring(dash + 1));
        }

        /** Kind and code, as figures are told by it. */
        public String name() {
            return kind + "-" + code;
        }
    }

    /**
     * Whether they came or went otherwise than by what is declared, accepted and corrected: hours accepted before, in another system,
     * and hours taken back with what was entered by mistake.
     */
    public boolean isOtherwise() {
        return hours.signum() < 0 ? annulled : "TAKEN_OVER".equals(origin);
    }

    @Override
    public UUID id() {
        return entryId;
    }
}
