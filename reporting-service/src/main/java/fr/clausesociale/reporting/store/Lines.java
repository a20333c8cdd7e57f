package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Cause;
import fr.clausesociale.reporting.lines.LineSink;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends lines, columns in the order of the schema. */
final class Lines implements LineSink, AutoCloseable {

    private static final List<Attribute> ATTRIBUTES = Attribute.ofLines();

    private final DuckDBAppender appender;
    private final Detail detail;
    private final boolean[] wide = new boolean[ATTRIBUTES.size()];

    /** How much a table tells of a line. */
    enum Detail {
        YEAR,
        MONTH,
        /** Month, moment and cause. */
        MOMENT
    }

    Lines(DuckDBConnection connection, String catalog, String table, Detail detail) throws SQLException {
        this.appender = connection.createAppender(catalog, "main", table);
        this.detail = detail;
        for (int i = 0; i < wide.length; i++) {
            wide[i] = ATTRIBUTES.get(i).isWide();
        }
    }

    @Override
    public void line(
            int month,
            long cents,
            int person,
            int placement,
            int contract,
            int obligation,
            int[] attributes,
            long at,
            Cause cause)
            throws SQLException {
        appender.beginRow();
        appender.append((short) (month / 12));
        if (detail != Detail.YEAR) {
            appender.append((short) month);
        }
        appender.append(cents);
        appender.append(person);
        appender.append(placement);
        appender.append(contract);
        appender.append(obligation);
        for (int i = 0; i < attributes.length; i++) {
            if (wide[i]) {
                appender.append(attributes[i]);
            } else {
                appender.append((short) attributes[i]);
            }
        }
        if (detail == Detail.MOMENT) {
            appender.appendEpochMicros(at);
            appender.append((byte) cause.ordinal());
        } else {
            appender.append((byte) 0);
        }
        appender.endRow();
    }

    void flush() throws SQLException {
        appender.flush();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
