package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Hands over what the register says was handed over, some contracts in each transaction: whatever ends in between goes on where
 * it was, since what is handed over already is no longer found.
 */
@ApplicationScoped
class Portfolios {

    private static final int TOGETHER = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final Contracts contracts;
    private final ContractEvents events;
    private final PortfolioEvents told;
    private final BusinessClock clock;

    Portfolios(
            EntityManager database,
            Contracts contracts,
            ContractEvents events,
            PortfolioEvents told,
            BusinessClock clock) {
        this.database = database;
        this.contracts = contracts;
        this.events = events;
        this.told = told;
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
        UUID after = FIRST;
        while (after != null) {
            UUID last = after;
            after = QuarkusTransaction.requiringNew().call(() -> handSome(id, last));
        }
    }

    /** @return the last contract of those handed over, null where none is left */
    private UUID handSome(UUID id, UUID after) {
        Portfolio portfolio = database.find(Portfolio.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (portfolio.appliedAt() != null) {
            return null;
        }
        List<UUID> found = followed(portfolio.former(), after);
        for (UUID contract : found) {
            hand(contracts.findById(contract, LockModeType.PESSIMISTIC_WRITE), portfolio);
        }
        if (found.size() < TOGETHER) {
            portfolio.applied(clock.now());
            told.publish(portfolio);
            return null;
        }
        return found.get(found.size() - 1);
    }

    private List<UUID> followed(String former, UUID after) {
        return database.createQuery(
                        "select c.id from Contract c where c.id > :after and (c.followedBy = :former or exists (select 1"
                                + " from ContractFollower f where f.contractId = c.id and f.siret = :former and f.until is null))"
                                + " order by c.id",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("former", former)
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    private void hand(Contract contract, Portfolio portfolio) {
        if (contract.annulment() != null) {
            return;
        }
        int whole = 0;
        int parts = 0;
        if (portfolio.former().equals(contract.followedBy()) && portfolio.holds(territories(contract))) {
            contract.handOver(
                    null,
                    portfolio.successor(),
                    contract.following().takenOverFrom(portfolio.effectiveOn()),
                    clock.now());
            whole = 1;
        }
        for (Part part : contract.parts()) {
            if (portfolio.former().equals(part.following().present())
                    && portfolio.holds(part.territory().codes())) {
                contract.handOver(
                        part.place(),
                        portfolio.successor(),
                        part.following().takenOverFrom(portfolio.effectiveOn()),
                        clock.now());
                parts++;
            }
        }
        if (whole + parts > 0) {
            events.publish(contract, "contract-handed-over", portfolio.effectiveOn(), null);
            portfolio.handed(whole, parts);
        }
    }

    private static List<String> territories(Contract contract) {
        return contract.territory() == null
                ? List.of(TerritoryName.FRANCE.toString())
                : contract.territory().codes();
    }
}
