package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.LineSink;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    void numbers(List<Ledger.Numbered> numbers) throws SQLException {
        append("number", appender -> {
            for (Ledger.Numbered numbered : numbers) {
                appender.beginRow();
                appender.append(numbered.kind().name());
                appender.append(numbered.number());
                appender.append(numbered.id());
                appender.endRow();
            }
        });
    }

    void codes(List<Codes.Added> added, Codes codes) throws SQLException {
        append("code", appender -> {
            for (Codes.Added code : added) {
                appender.beginRow();
                appender.append(code.attribute().name());
                appender.append(code.number());
                appender.append(code.value());
                appender.endRow();
            }
        });
        append("criterion_of", appender -> {
            for (Codes.Added code : added) {
                if (code.attribute() == Attribute.CRITERIA) {
                    for (String criterion : code.value().split(",")) {
                        appender.beginRow();
                        appender.append(code.number());
                        appender.append(codes.find(Attribute.CRITERION, criterion));
                        appender.endRow();
                    }
                }
            }
        });
    }

    /** Lines that came since the file was settled, into each table. */
    void changes(Ledger ledger) throws SQLException {
        try (Lines lines = new Lines(connection, catalog, "line", Lines.Detail.MOMENT);
                Lines monthly = new Lines(connection, catalog, "monthly", Lines.Detail.MONTH);
                Lines yearly = new Lines(connection, catalog, "yearly", Lines.Detail.YEAR)) {
            Set<Integer> people = new HashSet<>();
            ledger.changes((month, cents, person, placement, contract, obligation, attributes, since, cause) -> {
                people.add(person);
                for (Lines table : List.of(lines, monthly, yearly)) {
                    table.line(month, cents, person, placement, contract, obligation, attributes, since, cause);
                }
            });
            append("touched", appender -> {
                for (int person : people) {
                    appender.beginRow();
                    appender.append(person);
                    appender.endRow();
                }
            });
            lines.flush();
            monthly.flush();
            yearly.flush();
        }
    }

    /** Lines, unsorted, into a temporary table of the columns of another. */
    void unsorted(String table, Lines.Detail detail, Telling telling) throws SQLException {
        try (Lines lines = new Lines(connection, "temp", table, detail)) {
            telling.to(lines);
            lines.flush();
        }
    }

    /** Tells lines. */
    @FunctionalInterface
    interface Telling {
        void to(LineSink sink) throws SQLException;
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
