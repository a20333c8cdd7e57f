package fr.clausesociale.beneficiaries.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A placement, kept to know who is placed. */
@Entity
@Table(name = "known_placement")
public class KnownPlacement {

    @Id
    private UUID id;

    private UUID beneficiaryId;
    private UUID recordedUnder;
    private UUID decisionId;
    private String employer;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate countingUntil;
    private Instant firstHeardOf;

    protected KnownPlacement() {}

    KnownPlacement(UUID id) {
        this.id = id;
    }

    void update(PlacementState state) {
        Owner owner = owner().told(state.beneficiaryId());
        // of whom it was wrongly told before, nothing is carried over
        boolean anothers = !owner.beneficiaryId().equals(beneficiaryId);
        own(owner);
        decisionId = state.decisionId();
        employer = state.employer() == null ? null : state.employer().siret();
        stage = state.stage();
        countingUntil = state.countingUntil();
        firstHeardOf = firstHeardOf == null || anothers ? state.recordedAt() : firstHeardOf;
    }

    private Owner owner() {
        return new Owner(beneficiaryId, recordedUnder);
    }

    private void own(Owner owner) {
        beneficiaryId = owner.beneficiaryId();
        recordedUnder = owner.recordedUnder();
    }

    UUID owner(UUID toldUnder) {
        return owner().told(toldUnder).beneficiaryId();
    }

    void belongsTo(UUID pseudonym) {
        own(owner().belongsTo(pseudonym));
    }

    public UUID id() {
        return id;
    }

    /** The pseudonym that it is told under. */
    public UUID recordedUnder() {
        return owner().published();
    }

    /** The decision that it relies on, or null. */
    public UUID decisionId() {
        return decisionId;
    }

    /** SIRET of the employer, or null. */
    public String employer() {
        return employer;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public Stage stage() {
        return stage;
    }

    /** Last day of the person's counting window as this placement has it; null where that is open, or it never was. */
    public LocalDate countingUntil() {
        return stage == Stage.REFUSED || stage == Stage.ANNULLED ? null : countingUntil;
    }

    /** When it was first recorded; referrals of later are not told of it. */
    public Instant firstHeardOf() {
        return firstHeardOf;
    }
}
