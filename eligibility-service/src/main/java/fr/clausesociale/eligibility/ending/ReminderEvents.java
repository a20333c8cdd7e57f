package fr.clausesociale.eligibility.ending;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Reminders as others learn of them. */
@ApplicationScoped
class ReminderEvents {

    static final String TOPIC = "eligibility.reminder.v1";

    /** The body of {@code eligibility.reminder.v1}: no category ever. */
    record Body(
            UUID reminderId,
            UUID beneficiaryId,
            UUID decisionId,
            LocalDate rightEndsOn,
            int daysBefore,
            LocalDate effectiveFrom,
            Instant recordedAt,
            String reason) {}

    /** A reminder never changes, so it has one version. */
    Event of(Reminder reminder) {
        return new Event(
                TOPIC,
                reminder.beneficiaryId().toString(),
                Ids.next(),
                "fr.clausesociale.eligibility.right-ending.v1",
                reminder.id().toString(),
                1,
                reminder.recordedAt(),
                "urn:clausesociale:event:" + TOPIC + ":1",
                new Body(
                        reminder.id(),
                        reminder.beneficiaryId(),
                        reminder.decisionId(),
                        reminder.rightEndsOn(),
                        reminder.daysBefore(),
                        reminder.since(),
                        reminder.recordedAt(),
                        null));
    }
}
