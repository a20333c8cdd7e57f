package fr.clausesociale.reporting.intake;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Builds another copy from the topics while one is served. When it is as far as the topics are, the reader of the served copy
 * brings it to its own position and goes on; the two are held against each other as they stood there, which takes long where
 * much is known. When the new one is as far as the topics again, it is served, after a glance at each month. So what is published meanwhile is in the figures
 * as soon as ever: the reader never waits for more than what came within a moment.
 */
final class ParallelRebuild {

    private static final Logger LOG = Logger.getLogger(ParallelRebuild.class);
    private static final long LONG_NANOS = 300_000_000L;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TopicCatalogue catalogue;
    private final Supplier<Marks> marks;
    private final Stores stores;
    private final IntakeConfig config;
    private final Batches batches;
    private final Comparing comparing;
    private final AtomicReference<Copy> ready = new AtomicReference<>();

    /**
     * A copy that is as far as the topics were, and what goes on reading for it.
     *
     * @param comparison with the served one, or null before the two were held against each other
     * @param with the served one as it was then
     */
    private record Copy(
            ColumnStore store,
            Consumer<String, byte[]> reading,
            Marks marks,
            RebuildLog.Entry entry,
            Comparison comparison,
            ColumnStore with) {

        Copy compared(Comparison found, ColumnStore served) {
            return new Copy(store, reading, marks, entry, found, served);
        }
    }

    /** How two books are held against each other. */
    @FunctionalInterface
    interface Comparing {
        Comparison of(Book served, Book anew);
    }

    ParallelRebuild(
            Supplier<Consumer<String, byte[]>> consumers,
            TopicCatalogue catalogue,
            Function<ConsumerRecord<String, byte[]>, Optional<Version>> facts,
            Supplier<Marks> marks,
            Stores stores,
            IntakeConfig config,
            Comparing comparing) {
        this.comparing = comparing;
        this.consumers = consumers;
        this.catalogue = catalogue;
        this.marks = marks;
        this.stores = stores;
        this.config = config;
        // what cannot be read was set aside when it came
        this.batches = new Batches(facts, (record, reason) -> LOG.debug("Passed over again"), config.batch());
    }

    /** Builds; returns when the copy waits to be taken over, or has failed. */
    void build(RebuildLog.Entry entry) {
        ColumnStore store = null;
        Consumer<String, byte[]> reading = null;
        try {
            store = stores.beside();
            Map<String, TopicCatalogue.Found> topics = catalogue.describe();
            reading = consumers.get();
            Marks passedOver = marks.get();
            StartingPoint.seek(reading, store, topics, passedOver, config.patience());
            toTheEnd(reading, store, passedOver, config.lingerOfRebuild());
            store.settle();
            whatCameMeanwhile(reading, store, passedOver);
            ready.set(new Copy(store, reading, passedOver, entry, null, null));
        } catch (Exception e) {
            abandon(store, reading, entry, e);
        }
    }

    /** Reads as far as the topics go now. */
    private void toTheEnd(Consumer<String, byte[]> reading, ColumnStore store, Marks passedOver, Duration linger)
            throws SQLException {
        Horizon horizon = new Horizon();
        horizon.see(
                Instant.EPOCH,
                reading.endOffsets(Batches.positions(reading, passedOver).keySet(), config.patience()));
        while (horizon.reached(batches.next(reading, store, passedOver, linger)).isEmpty()) {
            if (!stores.isServed()) {
                throw new IllegalStateException("the served copy was lost meanwhile");
            }
        }
    }

    /** Again and again, as long as that takes long, and less than the time before: what is left then is read in a moment. */
    private void whatCameMeanwhile(Consumer<String, byte[]> reading, ColumnStore store, Marks passedOver)
            throws SQLException {
        long took = Long.MAX_VALUE;
        long before;
        do {
            before = took;
            long start = System.nanoTime();
            toTheEnd(reading, store, passedOver, config.linger());
            took = System.nanoTime() - start;
        } while (took > LONG_NANOS && took < before);
    }

    /**
     * Takes the copy over, where one is ready and not ahead.
     *
     * @return whether another store is served now
     */
    boolean takeOver(ColumnStore served) {
        Copy copy = ready.get();
        if (copy == null || !new Position(copy.store.positions()).isReachedBy(served.positions())) {
            return false;
        }
        ready.set(null);
        try {
            batches.exactly(copy.reading, copy.store, copy.marks, served.positions());
            if (copy.comparison == null) {
                compareBeside(copy, served);
                return false;
            }
            if (copy.with != served) {
                throw new IllegalStateException("the served copy was opened anew meanwhile");
            }
            copy.reading.close();
            Comparison comparison =
                    served.ask(before -> copy.store.ask(after -> copy.comparison.onwards(before, after)));
            copy.entry.compared(comparison);
            stores.serve(copy.store);
            LOG.infof(
                    "A copy built anew is served: %d cells of %d tables compared, %d differ",
                    comparison.cells(), comparison.tables(), comparison.differing());
            return true;
        } catch (Exception e) {
            abandon(copy.store, copy.reading, copy.entry, e);
            return false;
        }
    }

    /** Books never change, so both copies may go on meanwhile. */
    private void compareBeside(Copy copy, ColumnStore served) {
        Book before = served.ask(book -> book);
        Book anew = copy.store.ask(book -> book);
        Thread thread = new Thread(
                () -> {
                    try {
                        Comparison found = comparing.of(before, anew);
                        whatCameMeanwhile(copy.reading, copy.store, copy.marks);
                        ready.set(copy.compared(found, served));
                    } catch (Exception e) {
                        abandon(copy.store, copy.reading, copy.entry, e);
                    }
                },
                "rebuild-compared");
        thread.setDaemon(true);
        thread.start();
    }

    private void abandon(
            ColumnStore store, Consumer<String, byte[]> reading, RebuildLog.Entry entry, Exception reason) {
        LOG.errorf(reason, "Another copy could not be built");
        entry.failed(reason);
        if (reading != null) {
            reading.close();
        }
        try {
            if (store != null) {
                stores.discard(store);
            }
        } catch (IOException e) {
            LOG.warnf("What was built of another copy cannot be removed: %s", e.getMessage());
        }
    }
}
