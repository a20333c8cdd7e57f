package fr.clausesociale.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The relay's view of the outbox, over the one connection that also holds its right to relay: whoever loses the connection
 * loses the right with it.
 */
final class OutboxTable {

    /** An arbitrary number that all relays of one database agree on. */
    private static final long LOCK = 7_305_113_300_518_022_421L;

    private final Connection connection;

    OutboxTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            // a deletion lost in a crash means that rows are sent twice, which readers skip; waiting for the disk here
            // would only slow the next batch
            statement.execute("set synchronous_commit = off");
            // dead rows at the front of the queue are stepped over through the primary key
            statement.execute("set enable_seqscan = off");
        }
    }

    /** Whether this relay is the one. Kept until the connection closes. */
    boolean acquire() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    void release() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("reset all");
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

    void delete(List<OutboxRow> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
    }

    /** Moves a row that is itself at fault out of the way, with the reason. */
    void setAside(OutboxRow row, String reason) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("with gone as (delete from outbox where id = ?"
                + " returning id, topic, message_key, headers, payload, created_at)"
                + " insert into outbox_set_aside (id, topic, message_key, headers, payload, created_at, reason)"
                + " select id, topic, message_key, headers, payload, created_at, ? from gone")) {
            move.setLong(1, row.id());
            move.setString(2, reason);
            move.executeUpdate();
        }
    }
}
