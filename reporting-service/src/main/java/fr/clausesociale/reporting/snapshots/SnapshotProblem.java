package fr.clausesociale.reporting.snapshots;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong when figures are frozen. */
public enum SnapshotProblem implements ProblemCode {
    SNAPSHOT_AHEAD(422),
    SNAPSHOT_NEEDS_REASON(422),
    SNAPSHOT_YEAR_AHEAD(422);

    private final int status;

    SnapshotProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
