package fr.clausesociale.eligibility.pass;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of the course of a PASS IAE, for those whose counting hangs on its last day. */
@ApplicationScoped
class PassEvents {

    static final String TOPIC = "eligibility.pass.v1";

    /**
     * The body of {@code eligibility.pass.v1}.
     *
     * @param passStart first day of the PASS, by which it is recognised
     * @param endsOn last day of the PASS after the change
     */
    record Body(
            UUID changeId,
            UUID beneficiaryId,
            LocalDate passStart,
            PassChange.Kind kind,
            LocalDate from,
            LocalDate until,
            LocalDate endsOn,
            LocalDate effectiveFrom,
            Instant recordedAt,
            String reason) {}

    /** A change never changes, so it has one version. */
    Event of(PassChange change) {
        PassChange.Course course = change.course();
        return new Event(
                TOPIC,
                change.recordedUnder().toString(),
                Ids.next(),
                "fr.clausesociale.eligibility.pass-changed.v1",
                change.id().toString(),
                1,
                change.recordedAt(),
                "urn:clausesociale:event:" + TOPIC + ":1",
                new Body(
                        change.id(),
                        change.recordedUnder(),
                        change.passStart(),
                        course.kind(),
                        course.from(),
                        course.until(),
                        course.endsOn(),
                        course.from(),
                        change.recordedAt(),
                        null));
    }
}
