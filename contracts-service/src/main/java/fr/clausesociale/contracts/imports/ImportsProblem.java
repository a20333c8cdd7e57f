package fr.clausesociale.contracts.imports;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a file of some kind. The sentences are in {@code messages/}. */
public enum ImportsProblem implements ProblemCode {
    FILE_NOT_JSON(422),
    FILE_DECLARES_DOCUMENT_TYPE(422),
    FILE_WITHOUT_RECORDS(422),
    DECIMAL_COMMA_DOUBTED(422),
    FILE_COLUMNS_UNKNOWN(422),
    STATEMENT_COLUMNS_MISSING(422),
    DATE_DOUBTED(422),
    DATE_OUTSIDE_MONTH(422),
    DAY_TWICE(422),
    DAYS_PARTED(422),
    DAY_LINES_TOO_MANY(422),
    NIR_IN_TABLE(422),
    HOURS_LEFT_BLANK(422);

    private final int status;

    ImportsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
