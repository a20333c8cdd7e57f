package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.contract.reach.OwnParts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All contracts, seen as far as the caller reaches. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    private final Reach reach;

    Contracts(Reach reach) {
        this.reach = reach;
    }

    /**
     * A contract that the caller may read, held against other changes until the transaction ends: what may be done to it depends on
     * more than its reach.
     */
    public Contract seenToChange(UUID id) {
        Contract contract = held(id, reach.seen("c")).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        contract.requireNotAnnulled();
        return contract;
    }

    /** The contract to read, or 404 where there is none or the caller may not see it. */
    public Contract reachable(UUID id) {
        return findByIdOptional(id).filter(this::sees).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** Whether the caller may read the contract, which is at hand: the database is only asked where that does not say so. */
    public boolean sees(Contract contract) {
        return reach.plainly(contract.scope()) || sees(contract.id());
    }

    /** Whether the caller may read the contract. */
    public boolean sees(UUID id) {
        return any(List.of(id), reach.seen("c"));
    }

    /** Those of the contracts that the caller may read. */
    public List<Contract> seen(Collection<UUID> ids) {
        return new WhereClause()
                .among("c.id", "ids", ids)
                .within(reach.seen("c"))
                .query(getEntityManager(), "from Contract c", Contract.class)
                .getResultList();
    }

    /** How far a contract that the caller may read is told to it. Who followed it may be a party to it as well. */
    public Telling telling(Contract contract) {
        Telling told = reach.telling(contract.following(), contract.territory(), contract.parts());
        return told.toThisDay() || !reach.reaches(contract.scope(), contract.companies()) ? told : Telling.WHOLE;
    }

    /** The same of those of the contracts that the caller may read; of none where all are told to this day. */
    public Map<UUID, Telling> tellings(Collection<UUID> ids) {
        return reach.mayHaveFollowed() && !ids.isEmpty()
                ? seen(ids).stream().collect(Collectors.toMap(Contract::id, this::telling))
                : Map.of();
    }

    /** The contract as the caller may read it. */
    public ContractView view(Contract contract) {
        return ContractView.of(contract, telling(contract));
    }

    /** Contracts under a framework agreement that the caller may read, by their number. */
    public List<Contract> subsequentTo(Contract framework) {
        return new WhereClause()
                .add("c.terms.frameworkId = :framework", "framework", framework.externalId())
                .add("c.buyerSiren = :buyer", "buyer", framework.buyerSiren())
                .add("c.id <> :id", "id", framework.id())
                .within(reach.seen("c"))
                .query(getEntityManager(), "from Contract c", " order by c.externalId, c.id", Contract.class)
                .getResultList();
    }

    /** Whether the caller may do something under the contract, not only see it. */
    public boolean reaches(UUID id) {
        return reachesAny(List.of(id));
    }

    /** The same, or in a part of it. */
    public boolean actsUnder(Contract contract) {
        OwnParts own = ownParts(contract);
        return own.all() || !own.parts().isEmpty();
    }

    /** Of which parts of it the caller decides. */
    public OwnParts ownParts(Contract contract) {
        return reach.ownParts(contract.scope(), contract.companies(), contract.parts());
    }

    /** Whether the caller may do something under one of the contracts at least. */
    public boolean reachesAny(Collection<UUID> ids) {
        return any(ids, reach.branches("c"));
    }

    private boolean any(Collection<UUID> ids, List<ReachPath> ways) {
        return !new WhereClause()
                .among("c.id", "ids", ids)
                .within(ways)
                .query(getEntityManager(), "select c.id from Contract c", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** As {@link #reachableToChange(UUID)} for several, in the order of {@link #hold(Collection)}. */
    public List<Contract> reachableToChange(Collection<UUID> ids) {
        return inOrder(ids).stream().map(this::reachableToChange).toList();
    }

    /**
     * The contract, held against other changes until the transaction ends; 403 where it can only be seen, 409 where it was
     * annulled.
     */
    public Contract reachableToChange(UUID id) {
        Contract contract = held(id, reach.branches("c")).orElseThrow(() -> {
            reachable(id);
            return Problem.of(PlatformProblem.FORBIDDEN);
        });
        contract.requireNotAnnulled();
        return contract;
    }

    private Optional<Contract> held(UUID id, List<ReachPath> ways) {
        return new WhereClause()
                        .add("c.id = :id", "id", id)
                        .within(ways)
                        .query(getEntityManager(), "from Contract c", Contract.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream()
                        .findFirst();
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    public Map<UUID, Contract> byId(Collection<UUID> ids) {
        return new WhereClause()
                        .among("c.id", "ids", ids)
                        .query(getEntityManager(), "from Contract c", Contract.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Contract::id, Function.identity()));
    }

    /** The one that stands under the key; of what was annulled the number is free. */
    Optional<Contract> find(ContractKey key) {
        return find(
                        "buyer.siret = ?1 and externalId = ?2 and status <> ?3",
                        key.buyerSiret(),
                        key.externalId(),
                        ContractStatus.ANNULLED)
                .firstResultOptional();
    }

    /** Whether the buyer's legal unit has a contract of that number, by whichever of its establishments. */
    boolean known(ContractKey key) {
        return count("buyerSiren = ?1 and externalId = ?2", Siret.siren(key.buyerSiret()), key.externalId()) > 0;
    }

    /** The name of an organisation, where it is registered with one: as a buyer of some contract. */
    Optional<String> nameOf(String siret) {
        return getEntityManager()
                .createQuery(
                        "select c.buyer.name from Contract c where c.buyer.siret = :siret and trim(c.buyer.name) <> ''",
                        String.class)
                .setParameter("siret", siret)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether the organisation follows any contract. */
    boolean follows(String organisation) {
        return !find("followedBy = ?1", organisation).page(0, 1).list().isEmpty();
    }

    /** As {@link #hold(UUID)} for several, always in one order, so that two who hold the same never wait in a ring. */
    public void hold(Collection<UUID> contractIds) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from contract c join unnest(cast(:ids as uuid[])) with ordinality as held (id, place)"
                                + " on held.id = c.id order by held.place for no key update of c")
                .setParameter("ids", inOrder(contractIds).toArray(UUID[]::new))
                .getResultList();
    }

    /** Each once, in the order that all who lock several keep to. */
    public static List<UUID> inOrder(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    /** Makes other changes of the contract wait until the transaction ends. */
    public void hold(UUID contractId) {
        getEntityManager()
                .createNativeQuery("select 1 from contract where id = :id for no key update")
                .setParameter("id", contractId)
                .getResultList();
    }

    /** As {@link #holdOpen(UUID)} for several, in the order of {@link #hold(Collection)}. */
    public void holdOpen(Collection<UUID> contractIds) {
        inOrder(contractIds).forEach(this::holdOpen);
    }

    /** As {@link #hold}; a closure that came first refuses, one that comes later waits. */
    public void holdOpen(UUID contractId) {
        getEntityManager()
                .createNativeQuery(
                        "select closed_on, annulled_at is not null from contract where id = :id for no key update",
                        Object[].class)
                .setParameter("id", contractId)
                .getResultList()
                .forEach(row -> requireOpen((Object[]) row));
    }

    private static void requireOpen(Object[] closedOnAndAnnulled) {
        if ((Boolean) closedOnAndAnnulled[1]) {
            throw Problem.of(ContractsProblem.CONTRACT_ANNULLED);
        }
        AfterClosure.requireOpen((LocalDate) closedOnAndAnnulled[0]);
    }
}
