package fr.clausesociale.local;

import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.LeftoverProcesses;
import fr.clausesociale.local.machine.Part;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Secrets;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.local.machine.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL from its embedded binaries. Nothing committed is lost: unlike the library's default, fsync is on. */
final class Postgres implements Part {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Layout layout;
    private final int port;
    private final Secrets secrets;
    private EmbeddedPostgres server;
    private ProcessHandle postmaster;

    Postgres(Layout layout, int port, Secrets secrets) {
        this.layout = layout;
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return Ports.POSTGRES;
    }

    @Override
    public void start() {
        var databases = new Databases(layout.postgres(), secrets);
        try {
            server = builder(databases).start();
            // The library's own process only starts the server and ends
            postmaster = LeftoverProcesses.postmaster(layout).orElseThrow();
            databases.createMissing(server);
            requireOfThisVersion();
        } catch (StartFailure e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StartFailure("PostgreSQL cannot start on port " + port + "; see " + layout.log(name()) + ".", e);
        }
    }

    private void requireOfThisVersion() throws SQLException {
        for (Service service : Service.values()) {
            String name = service.shortName();
            try (Connection database = connection(name)) {
                new Migrations(layout, service).foreign(database).ifPresent(script -> {
                    throw new StartFailure(
                            "The data in " + layout.data() + " are of another version: the tables of " + name
                                    + " were made by " + script
                                    + ", which this one does not have. Start with -Dfresh to begin without"
                                    + " these data, or go back to the version that wrote them.");
                });
            }
        }
    }

    /** As the service itself, whose password is in the secrets from the beginning. */
    private Connection connection(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + service, service, secrets.password(service));
    }

    private EmbeddedPostgres.Builder builder(Databases databases) throws IOException {
        Path log = layout.log(name());
        Files.createDirectories(log.getParent());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(layout.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(layout.postgresBinaries().toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(LIMIT)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (databases.exist()) {
            builder.setConnectConfig("password", secrets.password("postgres"));
        }
        return builder;
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new StartFailure("PostgreSQL could not be stopped: " + e.getMessage() + ".", e);
            }
            server = null;
        }
        // The library gives up a start or a stop after some seconds, and leaves the server to itself
        LeftoverProcesses.postmaster(layout).ifPresent(LeftoverProcesses::end);
    }

    @Override
    public void kill() {
        var workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        // They hold the shared memory for a moment longer, and a new server would not start beside them
        workers.forEach(worker -> worker.onExit().join());
        postmaster.onExit().join();
        stop();
    }

    @Override
    public ProcessHandle handle() {
        return postmaster;
    }
}
