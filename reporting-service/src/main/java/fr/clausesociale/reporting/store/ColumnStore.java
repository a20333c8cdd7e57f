package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.Ledger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.kafka.common.TopicPartition;
import org.duckdb.DuckDBConnection;

/**
 * The open file, and in memory what its lines are made of. One thread writes; any number read, each in a transaction of its
 * own on a connection of its own. Facts, the lines that follow from them and the positions they were read up to are written
 * together or not at all, so a fact is never missed and never counted twice, whenever the process dies.
 */
public final class ColumnStore implements AutoCloseable {

    private final DuckDBConnection root;
    private final DuckDBConnection writer;
    private final Loader loader;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    /** Rows with who is alone. */
    private static final String ALONE =
            "u.* REPLACE (CAST(CASE WHEN o.n = 1 THEN 2 WHEN y.n = 1 THEN 1 ELSE 0 END AS UTINYINT)"
                    + " AS alone) FROM unsorted AS u"
                    + " JOIN (SELECT person, count(*) AS n FROM unsorted GROUP BY person) AS o ON o.person = u.person"
                    + " JOIN (SELECT year, person, count(*) AS n FROM unsorted GROUP BY year, person) AS y"
                    + " ON y.year = u.year AND y.person = u.person";

    private static final AtomicLong STATES = new AtomicLong();
    private volatile long state = STATES.incrementAndGet();

    /** What the file says, or null after a write that failed: it is read again then. */
    private Ledger ledger;

    private volatile Codes codes;
    private boolean settled;
    private boolean closed;

    /** @param root an open connection that new ones are made from; belongs to the store from now on */
    ColumnStore(DuckDBConnection root) throws SQLException {
        this.root = root;
        this.writer = (DuckDBConnection) root.duplicate();
        this.loader = new Loader(writer);
        this.settled = read(connection -> one(connection, "SELECT settled FROM condition"));
        restore();
    }

    /** Takes facts in and moves the positions, in one transaction. What is known already is skipped. */
    public void write(List<Version> facts, Map<TopicPartition, Long> positions) throws SQLException {
        transaction(() -> {
            List<Version> news =
                    facts.stream().filter(fact -> ledger.take(fact, settled)).toList();
            loader.facts(FactRows.of(news).byTable());
            loader.numbers(ledger.newNumbers());
            loader.codes(ledger.newCodes(), ledger.codes());
            if (settled) {
                loader.changes(ledger);
            }
            move(positions);
        });
    }

    /**
     * Ends the building of a file: the lines that follow from its facts are made, all at once and sorted. One table after the
     * other, as memory is bounded; what an attempt left that did not end goes first.
     */
    public void settle() throws SQLException {
        if (settled) {
            return;
        }
        transaction(() -> {
            for (String table : List.of("line", "monthly", "yearly", "touched")) {
                statement("DELETE FROM " + table);
            }
        });
        fill("line", Lines.Detail.MOMENT, sink -> ledger.all(sink));
        fill("monthly", Lines.Detail.MONTH, sink -> ledger.open(sink));
        fill("yearly", Lines.Detail.YEAR, sink -> ledger.openByYear(sink));
        transaction(() -> statement("UPDATE condition SET settled = true"));
        settled = true;
    }

    /** Year by year: what is sorted at once stays small. */
    private void fill(String table, Lines.Detail detail, Loader.Telling telling) throws SQLException {
        transaction(() -> {
            statement("CREATE OR REPLACE TEMP TABLE unsorted AS SELECT * FROM " + table + " LIMIT 0");
            loader.unsorted("unsorted", detail, telling);
        });
        String rows = detail == Lines.Detail.MOMENT ? "u.* FROM unsorted AS u" : ALONE;
        for (int year : years()) {
            transaction(() -> statement(
                    "INSERT INTO " + table + " SELECT " + rows + " WHERE u.year = " + year + " ORDER BY u.person"));
        }
        transaction(() -> statement("DROP TABLE temp.unsorted"));
    }

    private List<Integer> years() throws SQLException {
        List<Integer> years = new ArrayList<>();
        try (Statement statement = writer.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT year FROM unsorted ORDER BY year")) {
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
        }
        return years;
    }

    public boolean isSettled() {
        return settled;
    }

    /** A number that is another one after each write, and in each store that is opened. */
    public long state() {
        return state;
    }

    /** The next offset to read of each partition that was read from before. */
    public Map<TopicPartition, Long> positions() throws SQLException {
        return read(connection -> {
            Map<TopicPartition, Long> positions = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM position")) {
                while (rows.next()) {
                    positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
            return positions;
        });
    }

    /** The ids of the topics that the positions are about. */
    public Map<String, String> origins() throws SQLException {
        return read(connection -> {
            Map<String, String> origins = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT topic, topic_id FROM origin")) {
                while (rows.next()) {
                    origins.put(rows.getString(1), rows.getString(2));
                }
            }
            return origins;
        });
    }

    public void keepOrigins(Map<String, String> ids) throws SQLException {
        transaction(() -> {
            for (Map.Entry<String, String> origin : ids.entrySet()) {
                execute("INSERT INTO origin VALUES (?, ?) ON CONFLICT DO NOTHING", origin.getKey(), origin.getValue());
            }
        });
    }

    /** Answers a question about lines on one unchanging state. */
    public <T> T ask(Asking<T> asking) throws SQLException {
        return read(connection -> {
            // begins the transaction: whatever code it sees is among the codes by then
            one(connection, "SELECT settled FROM condition");
            return asking.of(connection, codes);
        });
    }

    /** Answers a question on one unchanging state. */
    public <T> T read(Reading<T> reading) throws SQLException {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new SQLException("The store is closed");
            }
            try (Connection connection = root.duplicate()) {
                connection.setAutoCommit(false);
                T answer = reading.on(connection);
                connection.rollback();
                return answer;
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Waits for the readers, then writes everything into the file and lets go of it. */
    @Override
    public void close() throws SQLException {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                writer.close();
                // the last connection to go takes a checkpoint
                root.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private void move(Map<TopicPartition, Long> positions) throws SQLException {
        for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
            execute(
                    "INSERT INTO position VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next_offset = excluded.next_offset",
                    position.getKey().topic(),
                    position.getKey().partition(),
                    position.getValue());
        }
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }

    private void restore() throws SQLException {
        ledger = StoredFacts.restore(root);
        codes = ledger.codes();
    }

    /**
     * Begins and ends with statements of its own: an appender that comes first begins nothing, and the driver forgets after
     * a failed commit that it does not commit each statement by itself.
     *
     * @throws StoreBroken when nobody can say what is written and what is not; the store is of no use any more
     */
    private void transaction(Work work) throws SQLException {
        if (ledger == null) {
            restore();
        }
        statement("BEGIN TRANSACTION");
        try {
            work.run();
        } catch (SQLException | RuntimeException failure) {
            // it knows of facts that are not in the file
            ledger = null;
            rollback(failure);
            throw failure;
        }
        try {
            statement("COMMIT");
            state = STATES.incrementAndGet();
        } catch (SQLException failure) {
            ledger = null;
            throw new StoreBroken("commit", failure);
        }
    }

    private void rollback(Exception failure) throws StoreBroken {
        try {
            statement("ROLLBACK");
        } catch (SQLException lost) {
            lost.addSuppressed(failure);
            throw new StoreBroken("rollback", lost);
        }
    }

    private void statement(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
