package fr.clausesociale.beneficiaries.organisation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the register of organisations away from people, by the database: from the first look at an organisation on, a
 * transaction works under a role that has the register's own schema, and of the rest only what every change needs.
 */
@ApplicationScoped
class Confinement {

    private static final List<String> GRANTS = List.of(
            "grant usage on schema organisation to %s",
            "grant select, insert, update, delete on all tables in schema organisation to %s",
            "grant insert on outbox, access_log to %s",
            "grant select, insert, update, delete on idempotency to %s");

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Optional<String> role;

    Confinement(AgroalDataSource database, TransactionSynchronizationRegistry transactions, RegisterConfig config) {
        this.database = database;
        this.transactions = transactions;
        this.role = config.databaseRole();
    }

    /** The role has what this version of the schema needs, and there is such a role: without it the service does not start. */
    void prepare(@Observes StartupEvent start) throws SQLException {
        if (role.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement)) {
                create(statement);
            }
            for (String grant : GRANTS) {
                statement.execute(grant.formatted(quoted(statement)));
            }
        }
    }

    /** From here to its end the running transaction works under the role. */
    void enter() {
        if (role.isEmpty() || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        if (transactions.getResource(Confinement.class) == null) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set local role " + quoted(statement));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            transactions.putResource(Confinement.class, true);
        }
    }

    /** Works under the role, and gives the running transaction back to who began it. Everything has to be written before. */
    <T> T during(Supplier<T> work) {
        enter();
        T result = work.get();
        leave();
        return result;
    }

    private void leave() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(Confinement.class) != null) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("reset role");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            transactions.putResource(Confinement.class, null);
        }
    }

    private boolean isMissing(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select from pg_roles where rolname = " + statement.enquoteLiteral(role.orElseThrow()))) {
            return !found.next();
        }
    }

    private void create(Statement statement) {
        try {
            statement.execute("create role " + quoted(statement) + " nologin");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "There is no database role " + role.orElseThrow() + ", and this service may not create it."
                            + " As the database's administrator: create role … nologin, and grant it to the service's role",
                    e);
        }
    }

    private String quoted(Statement statement) throws SQLException {
        return statement.enquoteIdentifier(role.orElseThrow(), true);
    }
}
