package fr.clausesociale.beneficiaries.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody's data are kept for long enough soon, unless a contact is noted before. Written by {@link Retention}. */
@Entity
@Immutable
@Table(name = "retention_notice")
class Notice {

    /** What happens on the day. */
    enum Becomes {
        ERASED,
        /** Erased, except that it stays in the archive who was behind the pseudonyms: hours rest on them. */
        ARCHIVED
    }

    /** Pseudonym of the person. */
    @Id
    private UUID id;

    private LocalDate lastContactOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Becomes becomes;

    private LocalDate noticedOn;

    protected Notice() {}

    UUID id() {
        return id;
    }

    LocalDate lastContactOn() {
        return lastContactOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Becomes becomes() {
        return becomes;
    }
}
