package fr.clausesociale.platform.imports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.imports.kind.RowNote;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works on which import, each method in the caller's transaction. Leases are told by the database's clock: all replicas
 * share it.
 */
@ApplicationScoped
public class ImportLeases {

    public static final Duration LEASE = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final ImportTable table;
    private final ObjectMapper json;

    ImportLeases(AgroalDataSource database, ImportTable table, ObjectMapper json) {
        this.database = database;
        this.table = table;
        this.json = json;
    }

    /** Takes the oldest import nobody works on; what a process that died left behind is free when its lease ends. */
    public Optional<ImportJob> take(UUID owner) {
        return table
                .query(
                        "update import_job set status = 'RUNNING', owner = ?, attempts = attempts + 1, started_at = coalesce(started_at, now()),"
                                + " lease_until = clock_timestamp() + ? * interval '1 second' where id = (select id from import_job"
                                + " where status = 'QUEUED' or status = 'RUNNING' and lease_until < clock_timestamp()"
                                + " order by created_at limit 1 for update skip locked) returning "
                                + ImportTable.COLUMNS,
                        owner,
                        LEASE.toSeconds())
                .stream()
                .findFirst();
    }

    /** Tells that the import is still worked on. */
    public Lease renew(UUID id, UUID owner, Long total) {
        return leased(
                "update import_job set lease_until = clock_timestamp() + ? * interval '1 second',"
                        + " total = coalesce(?::bigint, total) where id = ? and owner = ? and status = 'RUNNING'"
                        + " returning cancelled",
                LEASE.toSeconds(),
                total,
                id,
                owner);
    }

    /** Counts records that were worked off, in their transaction; who lost the lease must roll back. */
    public Lease progress(UUID id, UUID owner, Counts more) {
        return leased(
                "update import_job set lease_until = clock_timestamp() + ? * interval '1 second', done = done + ?,"
                        + " created = created + ?, updated = updated + ?, unchanged = unchanged + ?, skipped = skipped + ?,"
                        + " failed = failed + ?, warned = warned + ?, attempts = 0 where id = ? and owner = ? and status = 'RUNNING'"
                        + " returning cancelled",
                LEASE.toSeconds(),
                more.done(),
                more.created(),
                more.updated(),
                more.unchanged(),
                more.skipped(),
                more.failed(),
                more.warned(),
                id,
                owner);
    }

    public void finish(UUID id, UUID owner, ImportStatus status, RowNote error, Instant at) {
        table.update(
                "update import_job set status = ?, error = ?::jsonb, finished_at = ?, owner = null, lease_until = null"
                        + " where id = ? and owner = ? and status = 'RUNNING'",
                status.name(),
                error == null ? null : write(error),
                Timestamp.from(at),
                id,
                owner);
    }

    /** Lets another replica go on at once. */
    public void release(UUID id, UUID owner) {
        table.update(
                "update import_job set lease_until = clock_timestamp() - interval '1 second' where id = ? and owner = ?",
                id,
                owner);
    }

    /** What a worker still has of its lease. */
    public enum Lease {
        HELD,
        CANCELLED,
        LOST
    }

    private Lease leased(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = ImportTable.prepare(connection, sql, args);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Lease.LOST;
            }
            return rows.getBoolean(1) ? Lease.CANCELLED : Lease.HELD;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(RowNote note) {
        try {
            return json.writeValueAsString(note);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
