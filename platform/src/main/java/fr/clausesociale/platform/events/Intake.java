package fr.clausesociale.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.http.JsonConventions;
import fr.clausesociale.platform.problem.StoreFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Reads events from the bus: each is applied once, and only when it is newer than what its aggregate is known to be.
 *
 * <p>A batch is one transaction together with the versions it brings. When it fails because the database is away, it is
 * tried again until it succeeds, so order is kept and nothing is lost; when a record itself is at fault, the batch is done
 * record by record and that one goes to the dead-letter topic.
 */
@ApplicationScoped
public class Intake {

    /** What a service does with an event; runs in a transaction. */
    @FunctionalInterface
    public interface Handler {
        void apply(Incoming event);
    }

    /** A record with what was read from its headers. */
    private record Read(ConsumerRecord<String, byte[]> record, Incoming event) {}

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int TIMEOUT_SECONDS = 300;
    private static final int MOST_CONFLICTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AppliedVersions versions;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private volatile boolean stopping;

    Intake(AppliedVersions versions, DeadLetters deadLetters, ObjectMapper json) {
        this.versions = versions;
        this.deadLetters = deadLetters;
        this.json = JsonConventions.ofEvents(json);
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    /** Applies a batch; returns when all of it is applied, skipped or set aside. */
    public void accept(ConsumerRecords<String, byte[]> records, Handler handler) {
        List<Read> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (Pulse.is(record)) {
                continue;
            }
            try {
                batch.add(new Read(record, Incoming.of(record, json)));
            } catch (UnreadableEvent e) {
                deadLetters.send(record, FailureReason.of(e));
            }
        }
        if (batch.isEmpty() || attempt(batch, handler)) {
            return;
        }
        batch.forEach(one -> attempt(List.of(one), handler));
    }

    /** @return false when a record of several was at fault and nothing was applied */
    private boolean attempt(List<Read> batch, Handler handler) {
        Duration pause = FIRST_PAUSE;
        int conflicts = 0;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> apply(batch, handler));
                return true;
            } catch (RuntimeException failure) {
                if (stopping || FailureReason.isInterruption(failure)) {
                    // what fails while everything ends says nothing about the record: it is read again after the start
                    throw failure;
                }
                if (mayPass(failure, conflicts)) {
                    conflicts += StoreFailure.of(failure) == StoreFailure.AWAY ? 0 : 1;
                    LOG.warnf("Events wait for the database: %s", FailureReason.of(failure));
                    pause = sleep(pause);
                } else if (batch.size() > 1) {
                    return false;
                } else {
                    LOG.debug("A record could not be applied", failure);
                    deadLetters.send(batch.get(0).record(), FailureReason.of(failure));
                    return true;
                }
            }
        }
    }

    /** Whether another attempt may end otherwise: always while the database is away, for some times when others interfere. */
    private static boolean mayPass(RuntimeException failure, int conflicts) {
        StoreFailure kind = StoreFailure.of(failure);
        return kind == StoreFailure.AWAY
                || (failure instanceof AppliedMeanwhile || kind != StoreFailure.NONE) && conflicts < MOST_CONFLICTS;
    }

    private void apply(List<Read> batch, Handler handler) {
        Map<String, List<Incoming>> byTopic = new LinkedHashMap<>();
        for (Read read : batch) {
            byTopic.computeIfAbsent(read.record().topic(), t -> new ArrayList<>())
                    .add(read.event());
        }
        try {
            for (Map.Entry<String, List<Incoming>> topic : byTopic.entrySet()) {
                apply(topic.getKey(), topic.getValue(), handler);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void apply(String topic, List<Incoming> events, Handler handler) throws SQLException {
        Map<String, Long> known = new HashMap<>(versions.of(
                topic, events.stream().map(Incoming::subject).distinct().toList()));
        Map<String, Long> brought = new HashMap<>();
        for (Incoming event : events) {
            Long seen = known.get(event.subject());
            if (seen != null && seen >= event.version()) {
                continue;
            }
            handler.apply(event);
            known.put(event.subject(), event.version());
            brought.put(event.subject(), event.version());
        }
        if (!versions.keep(topic, brought)) {
            throw new AppliedMeanwhile();
        }
    }

    private static Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
