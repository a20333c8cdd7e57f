package fr.clausesociale.reporting.store;

import java.math.BigDecimal;
import java.sql.SQLException;
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

/** Appends rows, table by table, within the transaction of its connection. What is known already never gets here. */
final class Loader {

    private final DuckDBConnection connection;
    private final String catalog;

    Loader(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        this.catalog = connection.getCatalog();
    }

    void facts(Map<FactTable, List<List<Object>>> rows) throws SQLException {
        for (Map.Entry<FactTable, List<List<Object>>> entry : rows.entrySet()) {
            append(entry.getKey().table(), appender -> {
                for (List<Object> row : entry.getValue()) {
                    appender.beginRow();
                    for (Object column : row) {
                        append(appender, column);
                    }
                    appender.endRow();
                }
            });
        }
    }

    private void append(String table, Rows rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(catalog, "main", table)) {
            rows.into(appender);
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
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
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

    @FunctionalInterface
    private interface Rows {
        void into(DuckDBAppender appender) throws SQLException;
    }
}
