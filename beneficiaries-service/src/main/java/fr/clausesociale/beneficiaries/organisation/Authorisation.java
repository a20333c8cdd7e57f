package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.AuthorisationStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** One step of a prescriber's authorisation (habilitation). What was done before it stands. */
@Embeddable
class Authorisation {

    @Enumerated(EnumType.STRING)
    private AuthorisationStatus status;

    @Column(name = "valid_from")
    private LocalDate from;

    private String reason;
    private Instant recordedAt;

    protected Authorisation() {}

    Authorisation(AuthorisationStatus status, LocalDate from, String reason, Instant recordedAt) {
        this.status = status;
        this.from = from;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    AuthorisationStatus status() {
        return status;
    }

    LocalDate from() {
        return from;
    }

    String reason() {
        return reason;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
