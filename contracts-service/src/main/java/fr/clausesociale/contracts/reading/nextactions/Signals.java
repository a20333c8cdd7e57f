package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyInQuery;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.shared.ServiceEvents;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells of what lies ahead or is late as soon as its day has come: once each, whichever replica finds it. */
@ApplicationScoped
class Signals implements Republisher {

    private static final String TOPIC = "contracts.signal.v1";
    private static final int TOGETHER = 500;

    private final EntityManager database;
    private final Outbox outbox;
    private final Policies policies;
    private final BusinessClock clock;

    Signals(EntityManager database, Outbox outbox, Policies policies, BusinessClock clock) {
        this.database = database;
        this.outbox = outbox;
        this.policies = policies;
        this.clock = clock;
    }

    @Scheduled(every = "{clausesociale.contracts.signals:5m}", delayed = "1m")
    void raise() {
        for (Signal.What what : Signal.What.values()) {
            Waiting last = null;
            do {
                Waiting before = last;
                last = QuarkusTransaction.requiringNew().call(() -> raise(what, before));
            } while (last != null);
        }
    }

    /** @return the last that was told of, null where none is left behind it */
    private Waiting raise(Signal.What what, Waiting before) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('signals', 10))) held")
                .getResultList();
        List<Waiting> due = due(what, before);
        due.forEach(waiting -> {
            Signal signal = Signal.of(what, waiting, clock.now());
            database.persist(signal);
            outbox.publish(event(signal));
        });
        return due.size() < TOGETHER ? null : due.get(TOGETHER - 1);
    }

    private List<Waiting> due(Signal.What what, Waiting before) {
        LocalDate today = clock.today();
        return new WhereClause()
                .add("w.what = :waits", "waits", what.waiting())
                .add("w.since <= :today", "today", today)
                .add("w.until >= :today")
                .add(
                        "not exists (select 1 from Signal s where s.thing = coalesce(w.thing, w.id) and s.what = :what"
                                + " and s.obligationId = w.obligationId and s.since = w.since)",
                        "what",
                        what)
                .add(before == null ? new WhereClause() : behind(before))
                .add(what == Signal.What.NO_STATEMENT ? late(today) : new WhereClause())
                .query(database, "from Waiting w", " order by w.since, w.id, w.obligationId", Waiting.class)
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    /** Not all that was told of before is looked up for each page anew. */
    private static WhereClause behind(Waiting before) {
        return new WhereClause()
                .add("(w.since, w.id, w.obligationId) > (:since, :id, :obligation)", "since", before.since())
                .with("id", before.id())
                .with("obligation", before.obligationId());
    }

    /** How long a month may be over before its silence is told. */
    private WhereClause late(LocalDate today) {
        List<PolicyValue> values = policies.inForce(today, Policy.FOLLOWUP_DAYS_WITHOUT_STATEMENT);
        if (values.isEmpty()) {
            return new WhereClause().add("1 = 0");
        }
        int shortest = values.stream()
                .map(PolicyValue::text)
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow();
        return new WhereClause()
                .add(
                        "w.since <= :late and (cast(:today as LocalDate) - w.since) by day >= cast("
                                + PolicyInQuery.value(
                                        Policy.FOLLOWUP_DAYS_WITHOUT_STATEMENT,
                                        "w.contractId",
                                        "w.scope",
                                        "w.programme",
                                        "today")
                                + " as Long)",
                        "late",
                        today.minusDays(shortest));
    }

    private static Event event(Signal signal) {
        return ServiceEvents.of(
                TOPIC, signal.contractId(), signal.id(), "signal-raised", 1, signal.raisedAt(), signal.body());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(this::after, Signal::id, Signals::event, next);
    }

    private List<Signal> after(UUID last, int limit) {
        return database.createQuery("from Signal s where s.id > :last order by s.id", Signal.class)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }
}
