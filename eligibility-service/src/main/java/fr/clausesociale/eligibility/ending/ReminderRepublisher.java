package fr.clausesociale.eligibility.ending;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells every reminder again. */
@ApplicationScoped
class ReminderRepublisher implements Republisher {

    private final Reminders reminders;
    private final ReminderEvents events;

    ReminderRepublisher(Reminders reminders, ReminderEvents events) {
        this.reminders = reminders;
        this.events = events;
    }

    @Override
    public String topic() {
        return ReminderEvents.TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(reminders::after, Reminder::id, events::of, next);
    }
}
