package fr.clausesociale.eligibility.person;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** A person by pseudonym. Everything that says something about them is sealed at rest ({@link SealedDeclaration}). */
@Entity
@Table(name = "person")
public class Person {

    enum Status {
        ACTIVE,
        MERGED,
        ERASED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "merged_into")
    private UUID mergedInto;

    private String territory;

    @Column(name = "followed_by")
    private String followedBy;

    @Convert(converter = SealedDeclaration.class)
    private Declaration declaration;

    @Version
    private long version;

    protected Person() {}

    /** Takes over what is declared now; and who follows the person. */
    public void declare(Declaration now) {
        if (status == Status.ERASED) {
            return;
        }
        declaration = now;
        territory = now.territory();
        followedBy = now.followedBy();
    }

    /** This pseudonym and another are one person; decisions stay where they were taken. */
    public void mergeInto(UUID other) {
        status = status == Status.ERASED ? status : Status.MERGED;
        mergedInto = other;
    }

    /** It is somebody else's after all. */
    public void splitOff() {
        status = status == Status.MERGED ? Status.ACTIVE : status;
        mergedInto = null;
    }

    /** Forgets what was declared. The decisions stay: they hold no identity, and hours rely on them. */
    public void erase() {
        status = Status.ERASED;
        declaration = null;
        followedBy = null;
    }

    public boolean erased() {
        return status == Status.ERASED;
    }

    public UUID id() {
        return id;
    }

    public Optional<Declaration> declaration() {
        return Optional.ofNullable(declaration);
    }

    UUID mergedInto() {
        return mergedInto;
    }

    String territory() {
        return territory;
    }

    String followedBy() {
        return followedBy;
    }
}
