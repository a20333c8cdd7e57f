package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with an import as a whole, or with any kind of record. */
public enum ImportProblem implements ProblemCode {
    IMPORT_KIND_UNKNOWN(400),
    IMPORT_MODE_UNKNOWN(400),
    IMPORT_IS_OVER(409),
    IMPORT_NOT_OVER(409),
    IMPORT_FILE_GONE(404),
    RESUBMISSION_UNKNOWN(422),
    IMPORT_STUCK(500),
    ROW_NOT_STORABLE(422),
    RECORD_REMOVED(410);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
