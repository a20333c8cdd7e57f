package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Contracts that may be lots of the same market, among those that the caller could put in a group with it. */
@ApplicationScoped
class Candidates {

    /** Lots of one consultation are notified within weeks of each other. */
    private static final int DAYS_APART = 60;

    private static final int MOST = 50;

    private final Contracts contracts;
    private final Reach reach;
    private final EntityManager database;

    Candidates(Contracts contracts, Reach reach, EntityManager database) {
        this.contracts = contracts;
        this.reach = reach;
        this.database = database;
    }

    /** Same buyer, in no group yet, notified about the same time, nearest first. */
    List<Contract> of(UUID contractId) {
        Contract contract = contracts.reachable(contractId);
        LocalDate day = contract.notifiedOn();
        if (day == null) {
            return List.of();
        }
        return Stream.concat(
                        near(contract, day, day.plusDays(DAYS_APART), "c.terms.notifiedOn").stream(),
                        near(contract, day.minusDays(DAYS_APART), day.minusDays(1), "c.terms.notifiedOn desc").stream())
                .sorted(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(day, one.notifiedOn()))))
                .limit(MOST)
                .toList();
    }

    private List<Contract> near(Contract contract, LocalDate from, LocalDate until, String order) {
        return new WhereClause()
                .add("c.buyerSiren = :siren", "siren", contract.buyerSiren())
                .add("c.id <> :id", "id", contract.id())
                .add("c.terms.notifiedOn between :from and :until", "from", from)
                .with("until", until)
                .add("not exists (from GroupMember g where g.contractId = c.id)")
                .within(reach.branches("c"))
                .query(database, "from Contract c", " order by " + order + ", c.externalId", Contract.class)
                .setMaxResults(MOST)
                .getResultList();
    }
}
