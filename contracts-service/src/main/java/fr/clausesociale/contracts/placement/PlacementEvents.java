package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.ServiceEvents;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells what became of placements. */
@ApplicationScoped
class PlacementEvents implements Republisher {

    private static final String TOPIC = "contracts.placement.v1";

    private final Outbox outbox;
    private final Placements placements;
    private final BusinessClock clock;

    PlacementEvents(Outbox outbox, Placements placements, BusinessClock clock) {
        this.outbox = outbox;
        this.placements = placements;
        this.clock = clock;
    }

    void publish(Placement placement, String what, LocalDate effectiveFrom, String reason) {
        placements.flush();
        outbox.publish(event(placement, what, effectiveFrom, reason));
    }

    private Event event(Placement placement, String what, LocalDate effectiveFrom, String reason) {
        Instant now = clock.now();
        return ServiceEvents.of(
                TOPIC,
                placement.id(),
                placement.id(),
                what,
                placement.version(),
                now,
                PlacementBody.of(placement, effectiveFrom, now, reason));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(
                this::after, Placement::id, p -> event(p, "placement-changed", p.startOn(), null), next);
    }

    private List<Placement> after(UUID last, int limit) {
        return placements.find("id > ?1 order by id", last).page(0, limit).list();
    }
}
