package fr.clausesociale.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** What still waits, since when, and what was set aside: for health, metrics and the administrator. */
@ApplicationScoped
class OutboxState {

    private static final Logger LOG = Logger.getLogger(OutboxState.class);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    /**
     * @param oldestSeconds age of the oldest unsent row, 0 when none waits
     * @param readable false when the database did not tell, and the figures are the last ones known
     */
    @Schema(name = "OutboxFigures")
    record Figures(long unsent, double oldestSeconds, long setAside, boolean readable) {}

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final OutboxRelay relay;
    private Figures last;
    private long readAt;

    OutboxState(AgroalDataSource database, OutboxConfig config, OutboxRelay relay) {
        this.database = database;
        this.config = config;
        this.relay = relay;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        if (!config.enabled()) {
            return;
        }
        Gauge.builder("outbox_unsent", () -> figures().unsent())
                .description("Events written and not yet at the broker")
                .register(metrics);
        Gauge.builder("outbox_oldest_age_seconds", () -> figures().oldestSeconds())
                .description("Age of the oldest event not yet at the broker")
                .register(metrics);
        Gauge.builder("outbox_set_aside", () -> figures().setAside())
                .description("Events that no repetition would get through, waiting for an administrator")
                .register(metrics);
        Gauge.builder("outbox_leading", () -> relay.leading() ? 1 : 0)
                .description("1 in the one process of a database that relays")
                .register(metrics);
    }

    /** The figures, at most two seconds old while the database answers. */
    synchronized Figures figures() {
        if (last == null || System.nanoTime() - readAt > FRESH_NANOS) {
            try {
                last = read();
            } catch (SQLException e) {
                LOG.warnf("The state of the outbox cannot be read: %s", e.getMessage());
                last = last == null
                        ? new Figures(0, 0, 0, false)
                        : new Figures(last.unsent(), last.oldestSeconds(), last.setAside(), false);
            }
            readAt = System.nanoTime();
        }
        return last;
    }

    private Figures read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from outbox),"
                        + " coalesce(extract(epoch from clock_timestamp() - (select created_at from outbox"
                        + " order by id limit 1)), 0), (select count(*) from outbox_set_aside)")) {
            row.next();
            return new Figures(row.getLong(1), row.getDouble(2), row.getLong(3), true);
        }
    }

    /** Puts what was set aside back into the queue, for when its cause was removed. */
    int resend() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            int resent = statement.executeUpdate("with back as (delete from outbox_set_aside"
                    + " returning topic, message_key, headers, payload, id)"
                    + " insert into outbox (topic, message_key, headers, payload)"
                    + " select topic, message_key, headers, payload from back order by id");
            if (resent > 0) {
                relay.wake();
            }
            return resent;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows set aside could not be put back", e);
        }
    }

    /**
     * Removes what was set aside for these topics.
     *
     * @return the topic of each row removed
     */
    List<String> forget(List<String> topics) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from outbox_set_aside where topic = any (?) returning topic")) {
            delete.setArray(1, connection.createArrayOf("text", topics.toArray()));
            List<String> forgotten = new ArrayList<>();
            try (ResultSet rows = delete.executeQuery()) {
                while (rows.next()) {
                    forgotten.add(rows.getString(1));
                }
            }
            return forgotten;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows set aside could not be removed", e);
        }
    }
}
