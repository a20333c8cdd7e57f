package fr.clausesociale.contracts.statement;

/** An entry of accepted hours, or what takes one back. */
enum EntryKind {
    ENTRY,
    REVERSAL
}
