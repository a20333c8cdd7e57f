package fr.clausesociale.contracts.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import fr.clausesociale.contracts.obligation.share.Transfer;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

    @Embedded
    private EntryTerms terms;

    private Instant recordedAt;
    private String recordedBy;

    protected Entry() {}

    static Entry of(UUID obligationId, EntryRequest request, Instant now, String organisation) {
        Entry entry = new Entry();
        entry.id = Ids.next();
        entry.obligationId = obligationId;
        entry.terms = request.terms();
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
        return new Balance.Waiver(effectiveOn(), hours(), terms.reference(), reason(), recordedBy, given);
    }

    GivenOpinion opinion() {
        return new GivenOpinion(terms.opinion(), effectiveOn(), reason(), recordedBy);
    }

    boolean referenced() {
        return terms.reference() != null && !terms.reference().isBlank();
    }

    boolean refersToThatOf(Entry other) {
        return other.referenced() && refersTo(other.terms.reference().trim());
    }

    LedgerEntry forLedger() {
        return terms.forLedger();
    }

    Transfer transfer() {
        return new Transfer(terms.effectiveOn(), terms.from(), terms.to(), terms.hours());
    }

    UUID id() {
        return id;
    }

    UUID obligationId() {
        return obligationId;
    }

    EntryKind kind() {
        return terms.kind();
    }

    LocalDate effectiveOn() {
        return terms.effectiveOn();
    }

    BigDecimal hours() {
        return terms.hours();
    }

    /** Whatever its case and the spaces around it. */
    boolean refersTo(String other) {
        return terms.reference() != null && terms.reference().trim().equalsIgnoreCase(other);
    }

    String reason() {
        return terms.reason();
    }

    /** Last day of the obligation that it sets, or null. */
    LocalDate until() {
        return terms.until();
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** @param given the facilitator's opinion, where this is a waiver and there is one */
    View view(GivenOpinion given) {
        return new View(
                id, obligationId, terms, recordedAt, recordedBy, kind() == EntryKind.WAIVER ? recordedBy : null, given);
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
            @JsonUnwrapped EntryTerms terms,
            Instant recordedAt,
            String recordedBy,
            String decidedBy,
            GivenOpinion facilitatorOpinion) {}
}
