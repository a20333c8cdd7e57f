package fr.clausesociale.contracts.statement;

/** Where a line of a statement stands. */
enum LineStatus {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    REJECTED
}
