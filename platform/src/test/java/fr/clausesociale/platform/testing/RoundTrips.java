package fr.clausesociale.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was sent to the database by whom, while {@link CountingDriver} is the driver: each statement once, a batch once, each
 * end of a transaction.
 */
public final class RoundTrips {

    private static final String KEY = "clausesociale.testing.round-trips";

    private RoundTrips() {}

    /** From now on it is kept what is sent. */
    public static void begin() {
        System.getProperties().put(KEY, new ConcurrentLinkedQueue<>());
    }

    /**
     * What the thread sent that sent something like this: a request is worked off by one thread. Nothing is kept any more.
     *
     * @return in its order; empty where none did
     */
    public static List<String> ofWhoSent(Predicate<String> something) {
        Map<String, List<String>> byThread = new ArrayList<>(
                        kept(System.getProperties().remove(KEY)))
                .stream()
                        .collect(Collectors.groupingBy(
                                trip -> trip[0], Collectors.mapping(trip -> trip[1], Collectors.toList())));
        return byThread.values().stream()
                .filter(all -> all.stream().anyMatch(something))
                .findFirst()
                .orElse(List.of());
    }

    static void count(String what) {
        if (System.getProperties().get(KEY) instanceof Queue<?> begun) {
            kept(begun).add(new String[] {Thread.currentThread().getName(), what});
        }
    }

    /** One for the whole process, whatever class loader asks: as {@link Shared}. */
    @SuppressWarnings("unchecked")
    private static Queue<String[]> kept(Object begun) {
        return (Queue<String[]>) begun;
    }
}
