package fr.clausesociale.contracts.contract.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An obligation as it is published with its contract: in force, with what is due now and what it owes by date. */
public record ObligationFact(
        UUID obligationId,
        UUID lotId,
        String lot,
        String modality,
        Basis basis,
        String programme,
        LocalDate from,
        LocalDate until,
        BigDecimal due,
        String status,
        List<Step> steps,
        List<AllHours> allHours) {

    /**
     * What is due from a day on, until the next one; days ahead included.
     *
     * @param from null: ever since
     * @param until last day as it stands from then on, null where none is told
     */
    public record Step(LocalDate from, BigDecimal due, LocalDate until) {

        public boolean saysTheSameAs(Step other) {
            return due.compareTo(other.due) == 0 && Objects.equals(until, other.until);
        }
    }

    /**
     * Hours worked by everybody that were told for a day (heures totales).
     *
     * @param hours more than were told before; negative where too many were
     */
    public record AllHours(LocalDate on, BigDecimal hours) {}

    public record Basis(String kind, BigDecimal hours, BigDecimal share, BigDecimal amountPerHour) {}
}
