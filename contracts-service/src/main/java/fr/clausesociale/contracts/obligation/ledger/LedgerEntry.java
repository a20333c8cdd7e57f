package fr.clausesociale.contracts.obligation.ledger;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry as the ledger reads it.
 *
 * @param until the obligation's new last day, null where the entry does not move it
 */
public record LedgerEntry(EntryKind kind, LocalDate effectiveOn, BigDecimal hours, BigDecimal amount, LocalDate until) {

    LedgerEntry(EntryKind kind, LocalDate effectiveOn, BigDecimal hours, BigDecimal amount) {
        this(kind, effectiveOn, hours, amount, null);
    }

    public boolean by(LocalDate day) {
        return !effectiveOn.isAfter(day);
    }

    /** Hours that an entry names itself go before those its amount would give. */
    public BigDecimal amountThatCounts() {
        return hours == null ? amount : null;
    }

    /** Takes back what was entered too high: an order, or a waiver. */
    public boolean takesBack() {
        return (kind == EntryKind.CALL_OFF || kind == EntryKind.WAIVER)
                && Decimals.negative(hours == null ? amount : hours);
    }

    /** A waiver that names no hours lifts all. */
    boolean waivesAll() {
        return kind == EntryKind.WAIVER && hours == null;
    }
}
