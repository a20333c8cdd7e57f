package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.ServiceEvents;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells of accepted hours; in the order of a placement. */
@ApplicationScoped
public class HoursEvents implements Republisher {

    private static final String TOPIC = "contracts.hours.v1";

    private final Outbox outbox;
    private final EntityManager database;

    HoursEvents(Outbox outbox, EntityManager database) {
        this.outbox = outbox;
        this.database = database;
    }

    public void publish(HoursEntry entry) {
        outbox.publish(event(entry));
    }

    private static Event event(HoursEntry entry) {
        String what = entry.isReversal() ? "hours-reversed" : "hours-accepted";
        return ServiceEvents.of(
                TOPIC,
                entry.placementId(),
                entry.id(),
                what,
                1,
                entry.accepted().acceptedAt(),
                entry.body());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(this::after, HoursEntry::id, HoursEvents::event, next);
    }

    private List<HoursEntry> after(UUID last, int limit) {
        return database.createQuery("from HoursEntry e where e.id > :last order by e.id", HoursEntry.class)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }
}
