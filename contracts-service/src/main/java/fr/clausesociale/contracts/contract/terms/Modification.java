package fr.clausesociale.contracts.contract.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An amendment of the contract (avenant, modification) as published: what it says is null where it did not change. */
public record Modification(
        String number,
        LocalDate notifiedOn,
        String object,
        BigDecimal amount,
        Integer durationMonths,
        List<Contractor> contractors) {

    public Modification {
        contractors = contractors == null ? List.of() : List.copyOf(contractors);
    }

    /** Whether it changes what the contract says on that day; one that tells no day does at once. */
    public boolean inForce(LocalDate on) {
        return notifiedOn == null || !notifiedOn.isAfter(on);
    }

    /** The day of the last that tells a duration and was not known, null where there is none. One that lies ahead is none. */
    public static LocalDate lastOfDuration(List<Modification> told, List<Modification> known, LocalDate today) {
        return told.stream()
                .filter(one -> one.durationMonths() != null && one.inForce(today) && !known.contains(one))
                .reduce((earlier, later) -> later)
                .map(Modification::notifiedOn)
                .orElse(null);
    }

    /** The same, telling this amount. */
    public Modification costing(BigDecimal other) {
        return new Modification(number, notifiedOn, object, other, durationMonths, contractors);
    }

    /** The same, telling this duration. */
    public Modification lasting(Integer months) {
        return new Modification(number, notifiedOn, object, amount, months, contractors);
    }
}
