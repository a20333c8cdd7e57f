package fr.clausesociale.local;

import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What {@code ./mvnw -Prun} runs: starts the system, says where everything is, and stays until Ctrl-C.
 *
 * <p>System properties: {@code fresh} starts without data, {@code port.<name>} moves one port.
 */
public final class Launcher {

    private static final AtomicBoolean FAILED = new AtomicBoolean();

    private Launcher() {}

    /** Ends the JVM with 1 after one sentence on standard error when the system cannot start or go on. */
    public static void main(String... arguments) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            Layout layout = Layout.here();
            var system = new LocalSystem(layout, Ports.from(System.getProperties()), Launcher::fail);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
            quiet(layout);
            system.start(isFresh());
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            System.out.println(new Welcome(layout, Ports.from(System.getProperties())).text(taken));
            // The build that ran before in this JVM leaves much behind that is not needed any more
            System.gc();
        } catch (StartFailure failure) {
            fail(failure);
        }
        new CountDownLatch(1).await();
    }

    private static boolean isFresh() {
        String fresh = System.getProperty("fresh");
        return fresh != null && !fresh.equalsIgnoreCase("false");
    }

    private static void fail(StartFailure failure) {
        if (FAILED.compareAndSet(false, true)) {
            System.err.println("\n" + failure.getMessage());
            // Not from this thread: it may be one that the shutdown waits for
            new Thread(() -> System.exit(1), "exit").start();
        }
    }

    private static void stop(LocalSystem system) {
        if (!system.names().isEmpty()) {
            System.out.println("\nStopping…");
            system.close();
            System.out.println("Stopped.");
        }
    }

    /** The libraries' logging goes to a file: the terminal is for what the developer needs. */
    private static void quiet(Layout layout) {
        try {
            var log = layout.log("launcher");
            Files.createDirectories(log.getParent());
            LogManager.getLogManager().reset();
            var file = new FileHandler(log.toString(), true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            throw new StartFailure("Cannot write to " + layout.data() + ": " + e.getMessage() + ".", e);
        }
    }
}
