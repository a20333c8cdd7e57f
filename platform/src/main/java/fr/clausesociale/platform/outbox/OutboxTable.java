package fr.clausesociale.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The relay's view of the outbox, over the one connection that also holds its right to relay: whoever loses the connection
 * loses the right with it.
 */
final class OutboxTable {

    private static final Logger LOG = Logger.getLogger(OutboxTable.class);

    /** An arbitrary number that all relays of one database agree on. */
    private static final long LOCK = 7_305_113_300_518_022_421L;

    private static final int ANSWER_MILLIS = 30_000;

    private static final String[] SETTINGS = {
        // a deletion lost in a crash means that rows are sent twice, which readers skip;
        // waiting for the disk here would only slow the next batch
        "set synchronous_commit = off",
        // dead rows at the front of the queue are stepped over through the primary key
        "set enable_seqscan = off",
        // a relay whose machine vanished without a word loses its right within half a minute
        "set tcp_keepalives_idle = 10",
        "set tcp_keepalives_interval = 5",
        "set tcp_keepalives_count = 3"
    };

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** Whether this relay is the one. Kept until {@link #release} or the end of the connection. */
    boolean acquire() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Sets the connection up for relaying. Only who relays does: it is borrowed from the pool that business uses. */
    void prepare() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
    }

    /** Gives up the right and leaves the connection as it was; one that cannot be cleaned never sees the pool again. */
    void release() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("reset all");
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The relay's connection is thrown away", e);
            try {
                connection.abort(Runnable::run);
            } catch (SQLException | RuntimeException gone) {
                LOG.debug("It was gone already", gone);
            }
        }
    }

    /** The oldest rows. Never those "after the last one seen": numbers become visible out of order. */
    List<OutboxRow> oldest(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, topic, message_key, headers, payload from outbox order by id limit ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<OutboxRow> oldest = new ArrayList<>();
                while (rows.next()) {
                    oldest.add(new OutboxRow(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBytes(5)));
                }
                return oldest;
            }
        }
    }

    /**
     * How long ago the oldest transaction began that is open in this database and may still write here, or the event was
     * recorded that is the oldest set aside: it may be sent yet. Sessions of the service's own role are seen, whichever process
     * they are of.
     */
    Duration oldestOpen() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select greatest(0, extract(epoch from clock_timestamp() - least("
                                + "(select min(xact_start) from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid()),"
                                + " (select min(coalesce(substring(headers from 'ce_time=([0-9T:.-]+Z)')::timestamptz,"
                                + " created_at)) from outbox_set_aside))) * 1000000)::bigint")) {
            row.next();
            return Duration.of(row.getLong(1), ChronoUnit.MICROS);
        }
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
    }

    /** Moves rows that are themselves at fault out of the way, with the reason. */
    void setAside(List<OutboxSender.Fault> faults) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("with gone as (delete from outbox where id = ?"
                + " returning id, topic, message_key, headers, payload, created_at)"
                + " insert into outbox_set_aside (id, topic, message_key, headers, payload, created_at, reason)"
                + " select id, topic, message_key, headers, payload, created_at, ? from gone")) {
            for (OutboxSender.Fault fault : faults) {
                move.setLong(1, fault.row().id());
                move.setString(2, fault.reason());
                move.addBatch();
            }
            move.executeBatch();
        }
    }
}
