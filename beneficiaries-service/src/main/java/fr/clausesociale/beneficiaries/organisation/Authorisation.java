package fr.clausesociale.beneficiaries.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** One step of a prescriber's authorisation (habilitation). What was done before it stands. */
@Embeddable
class Authorisation {

    enum Status {
        PENDING,
        GRANTED,
        REFUSED,
        WITHDRAWN;

        /** Whether it may come after another: only what was asked for is decided, only what was granted withdrawn. */
        boolean follows(Status before) {
            return switch (this) {
                case PENDING -> before == REFUSED || before == WITHDRAWN;
                case GRANTED -> before != GRANTED;
                case REFUSED -> before == PENDING;
                case WITHDRAWN -> before == GRANTED;
            };
        }
    }

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "valid_from")
    private LocalDate from;

    private String reason;
    private Instant recordedAt;

    protected Authorisation() {}

    Authorisation(Status status, LocalDate from, String reason, Instant recordedAt) {
        this.status = status;
        this.from = from;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    Status status() {
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
