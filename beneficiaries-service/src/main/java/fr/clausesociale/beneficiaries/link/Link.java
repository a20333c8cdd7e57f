package fr.clausesociale.beneficiaries.link;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** That one pseudonym stands for another from an instant on, or no longer does. Never changed, never deleted. */
@Entity
@Table(name = "link")
class Link {

    /** What is so from then on. */
    enum Kind {
        MERGE,
        SPLIT
    }

    @Id
    private UUID id;

    private UUID beneficiaryId;
    private UUID standsFor;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long number;

    /** What belongs to another pseudonym than the one it was recorded under, since the two are two again. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Belonging> facts;

    private Instant recordedAt;

    protected Link() {}

    /**
     * @param beneficiary the pseudonym that goes out of use, or comes back into use
     * @param standsFor the pseudonym that stands for it, or did
     * @param number counts the links of the pseudonym from one
     * @param facts none of a merge
     */
    Link(UUID beneficiary, UUID standsFor, Kind kind, long number, List<Belonging> facts, Instant recordedAt) {
        this.id = Ids.next();
        this.beneficiaryId = beneficiary;
        this.standsFor = standsFor;
        this.kind = kind;
        this.number = number;
        this.facts = List.copyOf(facts);
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    UUID standsFor() {
        return standsFor;
    }

    Kind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    List<Belonging> facts() {
        return facts;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
