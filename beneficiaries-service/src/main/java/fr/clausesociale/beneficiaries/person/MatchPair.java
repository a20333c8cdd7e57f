package fr.clausesociale.beneficiaries.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Two pseudonyms that may be one person, and what was decided of them. */
@Entity
@Table(name = "match_pair")
public class MatchPair {

    /** What is so of the two. */
    public enum Status {
        /** Nobody has looked. */
        OPEN,
        MERGED,
        /** They are two people, which may have been thought otherwise. */
        DISTINCT
    }

    @Id
    private UUID id;

    private UUID older;
    private UUID newer;
    private int parameterSet;

    @Enumerated(EnumType.STRING)
    private Status status;

    private UUID merged;
    private Instant foundAt;

    @Version
    private long version;

    protected MatchPair() {}

    /** @param pseudonym for which the other stands from now on, null where one did already */
    void merged(UUID pseudonym) {
        status = Status.MERGED;
        merged = pseudonym;
    }

    void distinct() {
        status = Status.DISTINCT;
        merged = null;
    }

    public UUID id() {
        return id;
    }

    /** Who became known first. */
    public UUID older() {
        return older;
    }

    public UUID newer() {
        return newer;
    }

    /** Number of the parameter set by which they were found. */
    public int parameterSet() {
        return parameterSet;
    }

    public Status status() {
        return status;
    }

    /** The pseudonym that the merge of the two put out of use, or null. */
    public UUID merged() {
        return merged;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Counted from one, as others are told. */
    public long version() {
        return version + 1;
    }
}
