package fr.clausesociale.platform.testing.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How many rows each table holds: a request that is refused adds none. */
public final class Stored {

    private static final int STILL = 5;

    /** For how long nothing is stored any more once what was accepted is done. */
    private static final Duration QUIET = Duration.ofMillis(60);

    private final Supplier<Connection> database;
    private final List<String> passedOver;
    private Map<String, Long> before;

    /** What was visible when it was counted last: where that is unchanged nobody has stored anything since. */
    private String counted;

    private Map<String, Long> count;

    /** @param passedOver tables that others write to meanwhile */
    public Stored(Supplier<Connection> database, List<String> passedOver) {
        this.database = database;
        this.passedOver = passedOver;
        this.before = count();
    }

    /** The tables that have more rows than before, with how many; empty where none has. */
    String more() {
        Map<String, Long> now = count();
        String more = now.entrySet().stream()
                .filter(table -> table.getValue() > before.getOrDefault(table.getKey(), 0L))
                .map(table -> table.getKey() + " +" + (table.getValue() - before.getOrDefault(table.getKey(), 0L)))
                .collect(Collectors.joining(", "));
        before = now;
        return more;
    }

    /** Waits until what was accepted has been done, as far as it goes on in the background. */
    void settled() {
        Map<String, Long> last = count();
        long since = System.nanoTime();
        while (System.nanoTime() - since < QUIET.toNanos()) {
            Map<String, Long> now = count();
            if (!now.equals(last)) {
                since = System.nanoTime();
            }
            last = now;
        }
        before = last;
    }

    /** The same of what was only read: its trace is stored before it is answered. */
    void traced() {
        Map<String, Long> last = count();
        for (int still = 0; still < STILL; ) {
            Map<String, Long> now = count();
            still = now.equals(last) ? still + 1 : 0;
            last = now;
        }
        before = last;
    }

    private Map<String, Long> count() {
        try (Connection connection = database.get();
                Statement statement = connection.createStatement()) {
            String visible = visible(statement);
            if (!visible.equals(counted)) {
                count = count(statement);
                counted = visible;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String visible(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select cast(pg_current_snapshot() as text)")) {
            row.next();
            return row.getString(1);
        }
    }

    private Map<String, Long> count(Statement statement) throws SQLException {
        List<String> counts = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("select relname from pg_class join pg_namespace n"
                + " on n.oid = relnamespace where nspname = 'public' and relkind = 'r' order by relname")) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!passedOver.contains(table)) {
                    counts.add("select '" + table + "', count(*) from \"" + table + "\"");
                }
            }
        }
        Map<String, Long> found = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(String.join(" union all ", counts))) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }
}
