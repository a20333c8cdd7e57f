package fr.clausesociale.contracts.contract;

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

    /** The same, telling this amount. */
    public Modification costing(BigDecimal other) {
        return new Modification(number, notifiedOn, object, other, durationMonths, contractors);
    }

    /** The same, telling this duration. */
    public Modification lasting(Integer months) {
        return new Modification(number, notifiedOn, object, amount, months, contractors);
    }
}
