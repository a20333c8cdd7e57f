package fr.clausesociale.beneficiaries.erased;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a pseudonym stands for nobody any more. */
@Entity
@Immutable
@Table(name = "erased_pseudonym")
public class ErasedPseudonym {

    @Id
    private UUID beneficiaryId;

    private UUID erasureId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private long toldVersion;
    private Instant erasedAt;

    protected ErasedPseudonym() {}

    /** @param version that the others are told it with: greater than any of before */
    public ErasedPseudonym(UUID beneficiary, UUID erasure, Cause cause, long version, Instant at) {
        this.beneficiaryId = beneficiary;
        this.erasureId = erasure;
        this.cause = cause;
        this.toldVersion = version;
        this.erasedAt = at;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public UUID erasureId() {
        return erasureId;
    }

    public Cause cause() {
        return cause;
    }

    public long toldVersion() {
        return toldVersion;
    }

    public Instant erasedAt() {
        return erasedAt;
    }
}
