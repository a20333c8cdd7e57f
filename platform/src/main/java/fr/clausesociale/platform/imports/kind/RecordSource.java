package fr.clausesociale.platform.imports.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The records of a file one after the other; memory never holds more than one. */
public interface RecordSource extends Closeable {

    /** The next record, or null at the end. */
    JsonNode next() throws IOException, FileUnreadable;

    /** Row of the file, its line of titles aside, on which the last record begins; 0 where that is the record's number. */
    default long row() {
        return 0;
    }

    /** The titles of a table, null where the file is none. */
    default List<String> titles() {
        return null;
    }

    /** Whether what stands under a title of a table is read; what is not is not kept either, where files tell of people. */
    default boolean reads(String title) {
        return true;
    }

    /** Where a number stood in the last record that was taken out before it was kept. */
    default List<String> masked() {
        return List.of();
    }

    /** Fields that were left out before the record was kept, as far as they are told of with the last one. */
    default List<String> blanked() {
        return List.of();
    }

    /** Passes over the next record; false at the end. */
    default boolean skip() throws IOException, FileUnreadable {
        return next() != null;
    }
}
