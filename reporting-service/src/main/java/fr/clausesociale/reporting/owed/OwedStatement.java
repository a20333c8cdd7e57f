package fr.clausesociale.reporting.owed;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the facts what is owed and done. */
public final class OwedStatement {

    private final OwedQuestion question;

    public OwedStatement(OwedQuestion question) {
        this.question = question;
    }

    /** By the values of the cell; those of nothing are the total's, which is always there. */
    public Map<List<String>, Owed> run(Connection connection) throws SQLException {
        Map<List<String>, Owed> cells = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            OwedSql sql = new OwedSql(question);
            statement.execute(sql.obligations());
            statement.execute(sql.done());
            if (!question.by().isEmpty()) {
                read(statement, sql, question.by().size(), cells);
            }
            read(statement, new OwedSql(question.total()), 0, cells);
        }
        return cells;
    }

    /**
     * The obligations behind a figure, by their ids.
     *
     * @param after null for the first ones
     */
    public List<OwedRow> rows(Connection connection, UUID after, int limit) throws SQLException {
        OwedSql sql = new OwedSql(question);
        List<OwedRow> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.obligations());
            statement.execute(sql.done());
            try (ResultSet row = statement.executeQuery(sql.rows(after, limit))) {
                while (row.next()) {
                    BigDecimal due = row.getObject(4) == null ? null : hours(row, 4);
                    BigDecimal done = hours(row, 5);
                    all.add(new OwedRow(
                            (UUID) row.getObject(1),
                            (UUID) row.getObject(2),
                            row.getObject(3, LocalDate.class),
                            due,
                            done,
                            due == null ? null : due.subtract(done).max(BigDecimal.valueOf(0, 2))));
                }
            }
        }
        return all;
    }

    private static void read(Statement statement, OwedSql sql, int values, Map<List<String>, Owed> cells)
            throws SQLException {
        Map<List<String>, Long> people = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(sql.people())) {
            while (rows.next()) {
                people.put(values(rows, values), rows.getLong(values + 1));
            }
        }
        try (ResultSet rows = statement.executeQuery(sql.cells())) {
            while (rows.next()) {
                List<String> key = values(rows, values);
                cells.put(
                        key,
                        new Owed(
                                rows.getLong(values + 1),
                                rows.getLong(values + 2),
                                rows.getLong(values + 3),
                                hours(rows, values + 4),
                                hours(rows, values + 5),
                                hours(rows, values + 6),
                                hours(rows, values + 7),
                                people.getOrDefault(key, 0L),
                                rows.getBoolean(values + 8)));
            }
        }
    }

    private static List<String> values(ResultSet rows, int count) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            values.add(rows.getString(i));
        }
        return values;
    }

    private static BigDecimal hours(ResultSet rows, int column) throws SQLException {
        return BigDecimal.valueOf(rows.getLong(column), 2);
    }
}
