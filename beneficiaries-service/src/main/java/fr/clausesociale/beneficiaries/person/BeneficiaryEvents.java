package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** People as others learn of them: a pseudonym, whether it stands, and who may take care of whoever is behind it. */
@ApplicationScoped
class BeneficiaryEvents {

    static final String TOPIC = "beneficiaries.beneficiary.v1";

    private static final String TYPE = "fr.clausesociale.beneficiaries.beneficiary-%s.v1";

    /** The body of {@code beneficiaries.beneficiary.v1}. */
    record Body(
            UUID beneficiaryId,
            String status,
            UUID mergedInto,
            String followedBy,
            List<Follower> followers,
            List<String> structures,
            List<String> territories,
            LocalDate effectiveFrom,
            Instant recordedAt,
            String reason) {}

    Event registered(Beneficiary person) {
        return event(person, "registered");
    }

    /** The present state, told again. */
    Event again(Beneficiary person) {
        return event(
                person,
                switch (person.status()) {
                    case "MERGED" -> "merged";
                    case "ERASED" -> "erased";
                    default -> "updated";
                });
    }

    private static Event event(Beneficiary person, String what) {
        String id = person.id().toString();
        Instant at = person.updatedAt();
        return new Event(
                TOPIC,
                id,
                Ids.next(),
                TYPE.formatted(what),
                id,
                person.version(),
                at,
                "urn:clausesociale:event:" + TOPIC + ":1",
                new Body(
                        person.id(),
                        person.status(),
                        person.mergedInto(),
                        person.followedBy(),
                        person.following().periods(),
                        person.structures(),
                        person.territories(),
                        LocalDate.ofInstant(at, BusinessClock.ZONE),
                        at,
                        null));
    }
}
