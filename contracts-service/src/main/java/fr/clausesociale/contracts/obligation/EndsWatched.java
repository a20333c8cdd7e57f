package fr.clausesociale.contracts.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;

/** Tells where the end of an obligation moved backwards, whatever moved it: every change of an end goes through here. */
@ApplicationScoped
class EndsWatched {

    private final Event<EndMoved> moved;

    EndsWatched(Event<EndMoved> moved) {
        this.moved = moved;
    }

    void changing(Obligation obligation, Runnable change) {
        LocalDate before = obligation.until();
        change.run();
        LocalDate after = obligation.until();
        if (after != null && (before == null || after.isBefore(before))) {
            moved.fire(new EndMoved(obligation.id(), obligation.contractId(), before, after));
        }
    }
}
