package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.ContractIndex;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import fr.clausesociale.contracts.obligation.ledger.Progress;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps beside contracts and obligations what lists and sums read: what is missing, and whether hours are owed at all. */
@ApplicationScoped
public class ObligationSums {

    /**
     * Parts of a query that has {@code done (obligation, hours)}, one row an obligation: what {@link #of} would keep
     * once so many more hours are accepted. All else stays as it was summarised last, on whichever change or day that was.
     */
    public static final String DONE = "owed as (select o.id, o.contract_id, o.shortfall, done.hours from obligation o"
            + " join done on done.obligation = o.id where done.hours > 0),"
            + " obligation_done as (update obligation o set shortfall = greatest(o.shortfall - owed.hours, 0),"
            + " suspended = o.suspended and owed.hours <= o.shortfall from owed where o.id = owed.id),"
            + ContractIndex.LESS_MISSING;

    private final Obligations obligations;
    private final Contracts contracts;
    private final EntityManager database;
    private final BusinessClock clock;

    ObligationSums(Obligations obligations, Contracts contracts, EntityManager database, BusinessClock clock) {
        this.obligations = obligations;
        this.contracts = contracts;
        this.database = database;
        this.clock = clock;
    }

    /** Keeps beside the contract what its obligations come to. Holds the contract's row until the transaction ends. */
    public void of(UUID contractId) {
        contracts.hold(contractId);
        ofHeld(contractId);
    }

    /** The same where the caller holds the contract. */
    public void ofHeld(UUID contractId) {
        List<Obligation> all = obligations.ofContract(contractId);
        Map<UUID, Progress> progress = obligations.progress(all, clock.today(), clock.now());
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
        database.createNativeQuery(
                        "with kept as (update obligation o set shortfall = now.shortfall, suspended = now.suspended"
                                + " from unnest(cast(:ids as uuid[]), cast(:shortfalls as numeric[]), cast(:suspended as boolean[]))"
                                + " now (id, shortfall, suspended)"
                                + " where o.id = now.id and (o.shortfall, o.suspended) is distinct from (now.shortfall, now.suspended))"
                                + ContractIndex.SUMMED)
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
}
