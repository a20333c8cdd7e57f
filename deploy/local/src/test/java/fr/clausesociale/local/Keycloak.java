package fr.clausesociale.local;

import fr.clausesociale.local.identity.Client;
import fr.clausesociale.local.identity.Identity;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A real Keycloak with the realm of the containers, in place of the provider of this machine: with {@code -Dkeycloak=} and the
 * directory of an unpacked distribution, whose data are thrown away. Clients have their ids as secrets here too.
 */
final class Keycloak implements Identity {

    /** Of everybody in the realm, here and in no other Keycloak. */
    static final String PASSWORD = "demonstration-on-this-machine";

    static final String ADMINISTRATOR = "admin";

    private static final String HOME = "keycloak";
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path home = Path.of(String.valueOf(System.getProperty(HOME)));
    private final HttpClient http = HttpClient.newHttpClient();
    private final Layout layout;
    private final Ports ports;
    private Process process;

    Keycloak(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    static boolean isWanted() {
        return System.getProperty(HOME) != null;
    }

    @Override
    public String issuerPath() {
        return "/realms/clauses";
    }

    @Override
    public String tokenPath() {
        return "/protocol/openid-connect/token";
    }

    @Override
    public void start() {
        long begun = System.nanoTime();
        try {
            realm();
            Path log = layout.log("keycloak");
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + ports.of(Ports.IDENTITY))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment());
            process = builder.start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        System.out.printf("Keycloak answered after %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
    }

    /** As it is, but for the address that people are sent back to. */
    private void realm() throws IOException {
        Path data = home.resolve("data");
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(data.resolve("import"));
        Files.writeString(
                data.resolve("import").resolve(layout.realm().getFileName()),
                Files.readString(layout.realm())
                        .replace("localhost:" + Ports.usual().of(Ports.PAGES), "localhost:" + ports.of(Ports.PAGES)));
    }

    private Map<String, String> environment() {
        var variables = new HashMap<>(Map.of(
                "DEMO_PEOPLE_PASSWORD", PASSWORD,
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"));
        variables.put("REGISTER_SECRET", Client.REGISTER);
        Client.in(layout.realm())
                .keySet()
                .forEach(
                        client -> variables.put(client.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET", client));
        return variables;
    }

    private void awaitAnswer() throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + ports.of(Ports.IDENTITY) + issuerPath()
                        + "/.well-known/openid-configuration"))
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!answers(question)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new StartFailure("Keycloak does not answer; see " + layout.log("keycloak") + ".");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean answers(HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            List<ProcessHandle> all = process.descendants().toList();
            process.destroy();
            all.forEach(ProcessHandle::destroy);
        }
    }
}
