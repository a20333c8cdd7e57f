package fr.clausesociale.local.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Several things at once, each in a thread of its own. */
public final class InParallel {

    private InParallel() {}

    /** Returns when all are done; the first failure is the one that is told. */
    public static void run(List<Runnable> starts) {
        var failures = Collections.synchronizedList(new ArrayList<RuntimeException>());
        CompletableFuture.allOf(starts.stream()
                        .map(start -> CompletableFuture.runAsync(start, InParallel::inThread)
                                .exceptionally(e -> {
                                    failures.add(
                                            (RuntimeException) (e instanceof CompletionException ? e.getCause() : e));
                                    return null;
                                }))
                        .toArray(CompletableFuture[]::new))
                .join();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static void inThread(Runnable task) {
        var thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
    }
}
