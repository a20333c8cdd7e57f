package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.KafkaSettings;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
    private static final int LONGEST_PAUSE_FACTOR = 30;

    private final AgroalDataSource database;
    private final KafkaSettings kafka;
    private final OutboxConfig config;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean leading;
    private Thread thread;

    OutboxRelay(AgroalDataSource database, KafkaSettings kafka, OutboxConfig config) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        if (config.enabled()) {
            running = true;
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        running = false;
        if (thread != null) {
            wake();
            thread.join(Duration.ofSeconds(5).toMillis());
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

    private void run() {
        int failures = 0;
        while (running) {
            try (Connection connection = database.getConnection()) {
                OutboxTable table = new OutboxTable(connection);
                if (table.acquire()) {
                    try {
                        lead(table);
                    } finally {
                        leading = false;
                        table.release();
                    }
                } else {
                    rest(config.poll());
                }
                failures = 0;
            } catch (SQLException | RuntimeException e) {
                failures = Math.min(failures + 1, 5);
                LOG.warnf("The outbox waits: %s", e.getMessage());
                LOG.debug("The outbox waits", e);
                rest(config.pause().multipliedBy(Math.min(1L << failures, LONGEST_PAUSE_FACTOR)));
            }
        }
    }

    private void lead(OutboxTable table) throws SQLException {
        try (OutboxSender sender = new OutboxSender(kafka.client(), config.fence())) {
            leading = true;
            LOG.info("This process relays the outbox");
            while (running) {
                List<OutboxRow> batch = table.oldest(config.batch());
                if (batch.isEmpty()) {
                    await(config.poll());
                } else {
                    send(table, sender, batch);
                }
            }
        }
    }

    private void send(OutboxTable table, OutboxSender sender, List<OutboxRow> batch) throws SQLException {
        List<OutboxSender.Fault> faults = sender.send(batch);
        if (faults.isEmpty()) {
            table.delete(batch);
            return;
        }
        // nothing of the batch was committed: the rows at fault step aside and the others are sent again
        for (OutboxSender.Fault fault : faults) {
            LOG.errorf(
                    "Outbox row %d for %s set aside: %s",
                    fault.row().id(), fault.row().topic(), fault.reason());
            table.setAside(fault.row(), fault.reason());
        }
    }

    private void await(Duration time) {
        try {
            work.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void rest(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
