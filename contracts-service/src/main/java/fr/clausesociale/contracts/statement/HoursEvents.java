package fr.clausesociale.contracts.statement;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells of accepted hours; in the order of a placement. */
@ApplicationScoped
class HoursEvents implements Republisher {

    private static final String TOPIC = "contracts.hours.v1";
    private static final int PAGE = 1000;

    private final Outbox outbox;
    private final EntityManager database;

    HoursEvents(Outbox outbox, EntityManager database) {
        this.outbox = outbox;
        this.database = database;
    }

    void publish(HoursEntry entry) {
        outbox.publish(event(entry));
    }

    private static Event event(HoursEntry entry) {
        String what = entry.isReversal() ? "hours-reversed" : "hours-accepted";
        return new Event(
                TOPIC,
                entry.placementId().toString(),
                Ids.next(),
                "fr.clausesociale.contracts." + what + ".v1",
                entry.id().toString(),
                1,
                entry.acceptedAt(),
                "urn:clausesociale:event:" + TOPIC + ":1",
                entry.body());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> sink) {
        UUID after = new UUID(0, 0);
        while (after != null) {
            UUID from = after;
            after = QuarkusTransaction.requiringNew().call(() -> page(from, sink));
        }
    }

    private UUID page(UUID after, Consumer<List<Event>> sink) {
        List<HoursEntry> page = database.createQuery(
                        "from HoursEntry e where e.id > :after order by e.id", HoursEntry.class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
        sink.accept(page.stream().map(HoursEvents::event).toList());
        return page.size() < PAGE ? null : page.get(page.size() - 1).id();
    }
}
