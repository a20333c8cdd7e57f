package fr.clausesociale.contracts.statement;

/** Where a statement stands; after all lines are decided, by what became of them. */
enum StatementStatus {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED
}
