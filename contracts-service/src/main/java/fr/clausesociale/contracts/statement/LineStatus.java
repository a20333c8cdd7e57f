package fr.clausesociale.contracts.statement;

/** Where a line of a statement stands. */
public enum LineStatus {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    REJECTED
}
