package fr.clausesociale.contracts.statement;

import java.util.List;

/** Where a statement stands; after all lines are decided, by what became of them. */
public enum StatementStatus {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED;

    /** Once all lines are decided. */
    static StatementStatus of(List<StatementLine> lines) {
        boolean accepted = lines.stream().anyMatch(line -> line.is(LineStatus.ACCEPTED));
        boolean rejected = lines.stream().anyMatch(line -> line.is(LineStatus.REJECTED));
        return !rejected ? ACCEPTED : accepted ? PARTLY_ACCEPTED : REJECTED;
    }
}
