package fr.clausesociale.reporting.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One after the other on the connection that writes. Begins and ends with statements of its own: an appender that comes first
 * begins nothing, and the driver forgets after a failed commit that it does not commit each statement by itself.
 */
final class Transaction {

    private final Connection writer;

    Transaction(Connection writer) {
        this.writer = writer;
    }

    /** What is written together or not at all. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** @throws StoreBroken when nobody can say what is written and what is not */
    void run(Work work) throws SQLException {
        execute("BEGIN TRANSACTION");
        try {
            work.run();
        } catch (SQLException | RuntimeException | Error failure) {
            rollback(failure);
            throw failure;
        }
        try {
            execute("COMMIT");
        } catch (SQLException failure) {
            throw new StoreBroken("commit", failure);
        }
    }

    void execute(String sql, Object... args) throws SQLException {
        if (args.length == 0) {
            try (Statement statement = writer.createStatement()) {
                statement.execute(sql);
            }
            return;
        }
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }

    private void rollback(Throwable failure) throws StoreBroken {
        try {
            execute("ROLLBACK");
        } catch (SQLException lost) {
            lost.addSuppressed(failure);
            throw new StoreBroken("rollback", lost);
        }
    }
}
