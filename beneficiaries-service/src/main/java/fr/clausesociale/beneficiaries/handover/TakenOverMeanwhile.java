package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.referral.untold.TakenOver;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;

/** As the register says of all that a structure follows. */
@ApplicationScoped
class TakenOverMeanwhile implements TakenOver {

    private final EntityManager database;
    private final BusinessClock clock;

    TakenOverMeanwhile(EntityManager database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Since since(Instant earliest) {
        List<Portfolio> handed = database.createQuery(
                        "from Portfolio p where p.effectiveOn <= :today and (p.appliedAt is null or p.appliedAt >= :earliest)"
                                + " order by p.effectiveOn, p.knownAt, p.id",
                        Portfolio.class)
                .setParameter("today", clock.today())
                .setParameter("earliest", earliest)
                // nothing of it is changed by who asks: what waits to be written need not be looked through
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return (named, places, received) -> {
            String follows = named;
            for (Portfolio one : handed) {
                boolean meanwhile = one.appliedAt() == null || !one.appliedAt().isBefore(received);
                if (meanwhile && one.former().equals(follows) && one.holds(places)) {
                    follows = one.successor();
                }
            }
            return follows;
        };
    }
}
