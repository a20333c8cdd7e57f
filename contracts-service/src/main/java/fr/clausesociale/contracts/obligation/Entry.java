package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import fr.clausesociale.contracts.obligation.share.Transfer;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One dated change of an obligation. Never changed: a mistake is mended by a further entry. */
@Entity
@Table(name = "obligation_entry")
class Entry {

    @Id
    private UUID id;

    private UUID obligationId;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private LocalDate effectiveOn;
    private BigDecimal hours;
    private BigDecimal amount;
    private String reference;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private String fromContractor;
    private String toContractor;

    @Column(name = "until_on")
    private LocalDate until;

    private Instant recordedAt;
    private String recordedBy;

    protected Entry() {}

    static Entry of(UUID obligationId, EntryRequest request, Instant now, String organisation) {
        Entry entry = new Entry();
        entry.id = Ids.next();
        entry.obligationId = obligationId;
        entry.kind = request.kind();
        entry.effectiveOn = request.effectiveOn();
        entry.hours = request.hours();
        entry.amount = request.amount();
        entry.reference = request.reference();
        entry.reason = request.reason();
        entry.opinion = request.opinion();
        entry.fromContractor = request.from();
        entry.toContractor = request.to();
        entry.until = request.until();
        entry.recordedAt = now;
        entry.recordedBy = organisation;
        return entry;
    }

    static List<Entry> with(List<Entry> known, Entry added) {
        List<Entry> all = new ArrayList<>(known);
        all.add(added);
        return all;
    }

    Balance.Waiver waiver(GivenOpinion given) {
        return new Balance.Waiver(effectiveOn, hours, reference, reason, recordedBy, given);
    }

    GivenOpinion opinion() {
        return new GivenOpinion(opinion, effectiveOn, reason, recordedBy);
    }

    boolean referenced() {
        return reference != null && !reference.isBlank();
    }

    boolean refersToThatOf(Entry other) {
        return other.referenced() && refersTo(other.reference.trim());
    }

    LedgerEntry forLedger() {
        return new LedgerEntry(kind, effectiveOn, hours, amount, until);
    }

    Transfer transfer() {
        return new Transfer(effectiveOn, fromContractor, toContractor, hours);
    }

    UUID id() {
        return id;
    }

    UUID obligationId() {
        return obligationId;
    }

    EntryKind kind() {
        return kind;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    BigDecimal hours() {
        return hours;
    }

    /** Whatever its case and the spaces around it. */
    boolean refersTo(String other) {
        return reference != null && reference.trim().equalsIgnoreCase(other);
    }

    String reason() {
        return reason;
    }

    /** Last day of the obligation that it sets, or null. */
    LocalDate until() {
        return until;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** @param given the facilitator's opinion, where this is a waiver and there is one */
    View view(GivenOpinion given) {
        return new View(
                id,
                obligationId,
                kind,
                effectiveOn,
                hours,
                amount,
                reference,
                reason,
                opinion,
                fromContractor,
                toContractor,
                until,
                recordedAt,
                recordedBy,
                kind == EntryKind.WAIVER ? recordedBy : null,
                given);
    }

    /**
     * An entry as it is answered.
     *
     * @param decidedBy of a waiver: the buyer's organisation
     * @param facilitatorOpinion of a waiver: the opinion given on it, null where there is none
     */
    @Schema(name = "ObligationEntryView")
    record View(
            UUID id,
            UUID obligationId,
            EntryKind kind,
            LocalDate effectiveOn,
            BigDecimal hours,
            BigDecimal amount,
            String reference,
            String reason,
            Opinion opinion,
            String from,
            String to,
            LocalDate until,
            Instant recordedAt,
            String recordedBy,
            String decidedBy,
            GivenOpinion facilitatorOpinion) {}
}
