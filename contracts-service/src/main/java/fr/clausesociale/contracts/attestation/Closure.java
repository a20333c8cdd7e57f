package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** An end of following a contract. Changed once at most: where the contract is taken up again. */
@Entity
@Table(name = "contract_closure")
class Closure {

    @Id
    private UUID id;

    private UUID contractId;

    @Version
    private long version = 1;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private AttestationStatus outcome;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Attestation.Figures attested;

    private Instant recordedAt;
    private String recordedBy;
    private LocalDate reopenedOn;
    private String reopenedReason;
    private Instant reopenedAt;
    private String reopenedBy;

    protected Closure() {}

    static Closure of(
            UUID contractId,
            LocalDate on,
            Attestation.Figures attested,
            String reason,
            Instant now,
            String organisation) {
        Closure closure = new Closure();
        closure.id = Ids.next();
        closure.contractId = contractId;
        closure.closedOn = on;
        closure.outcome = Attestation.status(attested);
        closure.reason = reason;
        closure.attested = attested;
        closure.recordedAt = now;
        closure.recordedBy = organisation;
        return closure;
    }

    void reopen(LocalDate on, String reason, Instant now, String organisation) {
        reopenedOn = on;
        reopenedReason = reason;
        reopenedAt = now;
        reopenedBy = organisation;
    }

    boolean inForce() {
        return reopenedOn == null;
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(closedOn) && (inForce() || day.isBefore(reopenedOn));
    }

    LocalDate closedOn() {
        return closedOn;
    }

    long version() {
        return version;
    }

    ClosureView view() {
        return view(Telling.WHOLE);
    }

    ClosureView view(Telling told) {
        return new ClosureView(
                contractId,
                closedOn,
                outcome,
                reason,
                attested,
                recordedAt,
                recordedBy,
                inForce() || !told.holds(reopenedOn)
                        ? null
                        : new ClosureView.Reopening(reopenedOn, reopenedReason, reopenedAt, reopenedBy));
    }
}
