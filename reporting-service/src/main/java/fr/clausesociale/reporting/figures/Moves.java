package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.lines.Cause;
import fr.clausesociale.reporting.lines.Codes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became known between two moments, cell by cell and cause by cause.
 *
 * @param cells by the values of the cell; those of nothing are the total's
 */
record Moves(Cells earlier, Cells later, Map<List<String>, Map<Cause, long[]>> cells) {

    /** @param question at the later moment */
    static Moves of(Connection connection, Codes codes, Question question, Granted granted, Instant earlier, int limit)
            throws SQLException {
        Map<List<String>, Map<Cause, long[]>> cells = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            if (!question.by().isEmpty()) {
                read(statement, new LinesSql(question, granted, codes), earlier, cells);
            }
            read(statement, new LinesSql(question.total(), granted, codes), earlier, cells);
        }
        return new Moves(
                new AggregateStatement(question.knownOn(earlier), granted, limit).run(connection, codes),
                new AggregateStatement(question, granted, limit).run(connection, codes),
                cells);
    }

    /** What each cause added to a cell, in hundredths of hours and in people. */
    List<Difference.Part> parts(List<String> values) {
        return cells.getOrDefault(values, Map.of()).entrySet().stream()
                .map(part -> new Difference.Part(
                        part.getKey().name(),
                        BigDecimal.valueOf(part.getValue()[0], 2).toPlainString(),
                        part.getValue()[1]))
                .toList();
    }

    private static void read(
            Statement statement, LinesSql sql, Instant after, Map<List<String>, Map<Cause, long[]>> cells)
            throws SQLException {
        read(statement, sql, sql.hoursMoved(after), 0, cells);
        read(statement, sql, sql.peopleMoved(after), 1, cells);
    }

    private static void read(
            Statement statement, LinesSql sql, String query, int measure, Map<List<String>, Map<Cause, long[]>> cells)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                // nothing: what came before all that it refers to, and found its place when that came
                if (rows.getLong(3) != 0) {
                    cells.computeIfAbsent(sql.values(rows.getLong(1)), values -> new EnumMap<>(Cause.class))
                                    .computeIfAbsent(Cause.values()[rows.getInt(2)], cause -> new long[2])[measure] =
                            rows.getLong(3);
                }
            }
        }
    }
}
