package fr.clausesociale.platform.imports;

/** What became of one record. SKIPPED: not for this caller to bring in. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    FAILED
}
