package fr.clausesociale.eligibility.ending;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody should do.
 *
 * @param since the day from which it is time
 * @param dueOn last day of the right: after it nobody may be hired on it
 */
record NextActionView(
        ActionKind kind, UUID beneficiaryId, UUID decisionId, LocalDate since, LocalDate dueOn, int daysBefore) {

    enum ActionKind {
        /** A right ends: fresh proof or a renewed referral would prolong it. */
        RENEW_RIGHT
    }

    static NextActionView of(Reminder reminder) {
        return new NextActionView(
                ActionKind.RENEW_RIGHT,
                reminder.beneficiaryId(),
                reminder.decisionId(),
                reminder.since(),
                reminder.rightEndsOn(),
                reminder.daysBefore());
    }
}
