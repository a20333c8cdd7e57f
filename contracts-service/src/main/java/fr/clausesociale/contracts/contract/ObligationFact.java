package fr.clausesociale.contracts.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An obligation as it is published with its contract: in force, with what is due now. */
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
        String status) {

    public record Basis(String kind, BigDecimal hours, BigDecimal share, BigDecimal amountPerHour) {}
}
