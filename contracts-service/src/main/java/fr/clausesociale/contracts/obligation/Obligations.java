package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.ledger.Progress;
import fr.clausesociale.contracts.obligation.share.HoursDone;
import fr.clausesociale.contracts.reserved.ReservedHolders;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All obligations, with their entries. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    private final Contracts contracts;
    private final Reach reach;
    private final HoursDone done;
    private final ReservedHolders holders;
    private final BusinessClock clock;

    Obligations(Contracts contracts, Reach reach, HoursDone done, ReservedHolders holders, BusinessClock clock) {
        this.contracts = contracts;
        this.reach = reach;
        this.done = done;
        this.holders = holders;
        this.clock = clock;
    }

    /** The obligation, or 404 where its contract is out of the caller's reach, or it began after what the caller is told of that. */
    public Obligation reachable(UUID id) {
        return under(id).obligation();
    }

    /** The same with its contract. */
    UnderContract under(UUID id) {
        UnderContract found = known(id);
        if (!contracts.sees(found.contract())) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return told(found);
    }

    private UnderContract told(UnderContract found) {
        if (!contracts.telling(found.contract()).holds(found.obligation().from())) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return found;
    }

    /** The same where the contract is known to be within reach. */
    UnderContract underSeen(UUID id) {
        return told(known(id));
    }

    private UnderContract known(UUID id) {
        return new WhereClause()
                        .add("o.id = :id", "id", id)
                        .query(
                                getEntityManager(),
                                "select o, c from Obligation o join Contract c on c.id = o.contractId",
                                UnderContract.class)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** An obligation and the contract that it is of. */
    record UnderContract(Obligation obligation, Contract contract) {}

    /** The contract of an obligation, without reading the obligation: so that it can be read once its contract is held. */
    public UUID contractOf(UUID id) {
        return getEntityManager()
                .createQuery("select o.contractId from Obligation o where o.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The same of several, those that there are. */
    public List<UUID> contractsOf(Collection<UUID> ids) {
        return new WhereClause()
                .among("o.id", "ids", ids)
                .query(getEntityManager(), "select distinct o.contractId from Obligation o", UUID.class)
                .getResultList();
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    public Map<UUID, Obligation> byId(Collection<UUID> ids) {
        return new WhereClause()
                        .among("o.id", "ids", ids)
                        .query(getEntityManager(), "from Obligation o", Obligation.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    public List<Obligation> ofContract(UUID contractId) {
        return ofContracts(List.of(contractId));
    }

    /** Those of one contract in the order they were added. */
    List<Obligation> ofContracts(Collection<UUID> contractIds) {
        return new WhereClause()
                .among("o.contractId", "contracts", contractIds)
                .query(getEntityManager(), "from Obligation o", " order by o.id", Obligation.class)
                .getResultList();
    }

    List<Entry> entries(UUID obligationId) {
        return entries(List.of(obligationId)).getOrDefault(obligationId, List.of());
    }

    /** By obligation; absent where there are none. */
    Map<UUID, List<Entry>> entries(Collection<UUID> obligationIds) {
        return new WhereClause()
                        .among("e.obligationId", "ids", obligationIds)
                        .query(getEntityManager(), "from Entry e", " order by e.terms.effectiveOn, e.id", Entry.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(Entry::obligationId));
    }

    /** How an obligation stood on a day, by what was recorded at an instant. */
    Progress progress(Obligation obligation, LocalDate on, Instant knownAt) {
        return progress(List.of(obligation), on, knownAt).get(obligation.id());
    }

    /** The same of several, in a few queries however many they are. */
    Map<UUID, Progress> progress(Collection<Obligation> of, LocalDate on, Instant knownAt) {
        return progress(of, entries(ids(of)), on, knownAt);
    }

    Map<UUID, Progress> progress(
            Collection<Obligation> of, Map<UUID, List<Entry>> entries, LocalDate on, Instant knownAt) {
        if (of.isEmpty()) {
            return Map.of();
        }
        Map<UUID, HoursDone.Done> hours = done.of(ids(of), YearMonth.from(on), knownAt);
        return of.stream()
                .collect(Collectors.toMap(
                        Obligation::id,
                        o -> progress(o, entries.getOrDefault(o.id(), List.of()), hours.get(o.id()), on, knownAt)));
    }

    private static Progress progress(
            Obligation obligation, List<Entry> entries, HoursDone.Done hours, LocalDate on, Instant knownAt) {
        List<Entry> known = entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .toList();
        return Progress.of(obligation.ledger(known, knownAt), on, hours.declared(), hours.accepted());
    }

    private static List<UUID> ids(Collection<Obligation> obligations) {
        return obligations.stream().map(Obligation::id).toList();
    }

    /** The figures of an obligation on a day, by what is known now. */
    public Standing standing(Obligation obligation, LocalDate on) {
        Progress progress = progress(obligation, on, clock.now());
        return new Standing(
                progress.agreed(),
                progress.waived(),
                progress.due(),
                progress.accepted(),
                obligation.modality().owes(),
                progress.status().name());
    }

    public ObligationView view(Obligation obligation, Contract contract, LocalDate on, Instant knownAt) {
        return ObligationView.of(
                obligation, contract, progress(obligation, on, knownAt), alerts(obligation, contract, on), reach::own);
    }

    /** What somebody should look at, by its code. */
    private List<String> alerts(Obligation obligation, Contract contract, LocalDate on) {
        Lot lot = contract.lot(obligation.lotId()).orElse(null);
        return switch (holders.held(obligation.modality().reservation(), lot, on)) {
            case BY_ITS_KIND -> List.of();
            case BY_UNKNOWN_KIND -> List.of("HOLDER_KIND_NOT_KNOWN");
            case BY_OTHER_KIND -> List.of(ContractsProblem.HOLDER_NOT_OF_RESERVED_KIND.name());
        };
    }

    /** All of a contract that are told, as they stand today or stood on the last day that is, in the order they were added. */
    List<ObligationView> views(Contract contract) {
        Telling told = contracts.telling(contract);
        LocalDate on = told.on(clock.today());
        List<Obligation> all = ofContract(contract.id()).stream()
                .filter(o -> told.holds(o.from()))
                .toList();
        Map<UUID, Progress> progress = progress(all, on, clock.now());
        return all.stream()
                .map(o -> ObligationView.of(o, contract, progress.get(o.id()), alerts(o, contract, on), reach::own))
                .toList();
    }
}
