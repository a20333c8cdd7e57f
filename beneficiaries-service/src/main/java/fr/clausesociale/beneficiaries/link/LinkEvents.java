package fr.clausesociale.beneficiaries.link;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Links as others learn of them. */
@ApplicationScoped
class LinkEvents {

    static final String TOPIC = "beneficiaries.link.v1";

    /**
     * The body of {@code beneficiaries.link.v1}.
     *
     * @param facts of a split: what belongs to another pseudonym than the one it was recorded under
     */
    record Body(
            UUID linkId,
            UUID beneficiaryId,
            UUID standsFor,
            Link.Kind kind,
            LocalDate effectiveFrom,
            Instant recordedAt,
            List<Belonging> facts) {}

    Event of(Link link) {
        String id = link.beneficiaryId().toString();
        String what = link.kind() == Link.Kind.MERGE ? "merged" : "split";
        return new Event(
                TOPIC,
                id,
                Ids.next(),
                "fr.clausesociale.beneficiaries.link-%s.v1".formatted(what),
                id,
                link.number(),
                link.recordedAt(),
                "urn:clausesociale:event:" + TOPIC + ":1",
                new Body(
                        link.id(),
                        link.beneficiaryId(),
                        link.standsFor(),
                        link.kind(),
                        LocalDate.ofInstant(link.recordedAt(), BusinessClock.ZONE),
                        link.recordedAt(),
                        link.facts()));
    }
}
