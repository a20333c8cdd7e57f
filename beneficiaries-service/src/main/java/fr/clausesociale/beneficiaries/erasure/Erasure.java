package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.erased.Cause;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That one person's data were erased, by whom and why: never whose. */
@Entity
@Immutable
@Table(name = "erasure")
class Erasure {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String reason;
    private String doneBy;
    private String organisation;
    private int referrals;
    private Instant doneAt;

    protected Erasure() {}

    /**
     * @param reason in words that name nobody, or null
     * @param by subject of the token of whoever ordered it, null where nobody did
     * @param referrals how many there were
     */
    Erasure(UUID id, Cause cause, String reason, String by, String organisation, int referrals, Instant at) {
        this.id = id;
        this.cause = cause;
        this.reason = reason;
        this.doneBy = by;
        this.organisation = organisation;
        this.referrals = referrals;
        this.doneAt = at;
    }

    UUID id() {
        return id;
    }

    Cause cause() {
        return cause;
    }

    String reason() {
        return reason;
    }

    String doneBy() {
        return doneBy;
    }

    String organisation() {
        return organisation;
    }

    int referrals() {
        return referrals;
    }

    Instant doneAt() {
        return doneAt;
    }
}
