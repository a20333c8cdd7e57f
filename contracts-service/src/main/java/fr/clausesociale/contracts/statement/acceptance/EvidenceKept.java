package fr.clausesociale.contracts.statement.acceptance;

import java.util.UUID;

/** What is known of the evidence for hours. */
public interface EvidenceKept {

    /** Whether some is named for a statement that nobody has found wanting. */
    boolean namedFor(UUID statementId);
}
