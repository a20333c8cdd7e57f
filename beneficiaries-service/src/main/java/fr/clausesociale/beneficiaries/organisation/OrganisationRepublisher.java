package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells of every organisation again. */
@ApplicationScoped
class OrganisationRepublisher implements Republisher {

    private static final int PAGE = 200;

    private final Organisations organisations;
    private final OrganisationEvents events;

    OrganisationRepublisher(Organisations organisations, OrganisationEvents events) {
        this.organisations = organisations;
        this.events = events;
    }

    @Override
    public String topic() {
        return OrganisationEvents.TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.through(
                PAGE,
                organisations::after,
                Organisation::id,
                page -> next.accept(page.stream()
                        .map(one -> events.event(one, "updated", null))
                        .toList()));
    }
}
