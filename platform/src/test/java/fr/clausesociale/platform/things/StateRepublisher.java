package fr.clausesociale.platform.things;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Republisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Tells sixty states again, twenty a page, each page in the transaction that read it. */
@ApplicationScoped
public class StateRepublisher implements Republisher {

    public static final String TOPIC = "test.state.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        for (int page = 0; page < 3; page++) {
            int from = page * 20;
            QuarkusTransaction.requiringNew()
                    .run(() -> next.accept(IntStream.range(from, from + 20)
                            .mapToObj(StateRepublisher::state)
                            .toList()));
        }
    }

    private static Event state(int number) {
        String id = "state-" + number;
        return new Event(
                TOPIC, id, Ids.next(), "fr.clausesociale.test.state-told.v1", id, 7, Instant.EPOCH, null, List.of());
    }
}
