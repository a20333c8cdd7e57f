package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.Closeable;

/** What a file says row by row, each row with the fields of {@link Fields} as far as it tells them. */
interface HoursRecords extends Closeable {

    /** Null at the end. */
    ObjectNode next() throws FileUnreadable;

    /** Row of a table that was read last, its titles aside; 0 where the file is none. */
    long row();
}
