package fr.clausesociale.eligibility.ending;

import fr.clausesociale.eligibility.decision.Rights;
import fr.clausesociale.eligibility.decision.Rights.Right;
import fr.clausesociale.eligibility.rulebook.Rulebook;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Looks from time to time whose right ends so soon that somebody has to be reminded, as the rules say under which it was
 * decided: by default 90 and 30 days before. A right that something else of the person outlasts is none that ends.
 */
@ApplicationScoped
class Reminding {

    private static final int PAGE = 200;

    private final Rights rights;
    private final Reminders reminders;
    private final ReminderEvents events;
    private final Rulebook rulebook;
    private final Outbox outbox;
    private final BusinessClock clock;

    Reminding(
            Rights rights,
            Reminders reminders,
            ReminderEvents events,
            Rulebook rulebook,
            Outbox outbox,
            BusinessClock clock) {
        this.rights = rights;
        this.reminders = reminders;
        this.events = events;
        this.rulebook = rulebook;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{clausesociale.eligibility.reminders:1h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        LocalDate today = clock.today();
        RuleSets sets = QuarkusTransaction.requiringNew().call(rulebook::sets);
        int earliest = sets.all().stream()
                .flatMap(rules -> rules.reminderDays().stream())
                .max(Integer::compareTo)
                .orElse(0);
        AggregateWalk.through(
                PAGE,
                (after, limit) -> rights.endingBetween(today, today.plusDays(earliest), after, limit),
                Right::decisionId,
                page -> page.forEach(right -> remind(right, sets, today)));
    }

    private void remind(Right right, RuleSets sets, LocalDate today) {
        List<Integer> days = sets.version(right.ruleSetVersion()).orElseThrow().reminderDays();
        Optional<Integer> due = due(right, days, today);
        if (due.isEmpty() || reminders.told(right, due.get()) || !lastOf(right)) {
            return;
        }
        Reminder reminder = new Reminder(right, due.get(), clock.now());
        reminders.persistAndFlush(reminder);
        outbox.publish(events.of(reminder));
    }

    /** The last reminder whose day has come; one that would have come before the right began is none. */
    static Optional<Integer> due(Right right, List<Integer> days, LocalDate today) {
        return days.stream()
                .filter(before -> !right.until().minusDays(before).isAfter(today))
                .filter(before -> !right.until().minusDays(before).isBefore(right.from()))
                .min(Integer::compareTo);
    }

    private boolean lastOf(Right right) {
        return rights.longest(right.beneficiaryId())
                .filter(longest -> longest.decisionId().equals(right.decisionId()))
                .isPresent();
    }
}
