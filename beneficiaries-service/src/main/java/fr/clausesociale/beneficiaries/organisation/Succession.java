package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody took over what an organisation did, or what of it lies in some territories, from a day on. */
@Embeddable
class Succession {

    private UUID id;
    private String successor;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    private LocalDate effectiveOn;

    /** Codes; none: all of it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    private Instant recordedAt;

    protected Succession() {}

    Succession(
            UUID id,
            String successor,
            SuccessionKind kind,
            LocalDate effectiveOn,
            List<String> territories,
            Instant recordedAt) {
        this.id = id;
        this.territories = List.copyOf(territories);
        this.successor = successor;
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
    }

    boolean says(Succession other) {
        return successor.equals(other.successor)
                && effectiveOn.equals(other.effectiveOn)
                && territories.equals(other.territories);
    }

    /** By which those that apply it know it again. */
    UUID id() {
        return id;
    }

    List<String> territories() {
        return territories;
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
