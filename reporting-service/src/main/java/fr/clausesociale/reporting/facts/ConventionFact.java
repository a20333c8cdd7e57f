package fr.clausesociale.reporting.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A territory's convention (charte) on social clauses: who signed it, which contracts count and what it aims at.
 *
 * @param territory {@code FR}, {@code REG-nn}, {@code DEP-nn}, {@code EPCI-nnnnnnnnn} or {@code COM-nnnnn}
 * @param until last day, null: until further notice
 * @param signatories present and past, none that was recorded in error
 * @param targets in force, one a year
 */
public record ConventionFact(
        UUID conventionId,
        String name,
        String territory,
        LocalDate from,
        LocalDate until,
        String followedBy,
        Counting counting,
        List<Signatory> signatories,
        List<Target> targets,
        Instant recordedAt)
        implements Fact {

    public ConventionFact {
        Objects.requireNonNull(conventionId, "conventionId");
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(counting, "counting");
        signatories = signatories == null ? List.of() : List.copyOf(signatories);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    @Override
    public UUID id() {
        return conventionId;
    }

    /**
     * Which contracts count.
     *
     * @param signature {@code AT_NOTIFICATION} or {@code MONTH_WORKED}: when the buyer must have been a signatory
     * @param place {@code WITHIN_TERRITORY} or {@code ANYWHERE}
     */
    public record Counting(String signature, String place) {}

    /** A body bound as a legal unit. @param endedOn last day bound, null: still */
    public record Signatory(String siret, String siren, String name, LocalDate signedOn, LocalDate endedOn) {

        public Signatory {
            Objects.requireNonNull(siren, "siren");
            Objects.requireNonNull(signedOn, "signedOn");
        }
    }

    /** What is aimed at in a year. @param hours with two digits, null: none aimed at */
    public record Target(int year, BigDecimal hours, Integer peopleMin, Integer peopleMax) {

        public Target {
            hours = hours == null ? null : hours.setScale(2, RoundingMode.UNNECESSARY);
        }
    }
}
