package fr.clausesociale.reporting.figures;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a question. The lines to be counted are kept for the moment of the answer, and each distinct count is taken from
 * them by itself: several at once need as many hash tables at a time, and grouped {@code count(DISTINCT)} is where DuckDB is
 * weakest when memory runs short.
 */
final class AggregateStatement {

    private final Question question;
    private final Condition contracts;
    private final AggregateSql sql;
    private final int limit;

    /** @param limit cells beyond it are left out */
    AggregateStatement(Question question, Granted granted, int limit) {
        this.question = question;
        this.contracts = granted.condition();
        this.sql = new AggregateSql(question, contracts, granted.exact());
        this.limit = limit;
    }

    /** The cells in the order of their values; without dimensions the one cell that is the total. */
    List<Cell> run(Connection connection) throws SQLException {
        if (sql.scope().isPresent()) {
            try (PreparedStatement statement =
                    connection.prepareStatement(sql.scope().get())) {
                for (int i = 0; i < contracts.values().size(); i++) {
                    statement.setObject(i + 1, contracts.values().get(i));
                }
                statement.execute();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.counted());
            Map<List<String>, BigDecimal> hours = read(statement, sql.hours(), ResultSet::getBigDecimal);
            Map<List<String>, Long> persons = read(statement, sql.distinct("person"), ResultSet::getLong);
            Map<List<String>, Long> placements = asked(statement, Measure.PLACEMENTS, "placement");
            Map<List<String>, Long> markets = asked(statement, Measure.PROCUREMENT_CONTRACTS, "contract");
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

    private Map<List<String>, Long> asked(Statement statement, Measure measure, String column) throws SQLException {
        return question.measures().contains(measure)
                ? read(statement, sql.distinct(column), ResultSet::getLong)
                : Map.of();
    }

    private <T> Map<List<String>, T> read(Statement statement, String query, Column<T> measure) throws SQLException {
        Map<List<String>, T> cells = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next() && cells.size() < limit) {
                List<String> codes = new ArrayList<>();
                for (Dimension dimension : question.by()) {
                    codes.add(dimension.value(rows.getObject(codes.size() + 1)));
                }
                cells.put(codes, measure.of(rows, codes.size() + 1));
            }
        }
        return cells;
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row, int index) throws SQLException;
    }
}
