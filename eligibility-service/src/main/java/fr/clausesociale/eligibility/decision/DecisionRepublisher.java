package fr.clausesociale.eligibility.decision;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.Republisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells every decision again as it stands. */
@ApplicationScoped
class DecisionRepublisher implements Republisher {

    private static final int PAGE = 500;

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
        UUID last = null;
        List<Event> page;
        while (!(page = page(last)).isEmpty()) {
            next.accept(page);
            last = UUID.fromString(page.get(page.size() - 1).subject());
        }
    }

    private List<Event> page(UUID last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> decisions.after(last, PAGE).stream()
                        .map(events::decision)
                        .toList());
    }
}
