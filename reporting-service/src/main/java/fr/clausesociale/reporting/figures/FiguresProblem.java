package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with a question about figures. */
enum FiguresProblem implements ProblemCode {
    FIGURES_INCOMPLETE(503),
    AXIS_NOT_AVAILABLE(400),
    ZONE_NOT_KNOWN(400),
    PERSONAL_DIMENSION_REFUSED(403),
    MOMENT_MISSING(400),
    MOMENTS_REVERSED(400),
    PERIOD_REVERSED(400),
    TOO_MANY_DIMENSIONS(400),
    OVERLAPPING_DIMENSIONS(400),
    TERRITORY_TOO_SMALL(400),
    NOT_BY_THIS_DIMENSION(400),
    NOT_ON_THIS_AXIS(400),
    SHARE_OF_NOTHING(400),
    COMPARISON_WITHOUT_PERIOD(400),
    ROWS_NOT_SHOWN(403),
    TOO_MANY_ROWS(422),
    TOO_MANY_COMBINATIONS(422),
    QUESTION_TOO_LARGE(422),
    COPY_TOO_LARGE(503);

    private final int status;

    FiguresProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
