package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes away what nobody waits for any more since its last day is over: lists would pass over more of it every day. */
@ApplicationScoped
class WaitingOver {

    private final EntityManager database;
    private final BusinessClock clock;

    WaitingOver(EntityManager database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "{clausesociale.contracts.waiting-over:1h}", delayed = "1m")
    @Transactional
    void forget() {
        database.createNativeQuery("delete from waiting where until < :today")
                .setParameter("today", clock.today())
                .executeUpdate();
    }
}
