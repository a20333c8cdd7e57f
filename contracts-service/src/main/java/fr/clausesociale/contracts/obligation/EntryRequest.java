package fr.clausesociale.contracts.obligation;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.GivenNumber;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dated change to enter.
 *
 * @param hours signed with AMENDMENT; with WAIVER absent: all hours agreed by that day, negative: so many lifted hours are
 *     due again; with CALL_OFF negative: an order told too high
 * @param amount ordered, excluding VAT, with CALL_OFF; negative: an order told too high
 * @param reference number of the amendment, order or decision
 * @param opinion with OPINION
 * @param from with TRANSFER: identifier of the contractor that owes less
 * @param to with TRANSFER: identifier of the contractor that owes more
 * @param until with AMENDMENT, beside hours or alone: the obligation's last day from {@code effectiveOn} on
 */
record EntryRequest(
        @NotNull EntryKind kind,
        @NotNull LocalDate effectiveOn,
        @Digits(integer = 9, fraction = 2) BigDecimal hours,
        @Digits(integer = 14, fraction = 2) BigDecimal amount,
        @GivenNumber @Size(max = 100) String reference,
        @Reason @Size(max = 1000) String reason,
        Opinion opinion,
        @GivenNumber @Size(max = 60) String from,
        @GivenNumber @Size(max = 60) String to,
        LocalDate until) {

    static EntryRequest endMoved(LocalDate effectiveOn, LocalDate until, String reason) {
        return new EntryRequest(EntryKind.AMENDMENT, effectiveOn, null, null, null, reason, null, null, null, until);
    }

    static EntryRequest totalHours(LocalDate effectiveOn, BigDecimal hours) {
        return new EntryRequest(EntryKind.TOTAL_HOURS, effectiveOn, hours, null, null, null, null, null, null, null);
    }

    /** A field mistyped must not read as absent: without hours a waiver would lift all. */
    @JsonAnySetter
    void unknown(String field, Object value) {
        throw Problem.of(ContractsProblem.FIELD_UNKNOWN, field).at("/" + field);
    }

    EntryTerms terms() {
        return new EntryTerms(kind, effectiveOn, hours, amount, reference, reason, opinion, from, to, until);
    }

    LedgerEntry forLedger() {
        return terms().forLedger();
    }

    boolean takesBack() {
        return forLedger().takesBack();
    }

    boolean movesTheEndOnly() {
        return kind == EntryKind.AMENDMENT && until != null && hours == null;
    }

    boolean withoutReason() {
        return reason == null || reason.isBlank();
    }
}
