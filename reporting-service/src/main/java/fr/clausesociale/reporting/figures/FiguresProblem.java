package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with a question about figures. */
enum FiguresProblem implements ProblemCode {
    FIGURES_INCOMPLETE(503),
    AXIS_NOT_AVAILABLE(400),
    PERSONAL_DIMENSION_REFUSED(403),
    MOMENT_MISSING(400),
    MOMENTS_REVERSED(400),
    PERIOD_REVERSED(400),
    TOO_MANY_DIMENSIONS(400),
    TOO_MANY_ROWS(422),
    QUESTION_TOO_LARGE(422);

    private final int status;

    FiguresProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
