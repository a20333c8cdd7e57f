package fr.clausesociale.contracts.commitment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A commitment as it is answered, with how it stands on the day asked.
 *
 * @param closed whether it is closed now
 */
record CommitmentView(
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

    static CommitmentView of(Commitment c, Terms terms, Standing standing) {
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
                c.closed(),
                c.updatedAt());
    }

    static CommitmentView of(Commitment c, LocalDate today) {
        return of(c, c.terms(), c.standing(today));
    }

    /** How a commitment came to be what it is: terms that were replaced, closures and reopenings, oldest first. */
    record History(List<Revision> revisions, List<Decision> decisions) {}

    /** A page, for the OpenAPI document. */
    record CommitmentPage(List<CommitmentView> items, String next, String resume) {}
}
