package fr.clausesociale.beneficiaries.referral.untold;

import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What was declared and answered, and nobody compared yet with the people who are known: it waits in a table, in the order in
 * which it came, and is worked off by {@link RecognitionWorker}.
 */
@ApplicationScoped
public class UntoldDeclarations {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transactions;
    private final BusinessClock clock;
    private final AtomicBoolean arrived = new AtomicBoolean(true);

    UntoldDeclarations(EntityManager database, TransactionSynchronizationRegistry transactions, BusinessClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * In the transaction in which something is declared of these referrals.
     *
     * @param lives whether it says where the person lives
     */
    public void add(Collection<UUID> declared, Act act, boolean lives) {
        if (declared.isEmpty()) {
            return;
        }
        database.createNativeQuery("insert into untold_declaration (referral_id, act, lives, due_at)"
                        + " select id, :act, :lives, :now from unnest(cast(:ids as uuid[])) with ordinality d (id, at)"
                        + " order by at")
                .setParameter("act", act.name())
                .setParameter("lives", lives)
                .setParameter("now", clock.now())
                .setParameter("ids", declared.toArray(UUID[]::new))
                .executeUpdate();
        transactions.registerInterposedSynchronization(new Committed());
    }

    /** Whether there was something new since this was asked last. @param still whether there is, as far as is known */
    boolean haveArrived(boolean still) {
        return arrived.getAndSet(still);
    }

    /** The oldest first; what failed waits a while. */
    List<Untold> due(int most) {
        return select("where due_at <= :now order by place limit " + most);
    }

    /** The one at a place, if it is there still. */
    List<Untold> at(long place) {
        return select("where due_at <= :now and place = " + place);
    }

    private List<Untold> select(String which) {
        List<?> rows = database.createNativeQuery(
                        "select place, referral_id, act, lives from untold_declaration " + which, Object[].class)
                .setParameter("now", clock.now())
                .getResultList();
        return rows.stream().map(row -> untold((Object[]) row)).toList();
    }

    private static Untold untold(Object[] row) {
        return new Untold(((Number) row[0]).longValue(), (UUID) row[1], Act.valueOf((String) row[2]), (Boolean) row[3]);
    }

    public void done(Collection<Untold> told) {
        database.createNativeQuery("delete from untold_declaration where place = any(cast(:places as bigint[]))")
                .setParameter("places", told.stream().map(Untold::place).toArray(Long[]::new))
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    /** It is tried again later, and holds nobody else up until then. */
    void failed(long place) {
        database.createNativeQuery("update untold_declaration set due_at = :later where place = :place")
                .setParameter("later", clock.now().plus(AGAIN))
                .setParameter("place", place)
                .executeUpdate();
    }

    /** Whether it is not known yet whom a referral is about. */
    public boolean waits(UUID referral) {
        return !database.createNativeQuery("select 1 from untold_declaration where referral_id = :id and act = :act")
                .setParameter("id", referral)
                .setParameter("act", Act.RECEIVED.name())
                .getResultList()
                .isEmpty();
    }

    private final class Committed implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to add
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                arrived.set(true);
            }
        }
    }
}
