package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.lines.Codes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Asks a question. Each distinct count is taken by itself: several at once need as many hash tables at a time, which is what
 * the engine is weakest at when memory runs short.
 */
final class AggregateStatement {

    private static final Comparator<Cell> BY_VALUES = (a, b) -> {
        for (int i = 0; i < a.values().size(); i++) {
            int order = a.values().get(i).compareTo(b.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Question question;
    private final Granted granted;
    private final int limit;

    /** @param limit cells beyond it are left out */
    AggregateStatement(Question question, Granted granted, int limit) {
        this.question = question;
        this.granted = granted;
        this.limit = limit;
    }

    /** The cells in the order of their values, and the total; without dimensions the total is the one cell. */
    Cells run(Connection connection, Codes codes) throws SQLException {
        LinesSql sql = new LinesSql(question, granted, codes);
        try (Statement statement = connection.createStatement()) {
            Counting counting = new Counting(statement, sql, limit);
            Map<Long, long[]> persons = counting.people();
            Map<Long, long[]> placements = asked(counting, Measure.PLACEMENTS, "placement");
            Map<Long, long[]> employers = asked(counting, Measure.EMPLOYERS, "employer");
            Map<Long, long[]> contracts = asked(counting, Measure.PROCUREMENT_CONTRACTS, "contract");
            List<Cell> rows = new ArrayList<>();
            Cell total = null;
            for (Map.Entry<Long, long[]> counted : persons.entrySet()) {
                long key = counted.getKey();
                Cell cell = new Cell(
                        key == LinesSql.TOTAL ? List.of() : sql.values(key),
                        BigDecimal.valueOf(counted.getValue()[0], 2),
                        counted.getValue()[1],
                        count(placements, key),
                        count(contracts, key),
                        count(employers, key));
                if (key != LinesSql.TOTAL) {
                    rows.add(cell);
                } else {
                    total = cell;
                }
            }
            if (question.by().isEmpty()) {
                return new Cells(List.of(total), total);
            }
            rows.sort(BY_VALUES);
            return new Cells(
                    rows,
                    question.additive()
                            ? total
                            : new AggregateStatement(question.total(), granted, 1)
                                    .run(connection, codes)
                                    .total());
        }
    }

    private Map<Long, long[]> asked(Counting counting, Measure measure, String column) throws SQLException {
        return question.measures().contains(measure) ? counting.of(column) : Map.of();
    }

    private static long count(Map<Long, long[]> cells, long key) {
        long[] found = cells.get(key);
        return found == null ? 0 : found[1];
    }
}
