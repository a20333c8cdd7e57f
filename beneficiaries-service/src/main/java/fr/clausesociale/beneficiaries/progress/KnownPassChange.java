package fr.clausesociale.beneficiaries.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A change of the course of a PASS IAE, kept to say whose it is when two who were taken for one are two again. */
@Entity
@Table(name = "known_pass_change")
public class KnownPassChange {

    @Id
    private UUID id;

    private UUID beneficiaryId;
    private UUID recordedUnder;
    private LocalDate passStart;
    private Instant recordedAt;

    protected KnownPassChange() {}

    KnownPassChange(PassState state) {
        id = state.changeId();
        beneficiaryId = state.beneficiaryId();
        passStart = state.passStart();
        recordedAt = state.recordedAt();
    }

    void belongsTo(UUID pseudonym) {
        Owner owner = owner().belongsTo(pseudonym);
        beneficiaryId = owner.beneficiaryId();
        recordedUnder = owner.recordedUnder();
    }

    private Owner owner() {
        return new Owner(beneficiaryId, recordedUnder);
    }

    public UUID id() {
        return id;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    /** The pseudonym that it is told under. */
    public UUID recordedUnder() {
        return owner().published();
    }

    /** First day of the PASS: that of its document. */
    public LocalDate passStart() {
        return passStart;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
