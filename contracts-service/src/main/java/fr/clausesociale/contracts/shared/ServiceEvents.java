package fr.clausesociale.contracts.shared;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import java.time.Instant;
import java.util.UUID;

/** How the events of this service are named, on all its topics. */
public final class ServiceEvents {

    private ServiceEvents() {}

    /**
     * @param key identifier of what keeps the order
     * @param what happened, without prefix and version: {@code obligation-amended}
     */
    public static Event of(String topic, UUID key, UUID subject, String what, long version, Instant at, Object body) {
        return new Event(
                topic,
                key.toString(),
                Ids.next(),
                "fr.clausesociale.contracts." + what + ".v1",
                subject.toString(),
                version,
                at,
                "urn:clausesociale:event:" + topic + ":1",
                body);
    }
}
