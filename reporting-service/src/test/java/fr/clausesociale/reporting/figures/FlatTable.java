package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The engine as one would use it without any of this: one flat table of the open lines, text columns, persons as whole
 * numbers, sorted by month. What was reversed is not in it, so that counting distinct persons is right.
 */
final class FlatTable implements AutoCloseable {

    private static final List<Attribute> COLUMNS = Attribute.ofLines().stream()
            .filter(a -> !a.isWide() && a != Attribute.EPCI && a != Attribute.COMMUNE)
            .toList();

    private final DuckDBConnection connection;

    FlatTable(Path file, String memory, Stores stores) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("threads", "2");
        settings.setProperty("preserve_insertion_order", "false");
        connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
        fill(stores);
    }

    private void fill(Stores stores) throws SQLException {
        String columns = COLUMNS.stream().map(a -> ", \"" + a.column() + "\"").collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE unsorted (month DATE, hours DECIMAL(10, 2), person INTEGER"
                    + columns.replace("\",", "\" VARCHAR,").replaceAll("\"$", "\" VARCHAR") + ")");
            stores.ask((lines, codes) -> {
                try (Statement source = lines.createStatement();
                        ResultSet rows = source.executeQuery("SELECT month, sum(cents), person" + columns
                                + " FROM line GROUP BY month, person, placement, obligation" + columns
                                + " HAVING sum(cents) <> 0");
                        DuckDBAppender appender = connection.createAppender("main", "unsorted")) {
                    while (rows.next()) {
                        appender.beginRow();
                        int month = rows.getInt(1);
                        appender.append(LocalDate.of(month / 12, month % 12 + 1, 1));
                        appender.append(rows.getBigDecimal(2).movePointLeft(2));
                        appender.append(rows.getInt(3));
                        for (int i = 0; i < COLUMNS.size(); i++) {
                            appender.append(codes.value(COLUMNS.get(i), rows.getInt(4 + i)));
                        }
                        appender.endRow();
                    }
                    appender.flush();
                }
                return null;
            });
            statement.execute("CREATE TABLE flat AS SELECT * FROM unsorted ORDER BY month");
            statement.execute("DROP TABLE unsorted");
            statement.execute("CHECKPOINT");
        }
    }

    Connection another() throws SQLException {
        return connection.duplicate();
    }

    long rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM flat")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows and total, asked in the way that is faster of two: distinct counts twice, or grouping sets. */
    static Map<List<String>, String> ask(Connection connection, Question question, String where, boolean sets)
            throws SQLException {
        List<String> columns = question.by().stream().map(FlatTable::column).toList();
        String by = String.join(", ", columns);
        String measures = "sum(hours), count(DISTINCT person)";
        Map<List<String>, String> cells = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        try (Statement statement = connection.createStatement()) {
            if (sets) {
                read(
                        statement,
                        "SELECT " + by + ", " + measures + " FROM flat" + where + " GROUP BY GROUPING SETS ((" + by
                                + "), ())",
                        columns.size(),
                        cells);
            } else {
                read(
                        statement,
                        "SELECT " + by + ", " + measures + " FROM flat" + where + " GROUP BY " + by,
                        columns.size(),
                        cells);
                read(statement, "SELECT " + measures + " FROM flat" + where, 0, cells);
            }
        }
        return cells;
    }

    private static void read(Statement statement, String sql, int columns, Map<List<String>, String> cells)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    key.add(rows.getString(i));
                }
                cells.put(
                        key.contains(null) || columns == 0 ? List.of() : key,
                        rows.getBigDecimal(columns + 1) + " " + rows.getLong(columns + 2));
            }
        }
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case YEAR -> "CAST(year(month) AS VARCHAR)";
            case MONTH -> "strftime(month, '%Y-%m')";
            case EXIT -> "outcome";
            case MODE -> "\"mode\"";
            default -> dimension.expression();
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
