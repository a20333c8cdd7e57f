package fr.clausesociale.reporting.snapshots;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps snapshots; the database refuses to change or remove what is kept. */
@ApplicationScoped
class SnapshotStore {

    private static final String COLUMNS =
            "select id, territory, year, number, status, known_on, definition, fte_divisor,"
                    + " reason, made_at, made_by from snapshot";

    private final AgroalDataSource database;

    SnapshotStore(AgroalDataSource database) {
        this.database = database;
    }

    /** A table in one form, as it is handed out for ever. */
    record Frozen(Snapshot.File file, byte[] bytes) {}

    /** The next number of a territory's year; whoever asks for the same waits until this transaction has ended. */
    int nextNumber(String territory, int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtext('snapshot ' || ? || ?))");
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(max(number), 0) + 1 from snapshot where territory = ? and year = ?")) {
            lock.setString(1, territory);
            lock.setString(2, Integer.toString(year));
            lock.executeQuery().close();
            select.setString(1, territory);
            select.setInt(2, year);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void keep(Snapshot snapshot, List<Frozen> tables) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into snapshot (id, territory, year, number,"
                                + " status, known_on, definition, fte_divisor, reason, made_at, made_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement file = connection.prepareStatement(
                        "insert into snapshot_file (snapshot_id, name, form, sha256, content) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, snapshot.id());
            insert.setString(2, snapshot.territory());
            insert.setInt(3, snapshot.year());
            insert.setInt(4, snapshot.number());
            insert.setString(5, snapshot.status().name());
            insert.setTimestamp(6, Timestamp.from(snapshot.knownOn()));
            insert.setString(7, snapshot.definition());
            insert.setInt(8, snapshot.fteDivisor());
            insert.setString(9, snapshot.reason());
            insert.setTimestamp(10, Timestamp.from(snapshot.madeAt()));
            insert.setString(11, snapshot.madeBy());
            insert.executeUpdate();
            for (Frozen table : tables) {
                file.setObject(1, snapshot.id());
                file.setString(2, table.file().table());
                file.setString(3, table.file().form().name());
                file.setString(4, table.file().sha256());
                file.setBytes(5, table.bytes());
                file.addBatch();
            }
            file.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Optional<Snapshot> find(UUID id) {
        return read(" where id = ?", id).stream().findFirst();
    }

    /** Latest year first, highest number first; without their files. */
    List<Snapshot> all(String territory) {
        return read(
                " where cast(? as text) is null or territory = ? order by year desc, territory, number desc",
                territory,
                territory);
    }

    List<Snapshot.File> files(UUID id) {
        List<Snapshot.File> files = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select name, form, length(content), sha256"
                        + " from snapshot_file where snapshot_id = ? order by name, form")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    files.add(new Snapshot.File(
                            rows.getString(1),
                            FrozenForm.valueOf(rows.getString(2)),
                            rows.getInt(3),
                            rows.getString(4)));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return files;
    }

    Optional<byte[]> content(UUID id, String table, FrozenForm form) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select content from snapshot_file where snapshot_id = ? and name = ? and form = ?")) {
            select.setObject(1, id);
            select.setString(2, table);
            select.setString(3, form.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Snapshot> read(String condition, Object... values) {
        List<Snapshot> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Snapshot(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getInt(3),
                            row.getInt(4),
                            SnapshotStatus.valueOf(row.getString(5)),
                            row.getTimestamp(6).toInstant(),
                            row.getString(7),
                            row.getInt(8),
                            row.getString(9),
                            row.getTimestamp(10).toInstant(),
                            row.getString(11),
                            List.of()));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return all;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("Snapshots cannot be read or kept", e);
    }
}
