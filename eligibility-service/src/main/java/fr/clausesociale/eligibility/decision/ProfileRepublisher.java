package fr.clausesociale.eligibility.decision;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells the profile of every decision again. */
@ApplicationScoped
class ProfileRepublisher implements Republisher {

    private final Decisions decisions;
    private final DecisionEvents events;

    ProfileRepublisher(Decisions decisions, DecisionEvents events) {
        this.decisions = decisions;
        this.events = events;
    }

    @Override
    public String topic() {
        return DecisionEvents.PROFILES;
    }

    @Override
    public String contentType() {
        return Seal.CONTENT_TYPE;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(decisions::after, Decision::id, events::profile, next);
    }
}
