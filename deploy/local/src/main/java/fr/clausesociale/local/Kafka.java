package fr.clausesociale.local;

import fr.clausesociale.local.machine.Awaiting;
import fr.clausesociale.local.machine.Child;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Part;
import fr.clausesociale.local.machine.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** One Kafka node, broker and controller in one, in a process of its own. */
final class Kafka implements Part {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Layout layout;
    private final Ports ports;
    private Child process;

    Kafka(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    @Override
    public String name() {
        return Ports.KAFKA;
    }

    String bootstrap() {
        return "localhost:" + ports.of(Ports.KAFKA);
    }

    @Override
    public void start() {
        Path settings = layout.kafka().resolve("server.properties");
        try {
            Files.createDirectories(layout.kafka());
            Files.writeString(settings, KafkaNode.settings(layout.kafka().resolve("log"), ports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = List.of(
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath(),
                KafkaNode.class.getName(),
                settings.toString());
        process = Child.start(name(), layout, arguments, Map.of());
        awaitAnswer();
    }

    private void awaitAnswer() {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 100);
        try (Admin admin = Admin.create(client)) {
            Awaiting.that("Kafka", LIMIT, layout.log(name()), process, () -> answers(admin));
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Maven runs the launcher in its own JVM with a class loader, tests with a class path. */
    private static String classPath() {
        if (Kafka.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Kafka::file).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public ProcessHandle handle() {
        return process.handle();
    }
}
