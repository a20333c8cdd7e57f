package fr.clausesociale.beneficiaries.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A decision, kept to know who is a candidate, and what facilitators decided since a referral. */
@Entity
@Table(name = "known_decision")
public class KnownDecision {

    static final String FACILITATOR = "FACILITATOR";

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
        // what tells that it was superseded bears the day of that
        recordedAt = recordedAt != null && state.superseded() ? recordedAt : state.recordedAt();
        superseded = state.superseded();
    }

    Ruling ruling() {
        return new Ruling(outcome, validUntil, recordedAt);
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }
}
