package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a dated change of an obligation says: the one record of it, as it is told, kept and answered.
 *
 * @param hours signed with AMENDMENT; with WAIVER null: all hours agreed by that day
 * @param amount ordered, excluding VAT, with CALL_OFF
 * @param reference number of the amendment, order or decision
 * @param from with TRANSFER: identifier of the contractor that owes less
 * @param to with TRANSFER: identifier of the contractor that owes more
 * @param until last day of the obligation that it sets, or null
 */
@Embeddable
record EntryTerms(
        @Enumerated(EnumType.STRING) EntryKind kind,
        LocalDate effectiveOn,
        BigDecimal hours,
        BigDecimal amount,
        String reference,
        String reason,
        @Enumerated(EnumType.STRING) Opinion opinion,
        @Column(name = "from_contractor") String from,
        @Column(name = "to_contractor") String to,
        @Column(name = "until_on") LocalDate until) {

    LedgerEntry forLedger() {
        return new LedgerEntry(kind, effectiveOn, hours, amount, until);
    }
}
