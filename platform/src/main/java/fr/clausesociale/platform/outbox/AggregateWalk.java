package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through all aggregates of a kind in the order of their ids, each page in a transaction of its own. */
public final class AggregateWalk {

    /** No id comes before it. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** How many are told again together. */
    private static final int TOLD_TOGETHER = 500;

    /** Reads a page of aggregates. */
    @FunctionalInterface
    public interface Reader<T> {

        /** @return at most so many of those whose id comes after the given one, in the order of their ids */
        List<T> after(UUID last, int limit);
    }

    private AggregateWalk() {}

    /**
     * Tells every aggregate again, as a {@link Republisher} does.
     *
     * @param event that tells of one
     * @param next takes those of a page, inside the transaction that read it
     */
    public static <T> void tellAgain(
            Reader<T> reader, Function<T, UUID> id, Function<T, Event> event, Consumer<List<Event>> next) {
        through(
                TOLD_TOGETHER,
                reader,
                id,
                page -> next.accept(page.stream().map(event).toList()));
    }

    /**
     * Hands on every page inside the transaction that read it.
     *
     * @param size how many aggregates a page holds at most
     * @throws RuntimeException what the reader or the receiver threw; pages handed on before it stay
     */
    public static <T> void through(int size, Reader<T> reader, Function<T, UUID> id, Consumer<List<T>> page) {
        UUID last = BEFORE_ALL;
        while (last != null) {
            UUID from = last;
            last = QuarkusTransaction.requiringNew().call(() -> {
                List<T> read = reader.after(from, size);
                if (!read.isEmpty()) {
                    page.accept(read);
                }
                return read.size() < size ? null : id.apply(read.get(size - 1));
            });
        }
    }
}
