package fr.clausesociale.eligibility.key;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells every key again, sealed with the present key of the ring, and of everybody who is gone that theirs is: a tombstone that was
 * never sent would leave a key readable for ever.
 */
@ApplicationScoped
class KeyRepublisher implements Republisher {

    private final PersonKeys keys;
    private final KeyEvents events;
    private final BusinessClock clock;

    KeyRepublisher(PersonKeys keys, KeyEvents events, BusinessClock clock) {
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return KeyEvents.TOPIC;
    }

    @Override
    public String contentType() {
        return Seal.CONTENT_TYPE;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(keys::heldAfter, PersonKey::beneficiaryId, events::drawn, next);
        AggregateWalk.tellAgain(
                keys::goneAfter, Function.identity(), person -> events.destroyed(person, clock.now()), next);
    }
}
