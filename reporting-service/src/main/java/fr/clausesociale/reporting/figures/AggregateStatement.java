package fr.clausesociale.reporting.figures;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question in SQL. Hours are first summed per placement and obligation (and month or year where asked), which shrinks them
 * most and drops what was reversed entirely; only then joined. The result is kept for the moment of the answer, and each
 * distinct count is taken from it by itself: several at once need as many hash tables at a time, and grouped
 * {@code count(DISTINCT)} is where DuckDB is weakest when memory runs short.
 */
final class AggregateStatement {

    private final Question question;
    private final int limit;
    private final List<Object> values = new ArrayList<>();
    private final String sql;

    AggregateStatement(Question question, Condition contracts, int limit) {
        this.question = question;
        this.limit = limit;
        StringBuilder text = new StringBuilder("CREATE OR REPLACE TEMP TABLE counted AS WITH ");
        if (!contracts.isNone()) {
            text.append("scope AS (SELECT contract_id FROM contract WHERE ")
                    .append(contracts.sql())
                    .append("), ");
            values.addAll(contracts.values());
        }
        text.append(worked(!contracts.isNone())).append(' ').append(counted());
        this.sql = text.toString();
    }

    /** The cells in the order of their values; without dimensions the one cell that is the total. */
    List<Cell> run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.execute();
        }
        try (Statement statement = connection.createStatement()) {
            Map<List<String>, BigDecimal> hours = read(statement, sums(), ResultSet::getBigDecimal);
            Map<List<String>, Long> persons = read(statement, distinct("person"), ResultSet::getLong);
            Map<List<String>, Long> placements = asked(statement, Measure.PLACEMENTS, "placement_id");
            Map<List<String>, Long> contracts = asked(statement, Measure.PROCUREMENT_CONTRACTS, "contract_id");
            return hours.entrySet().stream()
                    .map(cell -> new Cell(
                            cell.getKey(),
                            cell.getValue(),
                            persons.getOrDefault(cell.getKey(), 0L),
                            placements.getOrDefault(cell.getKey(), 0L),
                            contracts.getOrDefault(cell.getKey(), 0L)))
                    .toList();
        }
    }

    private Map<List<String>, Long> asked(Statement statement, Measure measure, String column) throws SQLException {
        return question.measures().contains(measure) ? read(statement, distinct(column), ResultSet::getLong) : Map.of();
    }

    private <T> Map<List<String>, T> read(Statement statement, String query, Column<T> measure) throws SQLException {
        Map<List<String>, T> cells = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> codes = new ArrayList<>();
                for (Dimension dimension : question.by()) {
                    codes.add(dimension.value(rows.getObject(codes.size() + 1)));
                }
                cells.put(codes, measure.of(rows, codes.size() + 1));
            }
        }
        return cells;
    }

    private String sums() {
        return "SELECT " + dimensions(", ") + "CAST(coalesce(sum(hours), 0) AS DECIMAL(38, 2)) FROM counted"
                + grouped();
    }

    private String distinct(String column) {
        return "SELECT " + dimensions(", ") + "count(*) FROM (SELECT DISTINCT " + dimensions(", ") + column
                + " FROM counted)" + grouped();
    }

    private String grouped() {
        return question.by().isEmpty()
                ? ""
                : " GROUP BY " + dimensions("") + " ORDER BY " + dimensions("") + " LIMIT " + limit;
    }

    /** The columns of the breakdown, followed by {@code end} where there are any. */
    private String dimensions(String end) {
        String columns =
                IntStream.range(0, question.by().size()).mapToObj(i -> "d" + i).collect(Collectors.joining(", "));
        return columns.isEmpty() ? "" : columns + end;
    }

    private String worked(boolean scoped) {
        String period = period();
        List<String> where = new ArrayList<>();
        month(where, "month >= ?", question.from());
        month(where, "month <= ?", question.to());
        if (scoped) {
            where.add("contract_id IN (SELECT contract_id FROM scope)");
        }
        return "worked AS (SELECT placement_id, obligation_id, contract_id, min(beneficiary_id) AS beneficiary_id,"
                + " sum(hours) AS hours"
                + (period == null ? "" : ", " + period + " AS period")
                + " FROM hours_version"
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + " GROUP BY placement_id, obligation_id, contract_id"
                + (period == null ? "" : ", " + period)
                + " HAVING sum(hours) <> 0)";
    }

    /** The finest time asked for; none keeps the groups fewest. */
    private String period() {
        if (question.by().contains(Dimension.MONTH)) {
            return "month";
        }
        return question.by().contains(Dimension.YEAR) ? "CAST(date_trunc('year', month) AS DATE)" : null;
    }

    private void month(List<String> where, String condition, YearMonth month) {
        if (month != null) {
            where.add(condition);
            values.add(month.atDay(1));
        }
    }

    private String counted() {
        StringBuilder text = new StringBuilder("SELECT ");
        int n = 0;
        for (Dimension dimension : question.by()) {
            text.append(dimension.expression()).append(" AS d").append(n++).append(", ");
        }
        text.append("coalesce(a.person, w.beneficiary_id) AS person, w.placement_id, w.contract_id, w.hours")
                .append(" FROM worked AS w LEFT JOIN alias AS a ON a.beneficiary_id = w.beneficiary_id");
        relations().forEach(relation -> text.append(' ').append(relation.join()));
        return text.toString();
    }

    /** In the order of their declaration: a profile is found through a placement. */
    private Set<Relation> relations() {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        question.by().forEach(dimension -> relations.addAll(dimension.relations()));
        return relations;
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row, int index) throws SQLException;
    }
}
