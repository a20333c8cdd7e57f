package fr.clausesociale.reporting.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.book.Comparison;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/** Which copies were built beside the served one, and what came out when the two were held against each other. */
@ApplicationScoped
class RebuildLog {

    private static final Logger LOG = Logger.getLogger(RebuildLog.class);
    private static final int SHOWN = 50;

    /** Held in the database by whoever builds, with the number of the rebuild; it goes with the process. */
    static final int LOCK = 4_704;

    private final AgroalDataSource database;
    private final BusinessClock clock;

    RebuildLog(AgroalDataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is told of one. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Rebuild")
    record Told(
            Instant startedAt,

            @Schema(description = "Nul tant que la copie se construit, et de celle qui fut interrompue")
            Instant endedAt,

            @Schema(
                    description = "INTERRUPTED : le processus qui la construisait s'est arrêté",
                    enumeration = {"RUNNING", "SERVED", "FAILED", "INTERRUPTED"})
            String outcome,

            @Schema(description = "Tables comparées") Integer tables,

            @Schema(description = "Cellules comparées") Long cells,

            @Schema(description = "Cellules qui diffèrent") Long differing,

            @Schema(description = "Premières différences : valeur servie, puis reconstruite")
            String differences) {}

    /** One that is being built. */
    interface Entry {

        void compared(Comparison comparison);

        void failed(Exception reason);
    }

    /** @param ended called back when it is served or has failed */
    Entry started(Runnable ended) {
        Running running = begin();
        return new Entry() {
            @Override
            public void compared(Comparison comparison) {
                end(running, "SERVED", comparison, String.join("\n", comparison.differences()));
                ended.run();
            }

            @Override
            public void failed(Exception reason) {
                end(running, "FAILED", null, reason.getClass().getSimpleName());
                ended.run();
            }
        };
    }

    List<Told> latest() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select started_at, ended_at, case when outcome <> 'RUNNING' or exists (select from pg_locks"
                                + " where locktype = 'advisory' and granted and classid::bigint = " + LOCK
                                + " and objid::bigint = rebuild.id and database = (select oid from pg_database"
                                + " where datname = current_database())) then outcome else 'INTERRUPTED' end,"
                                + " tables, cells, differing, differences from rebuild"
                                + " order by id desc limit " + SHOWN);
                ResultSet rows = select.executeQuery()) {
            List<Told> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new Told(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        rows.getObject(2) == null
                                ? null
                                : rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3),
                        rows.getObject(4, Integer.class),
                        rows.getObject(5, Long.class),
                        rows.getObject(6, Long.class),
                        rows.getString(7)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The log of rebuilds cannot be read", e);
        }
    }

    /** @param holding keeps the lock, by which others see that the rebuild goes on */
    private record Running(long id, Connection holding) {}

    private Running begin() {
        Connection holding = null;
        try {
            holding = database.getConnection();
            holding.setAutoCommit(false);
            long id;
            try (PreparedStatement insert = holding.prepareStatement("insert into rebuild (started_at, outcome)"
                    + " values (?, 'RUNNING') returning id, pg_advisory_lock(" + LOCK + ", id::integer)")) {
                insert.setObject(1, now());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
            }
            holding.commit();
            holding.setAutoCommit(true);
            return new Running(id, holding);
        } catch (SQLException e) {
            release(holding);
            throw new IllegalStateException("The log of rebuilds cannot be written", e);
        }
    }

    /** The copy matters more than the log: a failure to write is told and no more. */
    private void end(Running running, String outcome, Comparison comparison, String differences) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update rebuild set ended_at = ?, outcome = ?,"
                        + " tables = ?, cells = ?, differing = ?, differences = ? where id = ?")) {
            update.setObject(1, now());
            update.setString(2, outcome);
            update.setObject(3, comparison == null ? null : comparison.tables(), java.sql.Types.INTEGER);
            update.setObject(4, comparison == null ? null : comparison.cells(), java.sql.Types.BIGINT);
            update.setObject(5, comparison == null ? null : comparison.differing(), java.sql.Types.BIGINT);
            update.setString(6, differences);
            update.setLong(7, running.id);
            update.executeUpdate();
        } catch (SQLException e) {
            LOG.errorf(
                    "What became of rebuild %d (%s, %s) cannot be kept: %s",
                    running.id, outcome, differences, e.getMessage());
        }
        release(running.holding);
    }

    private static void release(Connection holding) {
        if (holding == null) {
            return;
        }
        try (holding;
                Statement unlock = holding.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.warnf("The connection that held a rebuild was lost: %s", e.getMessage());
        }
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
