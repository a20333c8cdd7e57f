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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of the table of imports, read and changed by plain statements in the caller's transaction. */
@ApplicationScoped
public class ImportTable {

    public static final String COLUMNS =
            "id, kind, mode, status, file_name, size_bytes, organisation, subject, account,"
                    + " resubmission_of, follow, total, done, created, updated, unchanged, skipped, failed, warned, error,"
                    + " created_at, started_at, finished_at, attempts";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ImportTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public int update(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<ImportJob> query(String sql, Object... args) {
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

    public static PreparedStatement prepare(Connection connection, String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < args.length; at++) {
            statement.setObject(at + 1, args[at]);
        }
        return statement;
    }

    private ImportJob job(ResultSet row) throws SQLException {
        Sender by = new Sender(row.getString("organisation"), row.getString("subject"), row.getString("account"));
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
                row.getBoolean("follow"),
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

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
