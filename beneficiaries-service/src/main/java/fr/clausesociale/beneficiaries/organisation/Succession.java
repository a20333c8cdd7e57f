package fr.clausesociale.beneficiaries.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody took over what an organisation did, from a day on. */
@Embeddable
class Succession {

    enum Kind {
        /** The organisation closes. */
        CLOSURE,
        /** It becomes part of the successor. */
        MERGER,
        /** It goes on, and hands over. */
        TRANSFER
    }

    private String successor;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate effectiveOn;
    private Instant recordedAt;

    protected Succession() {}

    Succession(String successor, Kind kind, LocalDate effectiveOn, Instant recordedAt) {
        this.successor = successor;
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
    }

    boolean says(Succession other) {
        return successor.equals(other.successor) && effectiveOn.equals(other.effectiveOn);
    }

    String successor() {
        return successor;
    }

    Kind kind() {
        return kind;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
