package fr.clausesociale.beneficiaries.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
        firstHeardOf = firstHeardOf == null || anothers ? state.recordedAt() : firstHeardOf;
    }

    public UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    public Stage stage() {
        return stage;
    }

    /** When it was first recorded; referrals of later are not told of it. */
    public Instant firstHeardOf() {
        return firstHeardOf;
    }
}
