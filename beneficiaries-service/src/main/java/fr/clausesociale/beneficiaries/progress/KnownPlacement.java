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

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate countingUntil;
    private Instant firstHeardOf;

    protected KnownPlacement() {}

    KnownPlacement(UUID id) {
        this.id = id;
    }

    void update(PlacementState state) {
        // of whom it was wrongly told before, nothing is carried over
        boolean anothers = !state.beneficiaryId().equals(beneficiaryId);
        beneficiaryId = state.beneficiaryId();
        stage = state.stage();
        countingUntil = state.countingUntil();
        firstHeardOf = firstHeardOf == null || anothers ? state.recordedAt() : firstHeardOf;
    }

    public UUID id() {
        return id;
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
