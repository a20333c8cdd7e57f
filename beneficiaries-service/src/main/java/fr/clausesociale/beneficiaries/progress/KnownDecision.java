package fr.clausesociale.beneficiaries.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A decision, kept to know who is a candidate and what to tell of a later referral. */
@Entity
@Table(name = "known_decision")
public class KnownDecision {

    @Id
    private UUID id;

    private UUID beneficiaryId;
    private UUID referralId;
    private String outcome;
    private String basis;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean superseded;
    private Instant recordedAt;

    protected KnownDecision() {}

    KnownDecision(UUID id) {
        this.id = id;
    }

    void update(DecisionState state) {
        beneficiaryId = state.beneficiaryId();
        referralId = state.referralId();
        outcome = state.outcome();
        basis = state.basis();
        validFrom = state.validFrom();
        validUntil = state.validUntil();
        superseded = state.superseded();
        recordedAt = state.recordedAt();
    }

    /** As it was told, without what was missing: that concerned the claims of the referral it was about. */
    public DecisionState state() {
        return new DecisionState(
                id,
                beneficiaryId,
                referralId,
                outcome,
                basis,
                validFrom,
                validUntil,
                superseded,
                List.of(),
                recordedAt);
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }
}
