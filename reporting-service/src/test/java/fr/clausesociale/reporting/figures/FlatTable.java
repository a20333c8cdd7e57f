package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Grouping;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Line;
import fr.clausesociale.reporting.lines.Times;
import fr.clausesociale.reporting.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.postgresql.PGConnection;

/**
 * The engine as one would use it without any of this: one flat table of the open lines, text columns, persons as whole
 * numbers, sorted by month. What was reversed is not in it, so that counting distinct persons is right.
 */
final class FlatTable implements AutoCloseable {

    private static final Set<Attribute> LEFT_OUT = EnumSet.of(
            Attribute.EPCI,
            Attribute.COMMUNE,
            Attribute.BUYER,
            Attribute.FOLLOWER,
            Attribute.PART,
            Attribute.EMPLOYER,
            Attribute.CRITERIA,
            Attribute.OPEN_CRITERIA);

    private static final List<Attribute> COLUMNS =
            Attribute.ofLines().stream().filter(a -> !LEFT_OUT.contains(a)).toList();

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
        String columns =
                COLUMNS.stream().map(a -> ", \"" + column(a) + "\" VARCHAR").collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE told (month DATE, hours DECIMAL(10, 2), person INTEGER, placement INTEGER,"
                    + " obligation INTEGER" + columns + ")");
            stores.ask(this::append);
            statement.execute("CREATE TABLE flat AS SELECT * EXCLUDE (placement, obligation) FROM (SELECT *"
                    + " REPLACE (sum(hours) AS hours) FROM told GROUP BY ALL HAVING sum(hours) <> 0) ORDER BY month");
            statement.execute("DROP TABLE told");
            statement.execute("CHECKPOINT");
        }
    }

    private Void append(Book book) {
        try (DuckDBAppender appender = connection.createAppender("main", "told")) {
            book.each((line, cents) -> {
                try {
                    append(appender, book, line, cents);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            appender.flush();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return null;
    }

    private static void append(DuckDBAppender appender, Book book, Line line, long cents) throws SQLException {
        appender.beginRow();
        appender.append(Times.month(line.month()).atDay(1));
        appender.append(BigDecimal.valueOf(cents, 2));
        appender.append(line.person());
        appender.append(line.placement());
        appender.append(line.obligation());
        for (Attribute attribute : COLUMNS) {
            int side = switch (attribute.side()) {
                case CONTRACT -> line.contractSide();
                case OBLIGATION -> line.obligationSide();
                case PLACEMENT -> line.placementSide();
                case PERSON -> line.personSide();
            };
            appender.append(
                    book.codes().value(attribute, book.sides(attribute.side()).codes(attribute)[side]));
        }
        appender.endRow();
    }

    static String column(Attribute attribute) {
        return attribute.name().toLowerCase(Locale.ROOT);
    }

    Connection another() throws SQLException {
        return connection.duplicate();
    }

    /** The same table in another database. */
    void copy(Connection postgres) throws SQLException, IOException {
        Path file = Files.createTempFile("flat", ".csv");
        try (Statement statement = connection.createStatement();
                Statement other = postgres.createStatement()) {
            statement.execute("COPY flat TO '" + file + "' (FORMAT csv, HEADER false)");
            other.execute("CREATE TABLE flat (month DATE, hours NUMERIC(10, 2), person INTEGER"
                    + COLUMNS.stream().map(a -> ", \"" + column(a) + "\" TEXT").collect(Collectors.joining()) + ")");
            try (InputStream rows = Files.newInputStream(file)) {
                postgres.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY flat FROM STDIN (FORMAT csv)", rows);
            }
            other.execute("ANALYZE flat");
        } finally {
            Files.delete(file);
        }
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
            case YEAR -> "CAST(extract(year FROM month) AS VARCHAR)";
            case MONTH -> "strftime(month, '%Y-%m')";
            case EXIT -> "outcome";
            case MODE -> "\"mode\"";
            default ->
                ((Grouping.By) dimension.grouping(Set.of())).attribute().name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
