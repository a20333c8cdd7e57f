package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.shared.ServiceEvents;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Says when what the register handed over is handed over here. */
@ApplicationScoped
class PortfolioEvents implements Republisher {

    private static final String TOPIC = "contracts.hand-over.v1";

    private final Outbox outbox;
    private final EntityManager database;

    PortfolioEvents(Outbox outbox, EntityManager database) {
        this.outbox = outbox;
        this.database = database;
    }

    /** @param contracts how many contracts, and parts of others, went over */
    record Body(
            LocalDate effectiveFrom,
            Instant recordedAt,
            UUID handOverId,
            String former,
            String successor,
            int contracts,
            int parts) {}

    void publish(Portfolio applied) {
        outbox.publish(event(applied));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(this::after, Portfolio::id, PortfolioEvents::event, next);
    }

    private List<Portfolio> after(UUID last, int limit) {
        return database.createQuery(
                        "from Portfolio p where p.id > :last and p.appliedAt is not null order by p.id",
                        Portfolio.class)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Event event(Portfolio applied) {
        Instant at = applied.appliedAt();
        return ServiceEvents.of(
                TOPIC,
                applied.id(),
                applied.id(),
                "hand-over-applied",
                1,
                at,
                new Body(
                        applied.effectiveOn(),
                        at,
                        applied.id(),
                        applied.former(),
                        applied.successor(),
                        applied.contracts(),
                        applied.parts()));
    }
}
