package fr.clausesociale.platform.imports.kind;

/** What became of one record. SKIPPED: not for this caller to bring in. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    FAILED
}
