package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with how far the topics are read. */
enum IntakeProblem implements ProblemCode {
    POSITION_NOT_REACHED(503),
    REBUILD_RUNNING(409);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
