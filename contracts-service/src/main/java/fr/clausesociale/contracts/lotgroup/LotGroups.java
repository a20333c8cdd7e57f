package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All groups, seen by who reaches every contract in them. */
@ApplicationScoped
class LotGroups implements PanacheRepositoryBase<LotGroup, UUID> {

    /** Lots of one consultation are notified within weeks of each other. */
    private static final int DAYS_APART = 60;

    private static final int MOST_CANDIDATES = 50;

    private final Contracts contracts;

    LotGroups(Contracts contracts) {
        this.contracts = contracts;
    }

    LotGroup reachable(UUID id) {
        LotGroup group = findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        group.contracts().forEach(contracts::reachable);
        return group;
    }

    /** The contracts as a group may hold them: two or more, of one buyer, none in another group. */
    Set<UUID> members(Collection<UUID> asked, UUID ofGroup) {
        Set<UUID> ids = new LinkedHashSet<>(asked);
        if (ids.size() < 2) {
            throw Problem.of(GroupProblem.GROUP_TOO_SMALL).at("/contracts");
        }
        long buyers = ids.stream()
                .map(contracts::reachable)
                .map(contract -> Siret.siren(contract.buyer().siret()))
                .distinct()
                .count();
        if (buyers > 1) {
            throw Problem.of(GroupProblem.GROUP_BUYERS_DIFFER).at("/contracts");
        }
        for (UUID id : ids) {
            LotGroup other = ofContract(id);
            if (other != null && !other.id().equals(ofGroup)) {
                throw Problem.of(GroupProblem.GROUP_MEMBER_TAKEN, id).at("/contracts");
            }
        }
        return ids;
    }

    LotGroup ofContract(UUID contractId) {
        return find("?1 member of contracts", contractId).firstResult();
    }

    /** Contracts that may be lots of the same market: same buyer, in no group yet, notified about the same time, nearest first. */
    List<Contract> candidates(UUID contractId) {
        Contract contract = contracts.reachable(contractId);
        LocalDate day = contract.notifiedOn();
        if (day == null) {
            return List.of();
        }
        return Stream.concat(
                        near(contract, day, day.plusDays(DAYS_APART), "c.notifiedOn").stream(),
                        near(contract, day.minusDays(DAYS_APART), day.minusDays(1), "c.notifiedOn desc").stream())
                .sorted(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(day, one.notifiedOn()))))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private List<Contract> near(Contract contract, LocalDate from, LocalDate until, String order) {
        return getEntityManager()
                .createQuery(
                        "from Contract c where c.buyerSiren = :siren and c.id <> :id and c.notifiedOn between :from and :until"
                                + " and not exists (from LotGroup g where c.id member of g.contracts)"
                                + " order by " + order + ", c.externalId",
                        Contract.class)
                .setParameter("siren", Siret.siren(contract.buyer().siret()))
                .setParameter("id", contract.id())
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST_CANDIDATES)
                .getResultList();
    }
}
