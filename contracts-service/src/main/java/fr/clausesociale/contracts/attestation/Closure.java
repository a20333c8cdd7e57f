package fr.clausesociale.contracts.attestation;

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
import org.hibernate.type.SqlTypes;

/** The end of following a contract. Never changed. */
@Entity
@Table(name = "contract_closure")
class Closure {

    @Id
    private UUID contractId;

    @Version
    private long version = 1;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private AttestationStatus outcome;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Attestation.Figures attested;

    private Instant recordedAt;
    private String recordedBy;

    protected Closure() {}

    static Closure of(Attestation attestation, String reason, Instant now, String organisation) {
        Closure closure = new Closure();
        closure.contractId = attestation.contractId();
        closure.closedOn = attestation.on();
        closure.outcome = attestation.status();
        closure.reason = reason;
        closure.attested = attestation.total();
        closure.recordedAt = now;
        closure.recordedBy = organisation;
        return closure;
    }

    long version() {
        return version;
    }

    ClosureView view() {
        return new ClosureView(contractId, closedOn, outcome, reason, attested, recordedAt, recordedBy);
    }
}
