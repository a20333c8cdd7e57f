package fr.clausesociale.local.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, with a log and a note on disk by which a later start can recognise it. */
public final class Child {

    private static final Duration GRACE = Duration.ofSeconds(20);
    // Each idle JVM would otherwise keep tens of megabytes in malloc arenas
    private static final Map<String, String> LEAN = Map.of("MALLOC_ARENA_MAX", "2");

    private final String name;
    private final Process process;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** Starts {@code java} with these arguments; what it prints is appended to its log. */
    public static Child start(String name, Layout layout, List<String> arguments, Map<String, String> environment) {
        Path log = layout.log(name);
        var command = new ArrayList<>(deafToInterrupts());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(layout.data().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(LEAN);
            builder.environment().putAll(environment);
            Process process = builder.start();
            LeftoverProcesses.note(layout, name, process.toHandle());
            return new Child(name, process);
        } catch (IOException e) {
            throw new StartFailure(name + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Ctrl-C reaches every process of the terminal at once. The children leave it to the launcher, which stops them in
     * order; a signal that is ignored when a JVM starts stays ignored.
     */
    private static List<String> deafToInterrupts() {
        return File.separatorChar == '/' ? List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh") : List.of();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    public void stop() {
        process.destroy();
        if (!ended(GRACE)) {
            kill();
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        if (!ended(GRACE)) {
            throw new StartFailure(name + " (process " + process.pid() + ") cannot be ended.");
        }
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
