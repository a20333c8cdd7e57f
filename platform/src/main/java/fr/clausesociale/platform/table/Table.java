package fr.clausesociale.platform.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.Closeable;
import java.util.List;

/** A table with a line of titles, as text or as a sheet of a workbook; one row of it is in memory. */
public interface Table extends Closeable {

    List<String> titles();

    /** The values of the next row that is not blank, null at the end. */
    List<String> next() throws FileUnreadable;

    /** Of the row read last, the line of titles aside, blank rows counted. */
    long row();

    /** Whether a comma within a value would part it, so that a decimal may stand in two columns. */
    default boolean partedByCommas() {
        return false;
    }

    /**
     * Notes in the record of a row that it has more values than the table has columns.
     *
     * @param blank whether a surplus that is blank counts too
     */
    default void noteSurplus(List<String> values, ObjectNode record, boolean blank) {
        if (values.size() > titles().size()
                && (blank
                        || !values.subList(titles().size(), values.size()).stream()
                                .allMatch(String::isBlank))) {
            values.subList(titles().size(), values.size()).forEach(record.putArray(CsvTable.SURPLUS)::add);
        }
    }
}
