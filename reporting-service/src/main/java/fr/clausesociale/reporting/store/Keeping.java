package fr.clausesociale.reporting.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes what is kept for the next start while more becomes known, one after the other. Belongs to the thread that writes facts. */
final class Keeping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Keeping.class);

    /** A few gigabytes on a slow disk. */
    private static final long PATIENCE_SECONDS = 60;

    private final KeptLines lines;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "keeping-lines");
        thread.setDaemon(true);
        return thread;
    });
    private Future<?> last;

    Keeping(KeptLines lines) {
        this.lines = lines;
    }

    /** Whether something is still being written. */
    boolean isBusy() {
        return last != null && !last.isDone();
    }

    void keep(KeptLines.Moment moment) {
        last = writer.submit(() -> lines.keep(moment));
    }

    /** Until nothing is being written any more. */
    void await() {
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException e) {
            LOG.debug("Told when it happened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is being written first. What takes too long is of no use, and passed over by the next start. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("What figures are made of was not kept in time");
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
