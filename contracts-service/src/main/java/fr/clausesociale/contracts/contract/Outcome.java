package fr.clausesociale.contracts.contract;

import java.util.UUID;

/** What became of a draft. */
public record Outcome(Kind kind, UUID contractId, long version) {

    /** CREATED: new; UPDATED: known, the file says something new; UNCHANGED: the file says what it said before. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
