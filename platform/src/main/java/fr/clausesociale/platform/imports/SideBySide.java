package fr.clausesociale.platform.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Does several things at once and goes on when all of them are over. */
final class SideBySide {

    private final int most;
    private final ExecutorService others;

    /** @param most how many at once, the caller's thread one of them */
    SideBySide(int most, String name) {
        this.most = Math.max(1, most);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        AtomicInteger made = new AtomicInteger(1);
        others = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    int most() {
        return most;
    }

    /** @throws RuntimeException what the first of them failed with, once none goes on */
    void run(List<Runnable> works) {
        List<CompletableFuture<Void>> begun = works.stream()
                .skip(1)
                .map(work -> CompletableFuture.runAsync(work, others))
                .toList();
        try {
            works.get(0).run();
        } finally {
            begun.forEach(each -> each.handle((nothing, failure) -> null).join());
        }
        begun.forEach(SideBySide::rethrow);
    }

    private static void rethrow(CompletableFuture<Void> over) {
        try {
            over.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    void end() {
        others.shutdown();
    }
}
