package fr.clausesociale.beneficiaries.retention;

import fr.clausesociale.beneficiaries.erasure.Erasing;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.platform.time.DatedPeriods;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/**
 * Once a day: tells whose time ends soon, and erases those whose notice has come to its day and who were in no contact since.
 * Nobody is erased who was not told of for the whole time of notice.
 */
@ApplicationScoped
class Retention {

    private final EntityManager database;
    private final DueDates due;
    private final Archive archive;
    private final Erasing erasing;
    private final DatedPeriods people;
    private final DatedPeriods notice;
    private final DatedPeriods archived;
    private final BusinessClock clock;

    Retention(
            EntityManager database,
            DueDates due,
            Archive archive,
            Erasing erasing,
            RetentionConfig config,
            BusinessClock clock) {
        this.database = database;
        this.due = due;
        this.archive = archive;
        this.erasing = erasing;
        this.people = new DatedPeriods(config.people());
        this.notice = new DatedPeriods(config.notice());
        this.archived = new DatedPeriods(config.archive());
        this.clock = clock;
    }

    @Scheduled(
            every = "{clausesociale.retention.every:24h}",
            delayed = "20m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        on(clock.today());
    }

    void on(LocalDate today) {
        QuarkusTransaction.requiringNew().run(() -> notice(today));
        for (UUID person : QuarkusTransaction.requiringNew().call(() -> due.over(today))) {
            QuarkusTransaction.requiringNew().run(() -> end(person, today));
        }
        QuarkusTransaction.requiringNew().run(() -> archive.forget(today));
    }

    private void notice(LocalDate today) {
        Period kept = people.on(today);
        Period told = notice.on(today);
        due.notice(today.plus(told).minus(kept), kept.toString(), today.plus(told), today);
    }

    private void end(UUID person, LocalDate today) {
        erasing.endOfRetention(person, held -> {
            Notice last = database.find(Notice.class, person);
            if (last == null || last.endsOn().isAfter(today)) {
                return false;
            }
            if (last.becomes() == Notice.Becomes.ARCHIVED) {
                archive.keep(held, today.plus(archived.on(today)), clock.now());
            }
            return true;
        });
    }
}
