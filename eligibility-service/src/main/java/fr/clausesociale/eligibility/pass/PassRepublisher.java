package fr.clausesociale.eligibility.pass;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells every change of a PASS again. */
@ApplicationScoped
class PassRepublisher implements Republisher {

    private final Passes passes;
    private final PassEvents events;

    PassRepublisher(Passes passes, PassEvents events) {
        this.passes = passes;
        this.events = events;
    }

    @Override
    public String topic() {
        return PassEvents.TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(passes::after, PassChange::id, events::of, next);
    }
}
