package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.clausesociale.local.machine.DataLock;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.LeftoverProcesses;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Secrets;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.local.machine.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StartConditionsTest {

    @TempDir
    private Path data;

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws Exception {
        Ports ports = Ports.free();
        try (var taken = new ServerSocket(ports.of(Service.REPORTING), 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining(String.valueOf(taken.getLocalPort()))
                    .withMessageContaining("-Dport.reporting=");
        }
    }

    @Test
    void aPortCanBeMoved() {
        var properties = new Properties();
        properties.setProperty("port.contracts", "18081");

        Ports ports = Ports.from(properties);

        assertThat(ports.of(Service.CONTRACTS)).isEqualTo(18081);
        assertThat(ports.of(Service.REPORTING)).isEqualTo(8084);
    }

    @Test
    void aSecondSystemOnTheSameDataIsRefused() {
        Path file = data.resolve("lock");
        try (var first = DataLock.take(file)) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> DataLock.take(file))
                    .withMessageContaining("already running");
            assertThat(first).isNotNull();
        }
        DataLock.take(file).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAnEarlierRunLeftBehindIsRecognisedAndStopped() throws Exception {
        var layout = Layout.here().withData(data);
        Process left = new ProcessBuilder("sleep", "600").start();
        LeftoverProcesses.note(layout, "contracts-service", left.toHandle());

        assertThat(LeftoverProcesses.stop(layout)).containsExactly("contracts-service");

        assertThat(left.isAlive()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anotherProcessThatGotTheSameNumberIsLeftAlone() throws Exception {
        var layout = Layout.here().withData(data);
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.createDirectories(layout.processes());
            Files.writeString(layout.process("kafka"), other.pid() + " 2001-01-01T00:00:00Z");

            assertThat(LeftoverProcesses.stop(layout)).isEmpty();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void dataOfAnotherVersionAreToldWithTheWayOut() throws Exception {
        var layout = Layout.here().withData(data);
        var secrets = new Secrets(layout.secrets());
        int port = Ports.free().of(Ports.POSTGRES);
        var postgres = new Postgres(layout, port, secrets);
        postgres.start();
        try (var database = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/contracts",
                        "contracts",
                        secrets.password("contracts"));
                var statement = database.createStatement()) {
            statement.execute("create table flyway_schema_history"
                    + " (installed_rank integer, version text, type text, script text, checksum integer)");
            statement.execute("insert into flyway_schema_history values (1, '34', 'SQL', 'V34__gone.sql', 1)");
        }
        postgres.stop();

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(postgres::start)
                .withMessageContaining("another version")
                .withMessageContaining("V34__gone.sql")
                .withMessageContaining("-Dfresh");
        postgres.stop();
    }

    @Test
    void secretsAreDrawnOnceAndKeptForTheOwnerOnly() throws Exception {
        Path file = data.resolve("secrets.properties");

        String drawn = new Secrets(file).sealKey("claims");

        assertThat(new Secrets(file).sealKey("claims")).isEqualTo(drawn);
        assertThat(Base64.getDecoder().decode(drawn)).hasSize(32);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }
}
