package fr.clausesociale.eligibility.decision;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells every decision again as it stands. */
@ApplicationScoped
class DecisionRepublisher implements Republisher {

    private final Decisions decisions;
    private final DecisionEvents events;

    DecisionRepublisher(Decisions decisions, DecisionEvents events) {
        this.decisions = decisions;
        this.events = events;
    }

    @Override
    public String topic() {
        return DecisionEvents.DECISIONS;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(decisions::after, Decision::id, events::decision, next);
    }
}
