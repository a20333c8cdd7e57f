package fr.clausesociale.beneficiaries.referral.history;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One state of a referral as it was declared; never changed. */
@Entity
@Immutable
@Table(name = "referral_version")
class ReferralVersion {

    /** @param revision from 1 */
    @Embeddable
    record Key(UUID referralId, long revision) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Act act;

    /** Sealed: names and categories. */
    private byte[] content;

    private String doneBy;
    private Instant recordedAt;

    protected ReferralVersion() {}

    ReferralVersion(UUID referral, long revision, Act act, byte[] content, String doneBy, Instant at) {
        this.key = new Key(referral, revision);
        this.act = act;
        this.content = content;
        this.doneBy = doneBy;
        this.recordedAt = at;
    }

    long revision() {
        return key.revision();
    }

    Act act() {
        return act;
    }

    byte[] content() {
        return content;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
