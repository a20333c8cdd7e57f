package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.CopyTooLarge;
import fr.clausesociale.reporting.store.StoreFault;
import fr.clausesociale.reporting.store.Stores;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * The one thread that fills the store. It belongs to no consumer group: where it is stands in the file itself, written with
 * the facts. Whatever fails is tried again for ever, from the last thing written; a file that does not fit the topics any
 * more is thrown away and built again.
 */
final class TopicReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration SLEEP = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration NOT_SOON = Duration.ofMinutes(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TopicCatalogue catalogue;
    private final Batches batches;
    private final ParallelRebuild beside;
    private final Stores stores;
    private final Freshness freshness;
    private final BusinessClock clock;
    private final IntakeConfig config;
    private final Supplier<Marks> marks;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> consumer;

    TopicReader(
            Supplier<Consumer<String, byte[]>> consumers,
            TopicCatalogue catalogue,
            Batches batches,
            ParallelRebuild beside,
            Stores stores,
            Freshness freshness,
            BusinessClock clock,
            IntakeConfig config,
            Supplier<Marks> marks) {
        this.consumers = consumers;
        this.catalogue = catalogue;
        this.batches = batches;
        this.beside = beside;
        this.stores = stores;
        this.freshness = freshness;
        this.clock = clock;
        this.config = config;
        this.marks = marks;
    }

    @Override
    public void run() {
        Duration pause = SLEEP;
        while (!stopping()) {
            try {
                follow();
                pause = SLEEP;
            } catch (TopicCatalogue.TopicsMissing | TimeoutException e) {
                freshness.waiting(e.getMessage());
                pause(SLEEP);
            } catch (CopyOutdated | InvalidOffsetException e) {
                rebuild(e.getMessage());
            } catch (CopyTooLarge e) {
                tooLarge(e);
                pause(NOT_SOON);
            } catch (WakeupException e) {
                LOG.debug("Woken up");
            } catch (Exception e) {
                mend(e);
                pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        stores.keep();
        stores.close();
        stopped.countDown();
    }

    /** Ends the reading after the batch at hand; returns when the file is closed. */
    void stop(Duration patience) throws InterruptedException {
        stop.countDown();
        Consumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The topics' reader did not stop in time");
        }
    }

    private void follow() throws Exception {
        ColumnStore store = stores.open();
        Map<String, TopicCatalogue.Found> topics = catalogue.describe();
        try (Consumer<String, byte[]> reading = consumers.get()) {
            consumer = reading;
            Marks told = marks.get();
            StartingPoint.seek(reading, store, topics, told, config.patience());
            Horizon horizon = new Horizon();
            boolean caughtUp = stores.isServed();
            long nextLook = System.nanoTime();
            while (!stopping() && stores.fault() == null) {
                if (System.nanoTime() >= nextLook) {
                    if (grown(reading, topics)) {
                        LOG.info("A topic has more partitions than before");
                        return;
                    }
                    look(reading, horizon, told);
                    nextLook = System.nanoTime() + config.look().toNanos();
                }
                Map<TopicPartition, Long> positions = batches.next(
                        reading, store, told, stores.isServed() ? config.linger() : config.lingerOfRebuild());
                freshness.at(positions);
                if (beside.takeOver(store)) {
                    return;
                }
                Optional<Instant> reached = horizon.reached(positions);
                caughtUp |= reached.isPresent();
                Optional<Instant> complete = told.expected() ? told.complete(positions) : reached;
                if (caughtUp && complete.isPresent()) {
                    complete(store, complete.get());
                } else if (caughtUp && told.expected()) {
                    freshness.waiting("a service that has not told how far it is");
                }
            }
            if (stores.fault() != null) {
                throw new IllegalStateException("the columnar copy failed: " + stores.fault());
            }
        } finally {
            consumer = null;
        }
    }

    private void look(Consumer<String, byte[]> reading, Horizon horizon, Marks told) {
        Instant now = clock.now();
        try {
            Map<TopicPartition, Long> positions = Batches.positions(reading, told);
            Map<TopicPartition, Long> ends = reading.endOffsets(positions.keySet(), config.patience());
            freshness.seen(ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                    .sum());
            horizon.see(now, ends);
        } catch (TimeoutException away) {
            freshness.waiting("Kafka does not answer");
        }
    }

    /** Answered from what the consumer knows of the cluster anyway. */
    private static boolean grown(Consumer<String, byte[]> reading, Map<String, TopicCatalogue.Found> topics) {
        return topics.entrySet().stream()
                .anyMatch(topic -> reading.partitionsFor(topic.getKey()).size()
                        > topic.getValue().partitions());
    }

    /** The moment is known before the first figure is served: no answer leaves without saying how fresh it is. */
    private void complete(ColumnStore store, Instant moment) throws SQLException {
        if (stores.isServed()) {
            freshness.reached(moment);
            return;
        }
        store.settle();
        freshness.reached(moment);
        stores.serve();
        LOG.infof("Figures are complete up to %s", moment);
        Thread rehearsal = new Thread(() -> rehearse(store), "rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();
    }

    private static void rehearse(ColumnStore store) {
        store.ask(book -> {
            Comparison.rehearsed(book);
            return null;
        });
    }

    /** What is served stays, as fresh as it says; nobody else can mend it than who gives more memory. */
    private void tooLarge(CopyTooLarge failure) {
        stores.failed(failure);
        freshness.waiting("more memory: " + failure.getMessage());
        LOG.errorf("%s: nothing more is read", failure.getMessage());
    }

    private void mend(Exception failure) {
        if (failure instanceof SQLException sql) {
            stores.failed(sql);
            if (StoreFault.of(sql) == StoreFault.HELD_ELSEWHERE) {
                freshness.waiting("the file is held by another process");
                LOG.error("The file of the columnar copy is held by another process; waiting for it");
                return;
            }
        }
        LOG.warnf("Reading the topics failed, trying again: %s", failure);
        LOG.debug("The failure", failure);
        StoreFault fault = stores.fault();
        if (fault == StoreFault.DAMAGED) {
            rebuild("the file is damaged");
        } else if (fault == StoreFault.STOPPED) {
            stores.close();
        }
    }

    private void rebuild(String reason) {
        LOG.warnf("The columnar copy is discarded and built again from the topics: %s", reason);
        freshness.lost();
        freshness.waiting("a rebuild: " + reason);
        try {
            stores.discard();
        } catch (IOException e) {
            LOG.errorf("The file of the columnar copy cannot be removed: %s", e.getMessage());
            pause(LONGEST_PAUSE);
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void pause(Duration pause) {
        try {
            if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }
}
