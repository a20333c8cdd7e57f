package fr.clausesociale.platform.imports.job;

/** Where an import stands. FAILED: the file could not be read at all; a record that cannot be taken is only a failed row. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    public boolean over() {
        return this != QUEUED && this != RUNNING;
    }
}
