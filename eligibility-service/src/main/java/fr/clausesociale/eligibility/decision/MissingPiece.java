package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Outcome;
import java.util.List;
import java.util.UUID;

/** What is missing, as others learn of it, by claim only: the claim's declarer knows which criterion that is. */
record MissingPiece(UUID claimId, Gap what) {

    /** What is positive misses nothing any more: what other claims would have needed is nobody's business. */
    static List<MissingPiece> of(Outcome outcome, Findings findings) {
        return outcome == Outcome.ELIGIBLE
                ? List.of()
                : findings.missing().stream()
                        .map(piece -> new MissingPiece(piece.claimId(), piece.what()))
                        .toList();
    }
}
