package fr.clausesociale.contracts.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Imports as stored, each method in the caller's transaction. Leases are told by the database's clock: all replicas share it. */
@ApplicationScoped
class ImportJobs {

    static final Duration LEASE = Duration.ofSeconds(10);

    private static final String COLUMNS = "id, kind, mode, status, file_name, size_bytes, organisation, subject, roles,"
            + " territories, resubmission_of, total, done, created, updated, unchanged, skipped, failed, warned, error,"
            + " created_at, started_at, finished_at, attempts";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ImportJobs(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ImportJob job) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_job (id, kind, mode, status, file_name, size_bytes,"
                                + " organisation, subject, roles, territories, resubmission_of, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, job.id());
            insert.setString(2, job.kind());
            insert.setString(3, job.mode().name());
            insert.setString(4, job.status().name());
            insert.setString(5, job.file());
            insert.setLong(6, job.size());
            insert.setString(7, job.by().organisation());
            insert.setString(8, job.by().subject());
            insert.setArray(9, texts(connection, job.by().roles()));
            insert.setArray(10, texts(connection, job.by().territories()));
            insert.setObject(11, job.resubmissionOf());
            insert.setTimestamp(12, Timestamp.from(job.createdAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ImportJob> find(UUID id) {
        return query("select " + COLUMNS + " from import_job where id = ?", id).stream()
                .findFirst();
    }

    /** The newest first. @param organisation null for all */
    List<ImportJob> list(String organisation, UUID before, int limit) {
        return query(
                "select " + COLUMNS + " from import_job where (?::text is null or organisation = ?)"
                        + " and (?::uuid is null or id < ?) order by id desc limit ?",
                organisation,
                organisation,
                before,
                before,
                limit);
    }

    /** Takes the oldest import nobody works on; what a process that died left behind is free when its lease ends. */
    Optional<ImportJob> claim(UUID owner) {
        return query(
                        "update import_job set status = 'RUNNING', owner = ?, attempts = attempts + 1, started_at = coalesce(started_at, now()),"
                                + " lease_until = clock_timestamp() + ? * interval '1 second' where id = (select id from import_job"
                                + " where status = 'QUEUED' or status = 'RUNNING' and lease_until < clock_timestamp()"
                                + " order by created_at limit 1 for update skip locked) returning "
                                + COLUMNS,
                        owner,
                        LEASE.toSeconds())
                .stream()
                .findFirst();
    }

    /** Tells that the import is still worked on. */
    Claim renew(UUID id, UUID owner, Long total) {
        return claimed(
                "update import_job set lease_until = clock_timestamp() + ? * interval '1 second',"
                        + " total = coalesce(?::bigint, total) where id = ? and owner = ? and status = 'RUNNING'"
                        + " returning cancelled",
                LEASE.toSeconds(),
                total,
                id,
                owner);
    }

    /** Counts records that were worked off, in their transaction; who lost the claim must roll back. */
    Claim progress(UUID id, UUID owner, Counts more) {
        return claimed(
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

    void finish(UUID id, UUID owner, ImportStatus status, RowNote error, Instant at) {
        update(
                "update import_job set status = ?, error = ?::jsonb, finished_at = ?, owner = null, lease_until = null"
                        + " where id = ? and owner = ? and status = 'RUNNING'",
                status.name(),
                error == null ? null : write(error),
                Timestamp.from(at),
                id,
                owner);
    }

    /** Lets another replica go on at once. */
    void release(UUID id, UUID owner) {
        update(
                "update import_job set lease_until = clock_timestamp() - interval '1 second' where id = ? and owner = ?",
                id,
                owner);
    }

    /** A waiting import ends here, a running one after the records at hand; false where it was over. */
    boolean cancel(UUID id, Instant at) {
        return update(
                        "update import_job set cancelled = true,"
                                + " status = case status when 'QUEUED' then 'CANCELLED' else status end,"
                                + " finished_at = case status when 'QUEUED' then ?::timestamptz end"
                                + " where id = ? and status in ('QUEUED', 'RUNNING')",
                        Timestamp.from(at),
                        id)
                > 0;
    }

    /** What a worker still has of its claim. */
    enum Claim {
        HELD,
        CANCELLED,
        LOST
    }

    private Claim claimed(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, args);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Claim.LOST;
            }
            return rows.getBoolean(1) ? Claim.CANCELLED : Claim.HELD;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ImportJob> query(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<ImportJob> jobs = new ArrayList<>();
            while (rows.next()) {
                jobs.add(job(rows));
            }
            return jobs;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < args.length; at++) {
            statement.setObject(at + 1, args[at]);
        }
        return statement;
    }

    private ImportJob job(ResultSet row) throws SQLException {
        Submitter by = new Submitter(
                row.getString("organisation"),
                row.getString("subject"),
                set(row.getArray("roles")),
                set(row.getArray("territories")));
        Counts counts = new Counts(
                row.getLong("done"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("skipped"),
                row.getLong("failed"),
                row.getLong("warned"));
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                ImportMode.valueOf(row.getString("mode")),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                by,
                row.getObject("resubmission_of", UUID.class),
                row.getObject("total", Long.class),
                counts,
                note(row.getString("error")),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getInt("attempts"));
    }

    private RowNote note(String text) {
        try {
            return text == null ? null : json.readValue(text, RowNote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Array texts(Connection connection, Set<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static Set<String> set(Array array) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }
}
