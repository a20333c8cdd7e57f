package fr.clausesociale.reporting.snapshots;

/** Whether figures are expected to move. */
enum SnapshotStatus {
    PROVISIONAL,
    FINAL
}
