package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.events.Event;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the current state of all aggregates of a topic again. A service has one for each topic it owns; an administrator
 * starts it when a topic was lost or repartitioned, or to repair what a message set aside left out.
 */
public interface Republisher {

    /** The topic whose aggregates these are. */
    String topic();

    /**
     * Hands every aggregate's state to the consumer, each page read in a transaction of its own, and handed on inside it.
     * Where the topic is compacted the page is read with a lock ({@code LockModeType.PESSIMISTIC_READ}): otherwise a change
     * that commits between the reading and the telling would be followed, and in the topic replaced, by what stood before.
     *
     * @param next takes one page of events; it writes them to the outbox, in the running transaction or one of its own, and
     *     waits after its commit while too much is unsent
     */
    void republish(Consumer<List<Event>> next);

    /** Content type of the bodies. */
    default String contentType() {
        return "application/json";
    }
}
