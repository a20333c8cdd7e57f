package fr.clausesociale.beneficiaries.link;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells all links again, each with its own number: whoever knows it passes over it. */
@ApplicationScoped
class LinkRepublisher implements Republisher {

    private final Links links;
    private final LinkEvents events;

    LinkRepublisher(Links links, LinkEvents events) {
        this.links = links;
        this.events = events;
    }

    @Override
    public String topic() {
        return LinkEvents.TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(links::after, Link::id, events::of, next);
    }
}
