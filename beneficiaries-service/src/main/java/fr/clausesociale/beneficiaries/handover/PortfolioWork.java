package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.beneficiaries.organisation.handover.Portfolios;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.referral.FollowingHandedOver;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Hands over the people of what the register says was handed over, some in each transaction: whatever ends in between goes on
 * where it was, since who is handed over already is no longer found.
 */
@ApplicationScoped
class PortfolioWork {

    private static final int TOGETHER = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final PeopleLocks locks;
    private final FollowingHandedOver following;
    private final Portfolios register;
    private final BusinessClock clock;

    PortfolioWork(
            EntityManager database,
            Beneficiaries beneficiaries,
            PeopleLocks locks,
            FollowingHandedOver following,
            Portfolios register,
            BusinessClock clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.locks = locks;
        this.following = following;
        this.register = register;
        this.clock = clock;
    }

    /** Known from now on, once. */
    void keep(Portfolio portfolio) {
        if (database.find(Portfolio.class, portfolio.id()) == null) {
            database.persist(portfolio);
        }
    }

    /** In the order of their days: what one hands over, the next may hand on. */
    void applyDue(LocalDate today) {
        QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select p.id from Portfolio p where p.appliedAt is null and p.effectiveOn <= :today"
                                        + " order by p.effectiveOn, p.knownAt, p.id",
                                UUID.class)
                        .setParameter("today", today)
                        .getResultList())
                .forEach(this::apply);
    }

    private void apply(UUID id) {
        // whoever is being recognised is stored by then, and whoever is later names the successor (TakenOverMeanwhile)
        QuarkusTransaction.requiringNew().run(locks::holdRecognition);
        UUID after = FIRST;
        while (after != null) {
            UUID last = after;
            after = QuarkusTransaction.requiringNew().call(() -> handSome(id, last));
        }
    }

    /** @return the last person looked at, null where none is left */
    private UUID handSome(UUID id, UUID after) {
        Portfolio portfolio = database.find(Portfolio.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (portfolio.appliedAt() != null) {
            return null;
        }
        List<UUID> found = database.createQuery(
                        "select b.id from Beneficiary b where b.id > :after and (b.followedBy = :former"
                                + " or array_contains(b.structures, :former)) order by b.id",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("former", portfolio.former())
                .setMaxResults(TOGETHER)
                .getResultList();
        for (UUID person : found) {
            hand(beneficiaries.findById(person, LockModeType.PESSIMISTIC_WRITE), portfolio);
        }
        if (found.size() < TOGETHER) {
            portfolio.applied(clock.now());
            register.appliedToPeople(portfolio.id(), portfolio.people(), portfolio.appliedAt());
            return null;
        }
        return found.get(found.size() - 1);
    }

    /** Whoever was erased is followed by nobody. */
    private void hand(Beneficiary person, Portfolio portfolio) {
        if ("ERASED".equals(person.status()) || !portfolio.holds(person.place().codes())) {
            return;
        }
        LocalDate from = person.following().takenOverFrom(portfolio.effectiveOn());
        following.of(person, portfolio.former(), portfolio.successor(), from);
        portfolio.handed();
    }
}
