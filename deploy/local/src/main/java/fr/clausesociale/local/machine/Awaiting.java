package fr.clausesociale.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a limit, and not for longer than the process lives that is to fulfil it. */
public final class Awaiting {

    private static final long PAUSE_MILLIS = 200;

    private Awaiting() {}

    /** @throws StartFailure naming who did not come up, why as far as known, and its log */
    public static void that(String who, Duration limit, Path log, Child process, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StartFailure(who + " ended while starting (exit code " + process.exitCode() + "); see " + log
                        + "." + lastError(log));
            }
            if (System.nanoTime() > end) {
                throw new StartFailure(
                        who + " was not ready after " + limit.toSeconds() + " s; see " + log + "." + lastError(log));
            }
            pause(who);
        }
    }

    private static String lastError(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by"))
                    .reduce((a, b) -> b)
                    .map(line -> " Its last error: " + line.strip())
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    private static void pause(String who) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for " + who + ".", e);
        }
    }
}
