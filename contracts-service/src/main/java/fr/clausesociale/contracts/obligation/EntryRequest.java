package fr.clausesociale.contracts.obligation;

import fr.clausesociale.platform.identifier.NoNir;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dated change to enter.
 *
 * @param hours signed with AMENDMENT; absent with WAIVER: all hours
 * @param amount ordered, excluding VAT, with CALL_OFF
 * @param reference number of the amendment, order or decision
 * @param opinion with OPINION
 * @param from with TRANSFER: identifier of the contractor that owes less
 * @param to with TRANSFER: identifier of the contractor that owes more
 */
record EntryRequest(
        @NotNull EntryKind kind,
        @NotNull LocalDate effectiveOn,
        @Digits(integer = 9, fraction = 2) BigDecimal hours,
        @Digits(integer = 14, fraction = 2) BigDecimal amount,
        @NoNir(reference = true) @Size(max = 100) String reference,
        @NoNir @Size(max = 1000) String reason,
        Opinion opinion,
        @NoNir(reference = true) @Size(max = 60) String from,
        @NoNir(reference = true) @Size(max = 60) String to) {

    boolean withoutReason() {
        return reason == null || reason.isBlank();
    }
}
