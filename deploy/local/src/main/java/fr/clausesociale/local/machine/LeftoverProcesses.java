package fr.clausesociale.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What a launcher that was killed hard has left running on a data directory. */
public final class LeftoverProcesses {

    private static final Duration GRACE = Duration.ofSeconds(20);
    // PostgreSQL writes its start time into postmaster.pid a moment after the process began
    private static final Duration SLACK = Duration.ofSeconds(60);

    private LeftoverProcesses() {}

    /** Writes down who was started. The start time tells a process from a later one with the same number. */
    public static void note(Layout layout, String name, ProcessHandle process) throws IOException {
        Files.createDirectories(layout.processes());
        String started = process.info().startInstant().map(Instant::toString).orElse("");
        Files.writeString(layout.process(name), process.pid() + " " + started);
    }

    /** Stops them, readers before what they read from. Returns the names of what was found running. */
    public static List<String> stop(Layout layout) {
        var found = new ArrayList<String>();
        for (Path note : notes(layout)) {
            noted(note).ifPresent(process -> {
                found.add(note.getFileName().toString());
                end(process);
            });
        }
        postmaster(layout).ifPresent(process -> {
            found.add(Ports.POSTGRES);
            end(process);
        });
        return found;
    }

    /** Waits until the process and all it had started are gone. */
    public static void end(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        if (!gone(process)) {
            process.destroyForcibly();
        }
        family.forEach(LeftoverProcesses::gone);
    }

    private static List<Path> notes(Layout layout) {
        if (Files.notExists(layout.processes())) {
            return List.of();
        }
        var services = new ArrayList<Path>();
        var others = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(layout.processes())) {
            files.forEach(file -> (file.toString().endsWith("-service") ? services : others).add(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services.addAll(others);
        return services;
    }

    private static Optional<ProcessHandle> noted(Path note) {
        String[] words = read(note).split(" ");
        return words.length == 2 ? running(words[0], words[1]) : Optional.empty();
    }

    private static Optional<ProcessHandle> running(String pid, String started) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toString)
                        .filter(started::equals)
                        .isPresent());
    }

    /** The PostgreSQL that runs on this data directory, whoever started it. */
    public static Optional<ProcessHandle> postmaster(Layout layout) {
        Path file = layout.postgres().resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = read(file).lines().map(String::strip).toList();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant noted = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> process.info().command().orElse("").contains(Ports.POSTGRES))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(started ->
                                Duration.between(started, noted).abs().compareTo(SLACK) < 0)
                        .isPresent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
