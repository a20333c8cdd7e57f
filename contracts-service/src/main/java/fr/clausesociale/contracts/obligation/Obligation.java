package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.calibration.Calibration;
import fr.clausesociale.contracts.obligation.ledger.Basis;
import fr.clausesociale.contracts.obligation.ledger.BasisKind;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.Ledger;
import fr.clausesociale.contracts.obligation.ledger.LedgerEntry;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.shared.Annulment;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What is owed on a lot. Its figures change only by dated entries. */
@Entity
public class Obligation {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private long changes;
    private UUID contractId;
    private UUID lotId;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Enumerated(EnumType.STRING)
    private BasisKind basisKind;

    private BigDecimal hours;
    private BigDecimal share;
    private BigDecimal amountPerHour;
    private String programme;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private LocalDate until;

    @Column(name = "first_until_on")
    private LocalDate firstUntil;

    /** Whether its last day is only that of the contract by notification and duration, and nobody set it. */
    private boolean endReckoned;

    /** Last day of its contract where that was terminated. */
    private LocalDate endedOn;

    @Embedded
    private Annulment annulment;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Calibration calibration;

    private Instant registeredAt;

    @Column(insertable = false, updatable = false)
    private boolean placed;

    @Column(insertable = false, updatable = false)
    private LocalDate untilSort;

    protected Obligation() {}

    static Obligation add(
            UUID contractId,
            UUID lotId,
            Modality modality,
            Basis basis,
            String programme,
            LocalDate from,
            LocalDate until,
            Calibration calibration,
            Instant now) {
        Obligation obligation = new Obligation();
        obligation.id = Ids.next();
        obligation.contractId = contractId;
        obligation.lotId = lotId;
        obligation.modality = modality;
        if (basis != null) {
            obligation.basisKind = basis.kind();
            obligation.hours = basis.hours();
            obligation.share = basis.share();
            obligation.amountPerHour = basis.amountPerHour();
        }
        obligation.programme = programme;
        obligation.from = from;
        obligation.until = until;
        obligation.firstUntil = until;
        obligation.calibration = calibration;
        obligation.registeredAt = now;
        return obligation;
    }

    /** A further entry; its end moves as its entries say. */
    void entered(List<Entry> known, Entry entry, LocalDate today) {
        if (entry.until() != null) {
            endReckoned = false;
        }
        follows(known, entry, today);
    }

    /** An entry that only passes on that its contract ends on another day. */
    void follows(List<Entry> known, Entry entry, LocalDate today) {
        changes++;
        endsBy(Entry.with(known, entry), today);
    }

    /** It was entered by mistake: nothing is owed. */
    public void annul(Annulment because) {
        requireStanding();
        annulment = because;
        changes++;
    }

    /** @throws Problem where it was entered by mistake */
    public void requireStanding() {
        if (annulment != null) {
            throw Problem.of(ContractsProblem.OBLIGATION_ANNULLED);
        }
    }

    /** Null where it was not entered by mistake. */
    public Annulment annulment() {
        return annulment;
    }

    /** What the entries say, and that the contract was terminated or the obligation annulled where it was. */
    Ledger ledger(List<Entry> entries) {
        return annulment == null ? running(entries) : running(entries).asAnnulled();
    }

    /** The same by what was known at an instant. */
    Ledger ledger(List<Entry> entries, Instant knownAt) {
        return annulment != null && annulment.annulledAt().isAfter(knownAt) ? running(entries) : ledger(entries);
    }

    private Ledger running(List<Entry> entries) {
        Ledger agreed = agreed(entries);
        LocalDate end = endedOn == null ? null : agreed.endOn(endedOn);
        if (endedOn == null || end != null && !end.isAfter(endedOn)) {
            return agreed;
        }
        return agreed.with(new LedgerEntry(EntryKind.AMENDMENT, endedOn, null, null, endedOn));
    }

    private Ledger agreed(List<Entry> entries) {
        return new Ledger(
                modality,
                basis(),
                from,
                firstUntil,
                entries.stream().map(Entry::forLedger).toList());
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID lotId() {
        return lotId;
    }

    long version() {
        return version;
    }

    public Modality modality() {
        return modality;
    }

    Basis basis() {
        return basisKind == null ? null : new Basis(basisKind, hours, share, amountPerHour);
    }

    /** Code of the programme it belongs to, NONE where there is none. */
    public String programme() {
        return programme;
    }

    public LocalDate from() {
        return from;
    }

    /** Its end moves as its entries say. */
    void endsBy(List<Entry> entries, LocalDate today) {
        until = agreed(entries).endOn(from != null && from.isAfter(today) ? from : today);
    }

    /** Last day in force, or null where none is told; a contract that is terminated ends what is owed under it. */
    public LocalDate until() {
        return endedOn != null && (until == null || endedOn.isBefore(until)) ? endedOn : until;
    }

    /** As {@link #until()}, whether its contract was terminated before or not. */
    public LocalDate agreedUntil() {
        return until;
    }

    /** Whether nobody set its end: it is that of the contract, by notification and duration. */
    public boolean endReckoned() {
        return endReckoned;
    }

    /** Its last day is that of its contract, as far as is known by then. */
    void endsAsReckoned() {
        endReckoned = true;
    }

    /** @param on last day of its contract, null where that runs on */
    void end(LocalDate on) {
        endedOn = on;
    }

    Calibration calibration() {
        return calibration;
    }
}
