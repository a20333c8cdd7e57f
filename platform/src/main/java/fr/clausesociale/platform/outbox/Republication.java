package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Outbox outbox;
    private final OutboxState state;
    private final ManagedExecutor background;
    private final BusinessClock clock;

    Republication(
            @All List<Republisher> all,
            Outbox outbox,
            OutboxState state,
            ManagedExecutor background,
            BusinessClock clock) {
        all.forEach(republisher -> republishers.put(republisher.topic(), republisher));
        this.outbox = outbox;
        this.state = state;
        this.background = background;
        this.clock = clock;
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

    private void publish(Republisher republisher, List<Event> page) {
        QuarkusTransaction.requiringNew()
                .run(() -> page.forEach(event -> outbox.publish(event, republisher.contentType())));
        runs.computeIfPresent(
                republisher.topic(),
                (topic, run) ->
                        new Run(topic, run.state(), run.events() + page.size(), run.startedAt(), run.endedAt()));
        while (state.figures().unsent() > MOST_UNSENT) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }
}
