package fr.clausesociale.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.EventHeaders;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a service tells what happened: the event is written with the change itself, in the same transaction, and sent after
 * it. Rows of a transaction are written in one statement just before it commits.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (topic, message_key, headers, payload) values (?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final OutboxConfig config;
    private final OutboxRelay relay;
    private final OpenEvents open;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            OutboxConfig config,
            OutboxRelay relay,
            OpenEvents open) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        this.config = config;
        this.relay = relay;
        this.open = open;
    }

    /**
     * Tells of a change. Call it after the change was flushed, so that the version told is the version stored.
     *
     * @throws IllegalStateException outside a transaction: an event without its change would be a lie
     */
    public void publish(Event event) {
        publish(event, "application/json");
    }

    /** As {@link #publish(Event)}, for a body that is not plain JSON. */
    public void publish(Event event, String contentType) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events are told inside the transaction of the change");
        }
        Pending pending = pending();
        pending.transaction.tells(event.time());
        pending.rows.add(new OutboxRow(
                0,
                event.topic(),
                event.key(),
                OutboxRow.headers(EventHeaders.of(event, config.source(), contentType)),
                bytes(event.data())));
    }

    /**
     * Forgets what was set aside of these keys: it would be told once more of what is gone. What still waits is told, and after it
     * the tombstone.
     */
    public void forgetSetAside(String topic, Collection<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from outbox_set_aside where topic = ? and message_key = any (?)")) {
            delete.setString(1, topic);
            delete.setArray(2, connection.createArrayOf("text", keys.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(Object data) {
        if (data == null || data instanceof byte[]) {
            return (byte[]) data;
        }
        if (data instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event body cannot be written: " + data.getClass(), e);
        }
    }

    private Pending pending() {
        Pending pending = (Pending) transactions.getResource(Outbox.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Outbox.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    /** What one transaction has to tell. */
    private final class Pending implements Synchronization {

        private final List<OutboxRow> rows = new ArrayList<>();
        private final OpenEvents.Transaction transaction = open.begin();

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                if (rows.size() == 1) {
                    bind(insert, rows.get(0));
                    insert.executeUpdate();
                    return;
                }
                for (OutboxRow row : rows) {
                    bind(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException("Events could not be written with their change", e);
            }
        }

        private static void bind(PreparedStatement insert, OutboxRow row) throws SQLException {
            insert.setString(1, row.topic());
            insert.setString(2, row.key());
            insert.setString(3, row.headers());
            insert.setBytes(4, row.payload());
        }

        @Override
        public void afterCompletion(int status) {
            open.ended(transaction);
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
