package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportTable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports as sent and followed, each method in the caller's transaction. */
@ApplicationScoped
class ImportJobs {

    private final AgroalDataSource database;
    private final ImportTable table;

    ImportJobs(AgroalDataSource database, ImportTable table) {
        this.database = database;
        this.table = table;
    }

    void add(ImportJob job) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_job (id, kind, mode, status, file_name, size_bytes,"
                                + " organisation, subject, account, resubmission_of, created_at, follow)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, job.id());
            insert.setString(2, job.kind());
            insert.setString(3, job.mode().name());
            insert.setString(4, job.status().name());
            insert.setString(5, job.file());
            insert.setLong(6, job.size());
            insert.setString(7, job.by().organisation());
            insert.setString(8, job.by().subject());
            insert.setString(9, job.by().account());
            insert.setObject(10, job.resubmissionOf());
            insert.setTimestamp(11, Timestamp.from(job.createdAt()));
            insert.setBoolean(12, job.follow());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ImportJob> find(UUID id) {
        return table.query("select " + ImportTable.COLUMNS + " from import_job where id = ?", id).stream()
                .findFirst();
    }

    /**
     * Those of an organisation, newest first, and those of all others of every kind that is not among these.
     *
     * @param except null: of no other organisation
     */
    List<ImportJob> list(String organisation, List<String> except, UUID before, int limit) {
        return table.query(
                "select " + ImportTable.COLUMNS + " from import_job where (organisation = ?"
                        + " or kind <> all (string_to_array(?::text, ',')))"
                        + " and (?::uuid is null or id < ?) order by id desc limit ?",
                organisation,
                except == null ? null : String.join(",", except),
                before,
                before,
                limit);
    }

    /** A waiting import ends here, a running one after the records at hand; false where it was over. */
    boolean cancel(UUID id, Instant at) {
        return table.update(
                        "update import_job set cancelled = true,"
                                + " status = case status when 'QUEUED' then 'CANCELLED' else status end,"
                                + " finished_at = case status when 'QUEUED' then ?::timestamptz end"
                                + " where id = ? and status in ('QUEUED', 'RUNNING')",
                        Timestamp.from(at),
                        id)
                > 0;
    }
}
