package fr.clausesociale.reporting.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes rows within the running transaction: appended as they are, or only those that are not known yet. */
final class Loader {

    private final DuckDBConnection connection;
    private final String catalog;

    Loader(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        this.catalog = connection.getCatalog();
        try (Statement statement = connection.createStatement()) {
            for (FactTable table : FactTable.values()) {
                statement.execute(table.createArrivals());
            }
        }
    }

    /** For a file that is being built: without a look at what is there. */
    void append(Map<FactTable, List<List<Object>>> rows) throws SQLException {
        for (Map.Entry<FactTable, List<List<Object>>> entry : rows.entrySet()) {
            append(catalog, entry.getKey().table(), entry.getValue());
        }
    }

    /** For a file that is in use: what is known already changes nothing. */
    void merge(Map<FactTable, List<List<Object>>> rows) throws SQLException {
        for (Map.Entry<FactTable, List<List<Object>>> entry : rows.entrySet()) {
            FactTable table = entry.getKey();
            append("temp", table.arrivals(), entry.getValue());
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(table.keepNew());
                statement.executeUpdate("DELETE FROM temp." + table.arrivals());
            }
        }
    }

    void removeDuplicates() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (FactTable table : FactTable.values()) {
                statement.executeUpdate(table.removeDuplicates());
            }
        }
    }

    Connection connection() {
        return connection;
    }

    private void append(String where, String table, List<List<Object>> rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(where, "main", table)) {
            for (List<Object> row : rows) {
                appender.beginRow();
                for (Object column : row) {
                    append(appender, column);
                }
                appender.endRow();
            }
            // closing writes too, but says nothing when that fails
            appender.flush();
        }
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof UUID id) {
            appender.append(id);
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Instant instant) {
            appender.append(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof BigDecimal decimal) {
            appender.append(decimal);
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else if (value instanceof Collection<?> list) {
            appender.append(list);
        } else {
            throw new IllegalArgumentException("No column takes a " + value.getClass());
        }
    }
}
