package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.TopicsConfig;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Runs republishers in the background, one a topic at a time, no faster than the relay can send. */
@ApplicationScoped
class Republication {

    private static final Logger LOG = Logger.getLogger(Republication.class);
    private static final long MOST_UNSENT = 20_000;

    /** @param state RUNNING, DONE or FAILED */
    record Run(String topic, String state, long events, Instant startedAt, Instant endedAt) {}

    private final Map<String, Republisher> republishers = new TreeMap<>();
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final TopicsConfig topics;
    private final Outbox outbox;
    private final OutboxState state;
    private final ManagedExecutor background;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transactions;
    private volatile boolean stopping;

    Republication(
            @All List<Republisher> all,
            TopicsConfig topics,
            Outbox outbox,
            OutboxState state,
            ManagedExecutor background,
            BusinessClock clock,
            TransactionSynchronizationRegistry transactions) {
        all.forEach(republisher -> republishers.put(republisher.topic(), republisher));
        this.topics = topics;
        this.outbox = outbox;
        this.state = state;
        this.background = background;
        this.clock = clock;
        this.transactions = transactions;
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    List<Run> start(String topic) {
        if (topic != null && !republishers.containsKey(topic)) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "topic", topic).at("topic");
        }
        return republishers.values().stream()
                .filter(republisher -> topic == null || republisher.topic().equals(topic))
                .map(this::start)
                .toList();
    }

    List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /**
     * Puts what was set aside back into the queue. Not so for compacted topics, of which the last record of a key is what
     * stands: an old state sent late would replace a newer one, or bring back what was erased. Their aggregates are told
     * again as they are now.
     *
     * @return how many rows are out of the way
     */
    int resend() {
        List<String> retold = republishers.keySet().stream()
                .filter(topic -> topics.declared().containsKey(topic))
                .filter(topic -> topics.declared().get(topic).compacted())
                .toList();
        List<String> forgotten = state.forget(retold);
        forgotten.stream().distinct().forEach(this::start);
        return forgotten.size() + state.resend();
    }

    private Run start(Republisher republisher) {
        Run fresh = new Run(republisher.topic(), "RUNNING", 0, clock.now(), null);
        Run current = runs.compute(
                republisher.topic(), (topic, run) -> run != null && run.state().equals("RUNNING") ? run : fresh);
        if (current == fresh) {
            background.execute(() -> run(republisher));
        }
        return current;
    }

    private void run(Republisher republisher) {
        String end = "FAILED";
        try {
            republisher.republish(page -> publish(republisher, page));
            end = "DONE";
        } catch (RuntimeException e) {
            LOG.errorf(e, "Republishing %s failed", republisher.topic());
        } finally {
            String state = end;
            runs.computeIfPresent(
                    republisher.topic(),
                    (topic, run) -> new Run(topic, state, run.events(), run.startedAt(), clock.now()));
        }
    }

    /**
     * Joins the transaction that read the page, where there is one, so that what is told is what stood when it was told; the
     * wait for the relay comes after it, when its locks are gone.
     */
    private void publish(Republisher republisher, List<Event> page) {
        QuarkusTransaction.joiningExisting().run(() -> {
            page.forEach(event -> outbox.publish(event, republisher.contentType()));
            transactions.registerInterposedSynchronization(new AfterCommit(() -> {
                count(republisher.topic(), page.size());
                awaitRelay();
            }));
        });
    }

    private void count(String topic, int events) {
        runs.computeIfPresent(
                topic, (t, run) -> new Run(topic, run.state(), run.events() + events, run.startedAt(), run.endedAt()));
    }

    private void awaitRelay() {
        while (!stopping && state.figures().unsent() > MOST_UNSENT) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private record AfterCommit(Runnable work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the page is in the outbox, nothing is left to do
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
