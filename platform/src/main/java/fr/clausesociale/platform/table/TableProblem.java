package fr.clausesociale.platform.table;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a table, whatever it holds. */
public enum TableProblem implements ProblemCode {
    FILE_EMPTY(422),
    /** Its sentence is the service's, which alone knows what it reads. */
    FILE_NOT_JSON(422),
    FILE_BROKEN(422),
    FIELD_TWICE(422),
    FILE_IS_WORKBOOK(422),
    FILE_QUOTE_OPEN(422),
    TABLE_BROKEN(422),
    ROW_TOO_LONG(422),
    COLUMN_TWICE(422),
    WORKBOOK_TOO_LARGE(422),
    WORKBOOK_SHEETS_DOUBTED(422),
    COLUMNS_NOT_READ(422);

    private final int status;

    TableProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
