package fr.clausesociale.reporting.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A question as one statement. Hours are first summed per placement and obligation (and month or year where asked), which
 * shrinks them most and drops what was reversed entirely; only then joined and counted.
 */
final class AggregateStatement {

    private final Question question;
    private final List<Object> values = new ArrayList<>();
    private final String sql;

    AggregateStatement(Question question, Condition contracts, int limit) {
        this.question = question;
        StringBuilder text = new StringBuilder("WITH ");
        if (!contracts.isNone()) {
            text.append("scope AS (SELECT contract_id FROM contract WHERE ")
                    .append(contracts.sql())
                    .append("), ");
            values.addAll(contracts.values());
        }
        text.append(worked(!contracts.isNone()))
                .append(", ")
                .append(counted())
                .append(' ')
                .append(result(limit));
        this.sql = text.toString();
    }

    List<Cell> run(Connection connection) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cells.add(cell(rows));
                }
            }
        }
        return cells;
    }

    private Cell cell(ResultSet row) throws SQLException {
        List<String> codes = new ArrayList<>();
        int column = 1;
        for (Dimension dimension : question.by()) {
            codes.add(dimension.value(row.getObject(column++)));
        }
        return new Cell(
                codes,
                row.getBigDecimal(column),
                row.getLong(column + 1),
                row.getLong(column + 2),
                row.getLong(column + 3));
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
        StringBuilder text = new StringBuilder("counted AS (SELECT ");
        int n = 0;
        for (Dimension dimension : question.by()) {
            text.append(dimension.expression()).append(" AS d").append(n++).append(", ");
        }
        text.append("coalesce(a.person, w.beneficiary_id) AS person, w.placement_id, w.contract_id, w.hours")
                .append(" FROM worked AS w LEFT JOIN alias AS a ON a.beneficiary_id = w.beneficiary_id");
        relations().forEach(relation -> text.append(' ').append(relation.join()));
        return text.append(')').toString();
    }

    /** In the order of their declaration: a profile is found through a placement. */
    private Set<Relation> relations() {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        question.by().forEach(dimension -> relations.addAll(dimension.relations()));
        return relations;
    }

    private String result(int limit) {
        List<String> dimensions = new ArrayList<>();
        for (int i = 0; i < question.by().size(); i++) {
            dimensions.add("d" + i);
        }
        String columns = String.join(", ", dimensions);
        return "SELECT " + (columns.isEmpty() ? "" : columns + ", ")
                + "CAST(coalesce(sum(hours), 0) AS DECIMAL(38, 2)), count(DISTINCT person), "
                + distinct(Measure.PLACEMENTS, "placement_id") + ", "
                + distinct(Measure.PROCUREMENT_CONTRACTS, "contract_id") + " FROM counted"
                + (columns.isEmpty() ? "" : " GROUP BY " + columns + " ORDER BY " + columns)
                + " LIMIT " + limit;
    }

    /** A distinct count costs as much as all the rest: only when asked for. */
    private String distinct(Measure measure, String column) {
        return question.measures().contains(measure) ? "count(DISTINCT " + column + ")" : "0";
    }
}
