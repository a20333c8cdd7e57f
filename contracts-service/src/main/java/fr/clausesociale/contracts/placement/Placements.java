package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.OwnParts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All placements, seen as far as the caller reaches: a company those it employs and those on lots it holds. */
@ApplicationScoped
public class Placements implements PanacheRepositoryBase<Placement, UUID> {

    private static final String HELD = "exists (select 1 from LotHolder h"
            + " where h.contractId = a.contractId and h.lotId = a.lotId and h.siren = :company)";

    private static final String IN_PART = "AllocationRow a join PartRow x on x.contractId = a.contractId"
            + " and x.kind = a.part.kind and x.code = a.part.code";

    private final Contracts contracts;
    private final Reach reach;
    private final Caller caller;
    private final Persons persons;

    Placements(Contracts contracts, Reach reach, Caller caller, Persons persons) {
        this.contracts = contracts;
        this.reach = reach;
        this.caller = caller;
        this.persons = persons;
    }

    /** The placement to read, or 404 where there is none or the caller may not see it. */
    public Placement reachable(UUID id) {
        return new WhereClause()
                        .add("p.id = :id", "id", id)
                        .within(seen())
                        .query(getEntityManager(), "from Placement p left join fetch p.allocations", Placement.class)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The placement to change; 403 where it can only be seen. */
    public Placement reachableToChange(UUID id, LockModeType lock) {
        return new WhereClause()
                        .add("p.id = :id", "id", id)
                        .within(changing())
                        .query(getEntityManager(), "from Placement p", Placement.class)
                        .setLockMode(lock)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> {
                            reachable(id);
                            return Problem.of(PlatformProblem.FORBIDDEN);
                        });
    }

    /** Whether the caller may read the placement. */
    public boolean sees(UUID id) {
        return !new WhereClause()
                .add("p.id = :id", "id", id)
                .within(seen())
                .query(getEntityManager(), "select p.id from Placement p", UUID.class)
                .getResultList()
                .isEmpty();
    }

    /** All ways in which a placement {@code p} may be seen. */
    public List<ReachPath> seen() {
        return reach.asCompany() ? branches() : allotted(reach.seen(reached(), "a.contractId", "p.work.startOn"));
    }

    /** The same of those alone that the caller sees as they stand today. */
    public List<ReachPath> seenToday(LocalDate today) {
        return reach.asCompany() ? branches() : allotted(reach.seenToday(reached(), "a.contractId", today));
    }

    private List<ReachPath> reached() {
        return reach.branches("a.scope", "a.contractId");
    }

    /** How far each of the placements, which the caller sees, is told to it: as far as any of their contracts is. */
    public Map<UUID, Telling> tellings(Collection<Placement> all) {
        if (!reach.mayHaveFollowed()) {
            return Map.of();
        }
        Map<UUID, Telling> told =
                contracts.tellings(all.stream().flatMap(Placements::contracts).toList());
        return all.stream()
                .collect(Collectors.toMap(
                        Placement::id,
                        placement -> Telling.furthest(
                                contracts(placement).map(told::get).filter(Objects::nonNull))));
    }

    public Telling telling(Placement placement) {
        return tellings(List.of(placement)).getOrDefault(placement.id(), Telling.WHOLE);
    }

    private static Stream<UUID> contracts(Placement placement) {
        return placement.allocations().stream().map(Allocation::contractId);
    }

    /**
     * Who looks after a part of a contract alone does with several placements at once only what concerns its part alone. Companies
     * tell of whom they employ, wherever the work lies.
     *
     * @param ids of which those unknown lie nowhere
     * @throws Problem 403 where one lies in a part that the caller does not look after
     */
    public void requireOwnParts(Contract contract, UUID obligation, Collection<UUID> ids) {
        if (!caller.is(Roles.FACILITATOR)) {
            return;
        }
        OwnParts own = contracts.ownParts(contract);
        if (own.all()) {
            return;
        }
        boolean elsewhere = byId(ids).values().stream()
                .filter(placement -> placement.allocatedTo(obligation))
                .anyMatch(placement -> !own.hold(placement.partUnder(obligation)));
        if (elsewhere) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    /** Who looks after a part changes what is done in it. */
    private List<ReachPath> changing() {
        List<ReachPath> all = new ArrayList<>(branches());
        all.addAll(reach.ofParts(IN_PART, "a.placementId = p.id"));
        return all;
    }

    private List<ReachPath> branches() {
        if (!reach.asCompany()) {
            return allotted(reached());
        }
        Map<String, Object> company = Map.of("company", String.valueOf(caller.siren()));
        return List.of(
                ReachPath.of(Width.ORDERED, "p.employerSiren = :company", company),
                ReachPath.of(Width.FEW, HELD, company).joining("AllocationRow a", "a.placementId = p.id"));
    }

    /** By what its allotments {@code a} say; who reaches everything needs none of them. */
    private List<ReachPath> allotted(List<ReachPath> branches) {
        return reach.everything()
                ? branches
                : branches.stream()
                        .map(branch -> branch.joining("AllocationRow a", "a.placementId = p.id"))
                        .toList();
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    public Map<UUID, Placement> byId(Collection<UUID> ids) {
        return new WhereClause()
                        .among("p.id", "ids", ids)
                        .query(getEntityManager(), "from Placement p left join fetch p.allocations", Placement.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Placement::id, Function.identity(), (one, same) -> one));
    }

    /** Placements that may still bring hours to an obligation. */
    public List<Placement> openFor(UUID obligationId) {
        return list(
                "from Placement p where p.status in (ACTIVE, PENDING_ELIGIBILITY) and exists"
                        + " (select 1 from p.allocations a where a.obligationId = ?1) order by p.id",
                obligationId);
    }

    /** Those that bring hours to these obligations and to no other, annulled ones left out. */
    public List<UUID> onlyFor(Collection<UUID> obligationIds) {
        return getEntityManager()
                .createQuery(
                        "select p.id from Placement p where p.status <> ANNULLED"
                                + " and exists (select 1 from p.allocations a where a.obligationId in :ids)"
                                + " and not exists (select 1 from p.allocations b where b.obligationId not in :ids)"
                                + " order by p.id",
                        UUID.class)
                .setParameter("ids", obligationIds)
                .getResultList();
    }

    /** The pseudonyms that placements were made under, without reading the placements. */
    public List<UUID> persons(Collection<UUID> ids) {
        return new WhereClause()
                .among("p.id", "ids", ids)
                .query(getEntityManager(), "select p.beneficiaryId from Placement p", UUID.class)
                .getResultList();
    }

    /** As they are now, held against other changes; always in one order, so that none wait in a ring. */
    public List<Placement> held(Collection<UUID> ids) {
        return new WhereClause()
                .among("p.id", "ids", ids)
                .query(getEntityManager(), "from Placement p", " order by p.id", Placement.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All placements of the person, under whichever pseudonym, held against other changes. */
    List<Placement> ofPerson(UUID beneficiaryId) {
        return find("beneficiaryId in ?1 order by id", persons.aliases(beneficiaryId))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
