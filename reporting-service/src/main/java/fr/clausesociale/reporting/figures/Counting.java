package fr.clausesociale.reporting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts how many different people, placements or contracts are in each cell. Many people have one line in the months asked
 * for: those are counted as they pass by, and only the others are grouped.
 */
final class Counting {

    private final Statement statement;
    private final LinesSql sql;
    private final int limit;

    /** @param limit cells beyond it are left out */
    Counting(Statement statement, LinesSql sql, int limit) {
        this.statement = statement;
        this.sql = sql;
        this.limit = limit;
    }

    /** Hundredths of hours and count by key, of each cell and of the total. */
    Map<Long, long[]> people() throws SQLException {
        if (sql.isPast()) {
            return of("person");
        }
        boolean touched = anybodyTouched();
        Map<Long, long[]> cells = read(sql.others(touched));
        long[] total = cells.get(LinesSql.TOTAL);
        read(sql.alone(touched)).forEach((key, alone) -> {
            add(cells.computeIfAbsent(key, none -> new long[2]), alone);
            if (total != null) {
                add(total, alone);
            }
        });
        return cells;
    }

    /** The same for the numbers in any column. */
    Map<Long, long[]> of(String column) throws SQLException {
        return read(sql.counted(column));
    }

    private static void add(long[] to, long[] more) {
        to[0] += more[0];
        to[1] += more[1];
    }

    private boolean anybodyTouched() throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM touched")) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private Map<Long, long[]> read(String query) throws SQLException {
        Map<Long, long[]> cells = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next() && cells.size() <= limit) {
                cells.put(rows.getLong(1), new long[] {rows.getLong(2), rows.getLong(3)});
            }
        }
        return cells;
    }
}
