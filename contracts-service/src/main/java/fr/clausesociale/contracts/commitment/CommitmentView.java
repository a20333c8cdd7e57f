package fr.clausesociale.contracts.commitment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.contract.reach.Telling;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A commitment as it is answered, with how it stands on the day asked.
 *
 * @param closed whether it is closed now; to who followed its contract before, whether it was then
 */
public record CommitmentView(
        UUID id,
        long version,
        UUID contractId,
        CommitmentKind kind,
        UUID lotId,
        String lot,
        BigDecimal quantity,
        Unit unit,
        String description,
        String proofExpected,
        LocalDate dueOn,
        CommitmentSource source,
        String programme,
        @JsonUnwrapped Standing standing,
        boolean closed,
        Instant updatedAt) {

    private static CommitmentView of(Commitment c, Terms terms, Standing standing, boolean closed) {
        return new CommitmentView(
                c.id(),
                c.version(),
                c.contractId(),
                c.kind(),
                terms.lotId(),
                terms.lot(),
                terms.quantity(),
                terms.unit(),
                terms.description(),
                terms.proofExpected(),
                terms.dueOn(),
                terms.source(),
                terms.programme(),
                standing,
                closed,
                c.updatedAt());
    }

    public static CommitmentView of(Commitment c, LocalDate today) {
        return of(c, c.terms(), c.standing(today), c.closed());
    }

    /** As it stood on the last day of which the caller is told, or another before. */
    public static CommitmentView on(LocalDate day, Commitment c, List<Achievement.Done> done, Telling told) {
        return of(c, c.termsOn(day), c.standing(day, done), told.toThisDay() ? c.closed() : c.wasClosedOn(told.last()));
    }

    /** How a commitment came to be what it is: terms that were replaced, closures and reopenings, oldest first. */
    record History(List<Revision> revisions, List<Decision> decisions) {

        public static History of(Commitment c, Telling told) {
            return new History(
                    c.revisions().stream()
                            .filter(revision -> told.holds(revision.until()))
                            .toList(),
                    c.decisions().stream()
                            .filter(decision -> told.holds(decision.on()))
                            .toList());
        }
    }
}
