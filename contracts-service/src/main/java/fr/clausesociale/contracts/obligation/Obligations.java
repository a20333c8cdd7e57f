package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.contract.fact.ObligationFacts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.ledger.Basis;
import fr.clausesociale.contracts.obligation.ledger.Ledger;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import fr.clausesociale.contracts.obligation.ledger.Progress;
import fr.clausesociale.contracts.obligation.share.HoursDone;
import fr.clausesociale.contracts.reserved.ReservedHolders;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All obligations, with their entries. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, UUID>, ObligationFacts {

    /**
     * Parts of a query that has {@code done (obligation, hours)}, one row an obligation: what {@link #summarise} would keep
     * once so many more hours are accepted. All else stays as it was summarised last, on whichever change or day that was.
     */
    public static final String DONE = "owed as (select o.id, o.contract_id, o.shortfall, done.hours from obligation o"
            + " join done on done.obligation = o.id where done.hours > 0),"
            + " obligation_done as (update obligation o set shortfall = greatest(o.shortfall - owed.hours, 0),"
            + " suspended = o.suspended and owed.hours <= o.shortfall from owed where o.id = owed.id),"
            + " contract_done as (update contract c set shortfall = c.shortfall - less.hours"
            + " from (select contract_id, sum(least(shortfall, hours)) as hours from owed where shortfall > 0 group by contract_id) less"
            + " where c.id = less.contract_id)";

    private final Contracts contracts;
    private final Reach reach;
    private final HoursDone done;
    private final EndsWatched ends;
    private final ReservedHolders holders;
    private final BusinessClock clock;

    Obligations(
            Contracts contracts,
            Reach reach,
            HoursDone done,
            EndsWatched ends,
            ReservedHolders holders,
            BusinessClock clock) {
        this.contracts = contracts;
        this.reach = reach;
        this.done = done;
        this.ends = ends;
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

    /** Keeps beside the contract what its obligations come to. Holds the contract's row until the transaction ends. */
    public void summarise(UUID contractId) {
        contracts.hold(contractId);
        summariseHeld(contractId);
    }

    /** The same where the caller holds the contract. */
    public void summariseHeld(UUID contractId) {
        List<Obligation> all = ofContract(contractId);
        Map<UUID, Progress> progress = progress(all, clock.today(), clock.now());
        List<Obligation> standing =
                all.stream().filter(o -> o.annulment() == null).toList();
        keep(
                contractId,
                progress,
                standing.stream().anyMatch(o -> o.modality().owes() && o.basis() != null)
                        || progress.values().stream().anyMatch(p -> p.agreed().signum() > 0),
                progress.values().stream().map(Progress::remaining).reduce(Decimals.ZERO, BigDecimal::add),
                standing.stream().map(Obligation::programme).distinct().toList());
    }

    /** What is missing of each and of all, for lists; no change of the obligations or the contract themselves. */
    private void keep(
            UUID contractId, Map<UUID, Progress> progress, boolean owed, BigDecimal missing, List<String> programmes) {
        List<Map.Entry<UUID, Progress>> all = List.copyOf(progress.entrySet());
        getEntityManager()
                .createNativeQuery(
                        "with kept as (update obligation o set shortfall = now.shortfall, suspended = now.suspended"
                                + " from unnest(cast(:ids as uuid[]), cast(:shortfalls as numeric[]), cast(:suspended as boolean[]))"
                                + " now (id, shortfall, suspended)"
                                + " where o.id = now.id and (o.shortfall, o.suspended) is distinct from (now.shortfall, now.suspended))"
                                + " update contract set hours_owed = :owed, shortfall = :missing, programmes = :programmes"
                                + " where id = :contract")
                .setParameter("ids", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .setParameter(
                        "shortfalls",
                        all.stream().map(each -> each.getValue().remaining()).toArray(BigDecimal[]::new))
                .setParameter(
                        "suspended",
                        all.stream()
                                .map(each -> each.getValue().status() == ObligationStatus.SUSPENDED)
                                .toArray(Boolean[]::new))
                .setParameter("owed", owed)
                .setParameter("missing", missing)
                .setParameter("programmes", programmes.toArray(String[]::new))
                .setParameter("contract", contractId)
                .executeUpdate();
    }

    @Override
    public void end(UUID contractId, LocalDate on) {
        ofContract(contractId).forEach(obligation -> ends.changing(obligation, () -> obligation.end(on)));
    }

    @Override
    public Map<UUID, List<ObligationFact>> of(Collection<UUID> contractIds) {
        if (contractIds.isEmpty()) {
            return Map.of();
        }
        List<Obligation> all = ofContracts(contractIds);
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Entry>> entries =
                entries(all.stream().map(Obligation::id).toList());
        Map<UUID, Contract> holders = contracts.byId(contractIds);
        Map<UUID, List<ObligationFact>> facts = new HashMap<>();
        for (Obligation o : all) {
            facts.computeIfAbsent(o.contractId(), id -> new ArrayList<>())
                    .add(fact(o, entries.getOrDefault(o.id(), List.of()), holders.get(o.contractId())));
        }
        return facts;
    }

    private ObligationFact fact(Obligation o, List<Entry> entries, Contract contract) {
        Ledger ledger = o.ledger(entries);
        LocalDate day = o.from() != null && o.from().isAfter(clock.today()) ? o.from() : clock.today();
        Basis basis = o.basis();
        return new ObligationFact(
                o.id(),
                o.lotId(),
                contract.lot(o.lotId()).map(lot -> lot.number()).orElse(null),
                o.modality().name(),
                basis == null
                        ? null
                        : new ObligationFact.Basis(
                                basis.kind().name(), basis.hours(), basis.share(), basis.amountPerHour()),
                o.programme(),
                o.from(),
                ledger.endOn(day),
                ledger.due(day),
                standing(ledger, day),
                ledger.steps(),
                ledger.allHours());
    }

    /** What the entries say alone; hours done are told on their own topic. */
    private static String standing(Ledger ledger, LocalDate day) {
        if (ledger.annulled()) {
            return "ANNULLED";
        }
        if (!ledger.modality().owes()) {
            return "NOT_OWED";
        }
        return ledger.waivedWhole(day) ? "WAIVED" : ledger.suspended(day) ? "SUSPENDED" : "IN_FORCE";
    }
}
