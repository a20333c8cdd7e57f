package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.conditions.Condition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the facts themselves, as {@link FactsSql} puts it. */
final class FactsStatement {

    private final Question question;
    private final FactsSql sql;

    FactsStatement(Question question, Condition contracts) {
        this.question = question;
        this.sql = new FactsSql(question, contracts);
    }

    List<Cell> run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(views());
            if (sql.scope().isPresent()) {
                statement.execute(sql.scope().get());
            }
            statement.execute(sql.counted());
            Map<List<String>, BigDecimal> hours = read(statement, sql.hours(), ResultSet::getBigDecimal);
            Map<List<String>, Long> persons = read(statement, sql.distinct("person"), ResultSet::getLong);
            Map<List<String>, Long> placements = read(statement, sql.distinct("placement"), ResultSet::getLong);
            Map<List<String>, Long> markets = read(statement, sql.distinct("contract"), ResultSet::getLong);
            return hours.entrySet().stream()
                    .map(cell -> new Cell(
                            cell.getKey(),
                            cell.getValue(),
                            persons.getOrDefault(cell.getKey(), 0L),
                            placements.getOrDefault(cell.getKey(), 0L),
                            markets.getOrDefault(cell.getKey(), 0L)))
                    .toList();
        }
    }

    private <T> Map<List<String>, T> read(Statement statement, String query, Column<T> measure) throws SQLException {
        Map<List<String>, T> cells = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> codes = new ArrayList<>();
                for (int i = 1; i <= question.by().size(); i++) {
                    codes.add(rows.getString(i));
                }
                cells.put(codes, measure.of(rows, codes.size() + 1));
            }
        }
        return cells;
    }

    private static String views() {
        try (InputStream in = FactsStatement.class.getResourceAsStream("/views.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row, int index) throws SQLException;
    }
}
