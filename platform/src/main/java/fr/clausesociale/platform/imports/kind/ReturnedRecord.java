package fr.clausesociale.platform.imports.kind;

import java.util.List;

/**
 * What became of a record, for its file when it is given back.
 *
 * @param fileRow row of a table on which it begins, its titles aside; else its position
 * @param says what is wrong or should be known
 * @param hint what to do about it, null where there is nothing
 */
public record ReturnedRecord(long fileRow, RowOutcome outcome, List<Said> says, String hint) {

    /** @param pointer to the field of the record that it is about, empty for all of it */
    public record Said(String pointer, String message) {}
}
