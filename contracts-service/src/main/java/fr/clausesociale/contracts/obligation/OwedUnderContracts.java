package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.contract.fact.ObligationFacts;
import fr.clausesociale.contracts.obligation.ledger.Basis;
import fr.clausesociale.contracts.obligation.ledger.Ledger;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is owed under contracts, as it is told with them. */
@ApplicationScoped
class OwedUnderContracts implements ObligationFacts {

    private final Obligations obligations;
    private final Contracts contracts;
    private final EndsWatched ends;
    private final BusinessClock clock;

    OwedUnderContracts(Obligations obligations, Contracts contracts, EndsWatched ends, BusinessClock clock) {
        this.obligations = obligations;
        this.contracts = contracts;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public void end(UUID contractId, LocalDate on) {
        obligations.ofContract(contractId).forEach(obligation -> ends.changing(obligation, () -> obligation.end(on)));
    }

    @Override
    public Map<UUID, List<ObligationFact>> of(Collection<UUID> contractIds) {
        if (contractIds.isEmpty()) {
            return Map.of();
        }
        List<Obligation> all = obligations.ofContracts(contractIds);
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Entry>> entries =
                obligations.entries(all.stream().map(Obligation::id).toList());
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
