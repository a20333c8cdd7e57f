package fr.clausesociale.platform.imports.kind;

/**
 * What became of a record, for its file when it is given back.
 *
 * @param fileRow row of a table on which it begins, its titles aside; else its position
 * @param says what is wrong or should be known, null where there is nothing
 * @param hint what to do about it, null where there is nothing
 */
public record ReturnedRecord(long fileRow, RowOutcome outcome, String says, String hint) {}
