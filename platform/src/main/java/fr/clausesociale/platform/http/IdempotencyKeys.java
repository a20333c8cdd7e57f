package fr.clausesociale.platform.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Optional;

/** The keys seen in the last day and the answers given under them. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String LIFE = "interval '1 day'";
    private static final String WAIT = "5s";

    record Scope(String client, String operation, String key) {}

    record Kept(String requestHash, int status, String location, String etag, String body) {}

    private final AgroalDataSource database;

    IdempotencyKeys(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Takes the key for the running transaction. The primary key makes a concurrent duplicate wait until this transaction
     * ends.
     *
     * @return what was answered before under the key, or empty when the work is now the caller's to do
     */
    Optional<Kept> claim(Scope scope, String hash) throws SQLException {
        try (Connection connection = database.getConnection()) {
            setLockTimeout(connection, WAIT);
            forgetExpired(connection, scope);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into idempotency (client, operation, key, request_hash, status) values (?, ?, ?, ?, 0)"
                            + " on conflict do nothing")) {
                bind(insert, 1, scope);
                insert.setString(4, hash);
                boolean ours = insert.executeUpdate() == 1;
                setLockTimeout(connection, "0");
                return ours ? Optional.empty() : find(connection, scope);
            }
        }
    }

    void keep(Scope scope, Kept kept) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency set status = ?, location = ?, etag = ?, body = ?"
                                + " where client = ? and operation = ? and key = ?")) {
            update.setInt(1, kept.status());
            update.setString(2, kept.location());
            update.setString(3, kept.etag());
            update.setString(4, kept.body());
            bind(update, 5, scope);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The answer could not be kept", e);
        }
    }

    void forget(Collection<String> words) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from idempotency i where exists (select from unnest(?) as said (word)"
                                + " where strpos(concat_ws(' ', i.operation, i.location, i.body), said.word) > 0)")) {
            delete.setArray(1, connection.createArrayOf("text", words.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Answers could not be forgotten", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetAllExpired() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from idempotency where created_at < now() - " + LIFE);
        }
    }

    private static void forgetExpired(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from idempotency where client = ? and operation = ? and key = ? and created_at < now() - "
                        + LIFE)) {
            bind(delete, 1, scope);
            delete.executeUpdate();
        }
    }

    /** Empty when it expired just now, which leaves the work to be done. */
    private static Optional<Kept> find(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select request_hash, status, location, etag, body"
                + " from idempotency where client = ? and operation = ? and key = ?")) {
            bind(select, 1, scope);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    private static void setLockTimeout(Connection connection, String timeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '" + timeout + "'");
        }
    }

    private static void bind(PreparedStatement statement, int from, Scope scope) throws SQLException {
        statement.setString(from, scope.client());
        statement.setString(from + 1, scope.operation());
        statement.setString(from + 2, scope.key());
    }
}
