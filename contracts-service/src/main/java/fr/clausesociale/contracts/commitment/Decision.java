package fr.clausesociale.contracts.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A commitment was closed, or taken up again.
 *
 * @param outcome null: it is open again
 * @param on day from which it holds
 * @param reference of the buyer's decision, with a waiver
 */
record Decision(
        CommitmentStatus outcome,
        LocalDate on,
        String reason,
        String reference,
        Instant recordedAt,
        String recordedBy) {

    boolean closes() {
        return outcome != null;
    }

    /** What held on a day, null: it was open. */
    static CommitmentStatus outcomeOn(List<Decision> decisions, LocalDate day) {
        return lastOn(decisions, day).map(Decision::outcome).orElse(null);
    }

    static Optional<Decision> lastOn(List<Decision> decisions, LocalDate day) {
        return decisions.stream()
                .filter(decision -> !decision.on().isAfter(day))
                .reduce((before, after) -> after);
    }
}
