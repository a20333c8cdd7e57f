package fr.clausesociale.contracts.contract.registry;

import fr.clausesociale.contracts.contract.code.Warning;
import java.util.List;
import java.util.UUID;

/**
 * What became of a draft.
 *
 * @param differences where the draft says otherwise than what a person entered, which stays
 */
public record Outcome(Kind kind, UUID contractId, long version, List<Warning> differences) {

    public Outcome(Kind kind, UUID contractId, long version) {
        this(kind, contractId, version, List.of());
    }

    /** CREATED: new; UPDATED: known, the file says something new; UNCHANGED: the file says what it said before. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
