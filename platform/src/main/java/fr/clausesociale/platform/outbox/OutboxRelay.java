package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.KafkaSettings;
import fr.clausesociale.platform.events.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox. Of all replicas on one database one relays, the holder of an advisory lock; the others try
 * for the lock and take over when its connection ends. What the former holder may still send is refused by the broker,
 * because the new one begins a new epoch under the same fence.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LONGEST_PAUSE_FACTOR = 16;
    private static final int BUSY_FROM = 12;
    private static final int BUSY_PER_SECOND = 800;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final KafkaSettings kafka;
    private final Topics topics;
    private final OutboxConfig config;
    private final Progress progress;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean leading;
    private int failures;

    /** How many of the oldest rows are sent one by one, to learn which of them a batch failed for. */
    private int alone;

    private Thread thread;

    OutboxRelay(AgroalDataSource database, KafkaSettings kafka, Topics topics, OutboxConfig config, Progress progress) {
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
        this.config = config;
        this.progress = progress;
    }

    void start(@Observes StartupEvent start) {
        if (config.enabled()) {
            start();
        }
    }

    void start() {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            wake();
            thread.join(FAREWELL.toMillis());
            thread.interrupt();
        }
    }

    /** Called after a commit that left rows in the outbox. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Whether this process is the one that relays. */
    boolean leading() {
        return leading;
    }

    /** Whatever fails, even the virtual machine for a moment, the thread goes on: without it nothing is ever told again. */
    private void run() {
        while (running) {
            try {
                if (!lead()) {
                    rest(config.poll());
                }
            } catch (Throwable e) {
                if (running) {
                    failures = Math.min(failures + 1, LONGEST_PAUSE_FACTOR);
                    LOG.warnf("The outbox waits: %s", e.getCause() == null ? e : e.getCause());
                    LOG.debug("The outbox waits", e);
                    rest(config.pause().multipliedBy(Math.min(1L << failures, LONGEST_PAUSE_FACTOR)));
                }
            }
        }
    }

    /** @return false when another process relays, or the topics were not seen to yet; otherwise only at the end */
    private boolean lead() throws SQLException {
        if (!topics.checked()) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            OutboxTable table = new OutboxTable(connection);
            if (!table.acquire()) {
                return false;
            }
            try {
                table.prepare();
                relay(table);
                return true;
            } finally {
                leading = false;
                progress.end();
                table.release();
            }
        }
    }

    private void relay(OutboxTable table) throws SQLException {
        try (OutboxSender sender = new OutboxSender(kafka.client(), config.fence())) {
            progress.begin(kafka.client());
            leading = true;
            LOG.info("This process relays the outbox");
            long before = System.nanoTime();
            boolean clean = true;
            while (running && clean) {
                Optional<Instant> complete = progress.before(table);
                int most = alone > 0 ? 1 : config.batch();
                List<OutboxRow> batch = table.oldest(most);
                long now = System.nanoTime();
                clean = batch.isEmpty() || send(table, sender, batch);
                if (clean && complete.isPresent() && batch.size() < most) {
                    clean = progress.tell(complete.get(), sender);
                }
                if (batch.isEmpty()) {
                    await(progress.pause(config.poll()));
                } else {
                    gather(batch.size(), now - before);
                }
                before = now;
                failures = 0;
            }
        }
    }

    /**
     * @return false after a batch that was taken back: the next one has a sender of its own, which begins only when the
     *     broker has ended the transaction in every partition. A record that came before that end would be taken back too.
     */
    private boolean send(OutboxTable table, OutboxSender sender, List<OutboxRow> batch) throws SQLException {
        List<OutboxSender.Fault> faults = sender.send(batch);
        alone = Math.max(alone - 1, 0);
        if (faults.isEmpty()) {
            table.delete(batch);
            return true;
        }
        OutboxSender.Fault last = faults.get(faults.size() - 1);
        if (!last.certain()) {
            alone = batch.indexOf(last.row()) + 1;
            return false;
        }
        // nothing of the batch was committed: the rows at fault step aside and the others are sent again
        OutboxSender.Fault first = faults.get(0);
        LOG.errorf(
                "%d outbox rows set aside, the first (%d for %s): %s",
                faults.size(), first.row().id(), first.row().topic(), first.reason());
        table.setAside(faults);
        return false;
    }

    /**
     * While many write, a moment's wait makes few large batches of many small ones, and leaves the machine to who writes. With
     * few events there is nothing to gather, and of a backlog the next batch is there already.
     */
    private void gather(int sent, long nanos) {
        boolean busy = sent > BUSY_PER_SECOND * nanos / TimeUnit.SECONDS.toNanos(1);
        if (busy && sent >= BUSY_FROM && sent < config.batch()) {
            rest(config.gather());
        }
    }

    private void await(Duration time) {
        try {
            work.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            LOG.debug("Interrupted while waiting for rows", e);
        }
    }

    private void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            LOG.debug("Interrupted while resting", e);
        }
    }
}
