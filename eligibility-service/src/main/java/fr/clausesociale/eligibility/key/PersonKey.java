package fr.clausesociale.eligibility.key;

import fr.clausesociale.platform.events.OwnKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The key of one pseudonym, gone with the person. It is drawn anew where somebody else was known under it. */
@Entity
@Table(name = "person_key")
class PersonKey {

    @Id
    @Column(name = "beneficiary_id")
    private UUID beneficiaryId;

    @Column(name = "sealed_key")
    @Convert(converter = SealedKey.class)
    private OwnKey key;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    /** Counts how often it was drawn. */
    private long drawing;

    protected PersonKey() {}

    PersonKey(UUID beneficiary, OwnKey key, Instant at) {
        this.beneficiaryId = beneficiary;
        this.key = key;
        this.drawnAt = at;
        this.drawing = 1;
    }

    void drawnAnew(OwnKey now, Instant at) {
        key = now;
        drawnAt = at;
        drawing++;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    OwnKey key() {
        return key;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    long drawing() {
        return drawing;
    }
}
