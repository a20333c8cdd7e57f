package fr.clausesociale.local;

import fr.clausesociale.local.machine.Secrets;
import fr.clausesociale.local.machine.Service;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One database a service, each open to its own user only. */
final class Databases {

    /** The role that the register of organisations works under, inside beneficiaries-service: it cannot read people. */
    static final String REGISTER = "organisations";

    // A service reaches its own database (named as its user) and no other
    private static final String RULES = """
            # Written by Clause Sociale when its databases were created
            host  all       postgres  127.0.0.1/32  scram-sha-256
            host  sameuser  all       127.0.0.1/32  scram-sha-256
            host  all       postgres  ::1/128       scram-sha-256
            host  sameuser  all       ::1/128       scram-sha-256
            """;

    private final Path rules;
    private final Secrets secrets;

    Databases(Path directory, Secrets secrets) {
        this.rules = directory.resolve("pg_hba.conf");
        this.secrets = secrets;
    }

    boolean exist() {
        try {
            return Files.exists(rules) && Files.readString(rules).equals(RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Can be repeated: the rules are written last, so a creation that was interrupted is taken up again. */
    void createMissing(EmbeddedPostgres server) throws SQLException, IOException {
        if (exist()) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                create(statement, service.shortName());
            }
            if (none(statement, "select from pg_roles where rolname = '" + REGISTER + "'")) {
                statement.execute("create role " + REGISTER + " nologin");
            }
            statement.execute("grant " + REGISTER + " to " + Service.BENEFICIARIES.shortName());
            statement.execute("alter role postgres password '" + secrets.password("postgres") + "'");
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        }
    }

    private void create(Statement statement, String name) throws SQLException {
        if (none(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password '" + secrets.password(name) + "'");
        if (none(statement, "select from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + name);
        }
    }

    private static boolean none(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
