package fr.clausesociale.local;

import fr.clausesociale.local.machine.Awaiting;
import fr.clausesociale.local.machine.Child;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Part;
import fr.clausesociale.local.machine.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service, or the pages, as it is built, in a process of its own with a small heap. */
final class ServiceProcess implements Part {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    /** Megabytes of heap for each service, in place of its own. */
    static final String HEAP = "clausesociale.local.heap";

    private final String name;
    private final Path application;
    private final int heapMegabytes;
    private final Layout layout;
    private final Map<String, String> environment;
    private final URI base;
    private final HttpClient http;
    private Child process;

    /** @param application that is started, once it is built */
    ServiceProcess(
            String name,
            Path application,
            int heapMegabytes,
            Layout layout,
            Map<String, String> environment,
            URI base,
            HttpClient http) {
        this.name = name;
        this.application = application;
        this.heapMegabytes = heapMegabytes;
        this.layout = layout;
        this.environment = environment;
        this.base = base;
        this.http = http;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process without waiting. */
    void launch() {
        if (Files.notExists(application)) {
            throw new StartFailure(name() + " is not built: " + application + " does not exist.");
        }
        process = Child.start(name(), layout, arguments(heapMegabytes, application), environment);
    }

    void awaitReady() {
        Awaiting.that(name(), LIMIT, layout.log(name()), process, this::isReady);
    }

    /** How the JVM of a service is started. */
    static List<String> arguments(int heapMegabytes, Path application) {
        return List.of(
                "-Xms32m",
                "-Xmx" + Integer.getInteger(HEAP, heapMegabytes) + "m",
                "-XX:+UseSerialGC",
                // what a burst needed goes back to a machine that runs all of it
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                application.toString());
    }

    boolean isReady() {
        return isReady(base, http);
    }

    static boolean isReady(URI base, HttpClient http) {
        var request = HttpRequest.newBuilder(base.resolve("/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
