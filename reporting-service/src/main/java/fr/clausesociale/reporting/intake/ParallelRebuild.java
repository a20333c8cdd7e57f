package fr.clausesociale.reporting.intake;

import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Builds another copy from the topics while one is served. When it is as far as the topics were at its start, the reader of
 * the served copy brings it to its own position, holds the two against each other, and serves the new one.
 */
final class ParallelRebuild {

    private static final Logger LOG = Logger.getLogger(ParallelRebuild.class);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TopicCatalogue catalogue;
    private final Supplier<Marks> marks;
    private final Stores stores;
    private final IntakeConfig config;
    private final Batches batches;
    private final AtomicReference<Copy> ready = new AtomicReference<>();

    /** A copy that is as far as the topics were, and what goes on reading for it. */
    private record Copy(ColumnStore store, Consumer<String, byte[]> reading, Marks marks, RebuildLog.Entry entry) {}

    ParallelRebuild(
            Supplier<Consumer<String, byte[]>> consumers,
            TopicCatalogue catalogue,
            Function<ConsumerRecord<String, byte[]>, Optional<Version>> facts,
            Supplier<Marks> marks,
            Stores stores,
            IntakeConfig config) {
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
            Horizon horizon = new Horizon();
            horizon.see(
                    java.time.Instant.EPOCH,
                    reading.endOffsets(Batches.positions(reading, passedOver).keySet(), config.patience()));
            while (horizon.reached(batches.next(reading, store, passedOver, config.lingerOfRebuild()))
                    .isEmpty()) {
                if (!stores.isServed()) {
                    throw new IllegalStateException("the served copy was lost meanwhile");
                }
            }
            store.settle();
            ready.set(new Copy(store, reading, passedOver, entry));
        } catch (Exception e) {
            abandon(store, reading, entry, e);
        }
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
            copy.reading.close();
            Comparison comparison = served.ask(before -> copy.store.ask(after -> Comparison.of(before, after)));
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
