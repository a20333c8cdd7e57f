package fr.clausesociale.platform.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What is begun while something else goes on, in a thread of its own. By default {@link CompletableFuture} takes the common pool,
 * which on two processors runs one thing at a time from Java 25 on: what was meant to meet waited for each other.
 */
public final class OwnThread {

    private OwnThread() {}

    public static <T> CompletableFuture<T> call(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, OwnThread::start);
    }

    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, OwnThread::start);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "begun-by-test");
        thread.setDaemon(true);
        thread.start();
    }
}
