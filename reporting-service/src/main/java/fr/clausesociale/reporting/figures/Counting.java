package fr.clausesociale.reporting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how many different people, placements or contracts are in each cell. Numbers are small, so a cell marks one bit for
 * each: one pass over the lines for as many cells as fit into a bounded memory. Who had hours taken away may have none left,
 * and is summed up and looked at; so is everybody where there are so many cells that the passes would take longer.
 */
final class Counting {

    /** Memory for the bits of one thread. */
    static final long BITS = 32L * 1024 * 1024 * 8;

    private static final int MOST_PASSES = 12;

    private final Statement statement;
    private final LinesSql sql;
    private final int limit;
    private final long bits;

    /**
     * @param limit cells beyond it are not looked at
     * @param bits that may be marked in one pass
     */
    Counting(Statement statement, LinesSql sql, int limit, long bits) {
        this.statement = statement;
        this.sql = sql;
        this.limit = limit;
        this.bits = bits;
    }

    /** Hundredths of hours and count by key, of each cell and of the total. */
    Map<Long, long[]> of(String column) throws SQLException {
        Map<Long, long[]> hours = new HashMap<>();
        long least = Long.MAX_VALUE;
        long most = 0;
        long all = 0;
        try (ResultSet rows = statement.executeQuery(sql.hours(column))) {
            while (rows.next()) {
                hours.put(rows.getLong(1), new long[] {rows.getLong(2), 0});
                all += rows.getLong(2);
                least = Math.min(least, rows.getLong(3));
                most = Math.max(most, rows.getLong(4));
            }
        }
        if (hours.isEmpty() || hours.size() > limit) {
            hours.put(LinesSql.TOTAL, new long[] {all, 0});
            return hours;
        }
        int together = (int) Math.max(1, bits / (most - least + 1));
        if (hours.size() > (long) together * MOST_PASSES) {
            return read(sql.counted(column));
        }
        hours.put(LinesSql.TOTAL, new long[] {all, 0});
        boolean taken = anythingTaken();
        add(hours, read(sql.marked(column, least, most, taken)));
        List<Long> keys = new ArrayList<>(hours.keySet());
        keys.remove(LinesSql.TOTAL);
        Collections.sort(keys);
        for (int from = 0; from < keys.size(); from += together) {
            int to = Math.min(keys.size(), from + together);
            add(hours, read(sql.marked(column, least, most, taken, keys.get(from), keys.get(to - 1))));
        }
        if (taken) {
            add(hours, read(sql.countedOfTaken(column)));
        }
        hours.entrySet()
                .removeIf(
                        cell -> cell.getKey() != LinesSql.TOTAL && cell.getValue()[0] == 0 && cell.getValue()[1] == 0);
        return hours;
    }

    private static void add(Map<Long, long[]> cells, Map<Long, long[]> counts) {
        counts.forEach((key, count) -> cells.get(key)[1] += count[1]);
    }

    private boolean anythingTaken() throws SQLException {
        try (ResultSet row = statement.executeQuery(sql.negative())) {
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
