package fr.clausesociale.platform.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Has what several hand in at the same moment written by one of them: while one write is under way, all that comes is gathered
 * for the next. Nobody goes on before what they handed in is stored, and nothing waits where nobody else is writing.
 */
final class WrittenTogether<T> {

    private final Consumer<List<T>> write;
    private final Lock writing = new ReentrantLock();

    /** What the next write takes; guarded by this. */
    private Batch<T> gathering = new Batch<>();

    /** @param write stores all of them, or none and throws */
    WrittenTogether(Consumer<List<T>> write) {
        this.write = write;
    }

    /** Returns once all of these are stored. */
    void store(Collection<T> some) {
        Batch<T> batch = handIn(some);
        if (batch.isLedBy(some)) {
            write(batch);
        }
        if (!batch.isStored()) {
            // whosever fault it was: who can be written alone is
            write.accept(List.copyOf(some));
        }
    }

    private synchronized Batch<T> handIn(Collection<T> some) {
        gathering.add(some);
        return gathering;
    }

    /** How many wait for the next write. */
    synchronized int gathered() {
        return gathering.all.size();
    }

    private synchronized void gatherForTheNext() {
        gathering = new Batch<>();
    }

    private void write(Batch<T> batch) {
        writing.lock();
        try {
            gatherForTheNext();
            write.accept(batch.all);
            batch.written.complete(true);
        } catch (RuntimeException | Error failed) {
            batch.written.completeExceptionally(failed);
        } finally {
            writing.unlock();
        }
    }

    private static final class Batch<T> {

        private final List<T> all = new ArrayList<>();
        private final CompletableFuture<Boolean> written = new CompletableFuture<>();
        private Collection<T> first;
        private boolean several;

        void add(Collection<T> some) {
            if (first == null) {
                first = some;
            } else {
                several = true;
            }
            all.addAll(some);
        }

        /** Whoever came first writes it. */
        boolean isLedBy(Collection<T> some) {
            return first == some;
        }

        /** Waits for its end. @throws RuntimeException where nobody else can be the cause of its failure */
        boolean isStored() {
            try {
                return written.join();
            } catch (CompletionException failed) {
                if (!several && failed.getCause() instanceof RuntimeException own) {
                    throw own;
                }
                return false;
            }
        }
    }
}
