package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody took over what an organisation did, from a day on. */
@Embeddable
class Succession {

    private String successor;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    private LocalDate effectiveOn;
    private Instant recordedAt;

    protected Succession() {}

    Succession(String successor, SuccessionKind kind, LocalDate effectiveOn, Instant recordedAt) {
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

    SuccessionKind kind() {
        return kind;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
