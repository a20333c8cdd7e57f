package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.ServiceEvents;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells what became of conventions: each record carries who signed and what is aimed at. */
@ApplicationScoped
class ConventionEvents implements Republisher {

    private static final String TOPIC = "contracts.convention.v1";

    private final Outbox outbox;
    private final Conventions conventions;

    ConventionEvents(Outbox outbox, Conventions conventions) {
        this.outbox = outbox;
        this.conventions = conventions;
    }

    /**
     * Publishes a convention that has changed, after writing the change, so that its version is the one told.
     *
     * @param what the type of event without prefix and version, {@code convention-target-set}
     */
    void publish(Convention convention, String what) {
        conventions.flush();
        outbox.publish(event(convention, what));
    }

    private static Event event(Convention convention, String what) {
        return ServiceEvents.of(
                TOPIC,
                convention.id(),
                convention.id(),
                what,
                convention.version(),
                convention.updatedAt(),
                ConventionBody.of(convention));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(
                this::after, Convention::id, convention -> event(convention, "convention-changed"), next);
    }

    private List<Convention> after(UUID last, int limit) {
        return conventions.find("id > ?1 order by id", last).page(0, limit).list();
    }
}
