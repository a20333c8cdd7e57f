package fr.clausesociale.eligibility.iae;

import fr.clausesociale.eligibility.pass.PassChange;
import fr.clausesociale.eligibility.rules.Pass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A PASS IAE as it stands.
 *
 * @param endsOn last day, moved by all that is recorded
 * @param changes oldest first
 */
record PassView(UUID beneficiaryId, LocalDate start, LocalDate endsOn, List<RecordedChange> changes) {

    /** @param endsOn last day of the PASS after it */
    record RecordedChange(
            PassChange.Kind kind, LocalDate from, LocalDate until, LocalDate endsOn, Instant recordedAt) {}

    static PassView of(UUID person, Pass pass, List<PassChange> changes) {
        return new PassView(
                person,
                pass.start(),
                pass.end(),
                changes.stream().map(PassView::recorded).toList());
    }

    private static RecordedChange recorded(PassChange change) {
        PassChange.Course course = change.course();
        return new RecordedChange(course.kind(), course.from(), course.until(), course.endsOn(), change.recordedAt());
    }
}
