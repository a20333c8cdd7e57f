package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Takes facts in on a thread of its own, in their order, while more are read: each is about half of the work of a start. */
final class Taking implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final int WAITING = 8;
    private static final List<Version> END = new ArrayList<>();

    private final BlockingQueue<List<Version>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final FutureTask<Void> taken;
    private List<Version> batch = new ArrayList<>(BATCH);

    /**
     * @param ledger belongs to this until it is closed
     * @param telling whether it is to tell what changes
     * @param heap what it may take of it
     */
    Taking(Ledger ledger, boolean telling, Heap.Share heap) {
        taken = new FutureTask<>(() -> takeAll(ledger, telling, heap), null);
        Thread thread = new Thread(taken, "restore");
        thread.setDaemon(true);
        thread.start();
    }

    void add(Version version) {
        batch.add(version);
        if (batch.size() == BATCH) {
            hand(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void takeAll(Ledger ledger, boolean telling, Heap.Share heap) {
        Throwable failure = null;
        for (List<Version> next = next(); next != END; next = next()) {
            try {
                if (failure == null) {
                    heap.takes(Remembered.bytes(ledger, null));
                    next.forEach(version -> ledger.take(version, telling));
                }
            } catch (RuntimeException | OutOfMemoryError e) {
                // what comes is let through, or its reader would wait for ever
                failure = e;
            }
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        } else if (failure instanceof Error error) {
            throw error;
        }
    }

    private List<Version> next() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hand(List<Version> versions) {
        try {
            waiting.put(versions);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the file was read", e);
        }
    }

    /** Waits until all is taken in. */
    @Override
    public void close() {
        hand(batch);
        hand(END);
        try {
            taken.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError memory) {
                throw memory;
            }
            if (e.getCause() instanceof CopyTooLarge large) {
                throw large;
            }
            throw new IllegalStateException("What the file says could not be taken in", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the file was read", e);
        }
    }
}
