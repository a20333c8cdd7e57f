package fr.clausesociale.contracts.reading.totals;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.Balances;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds up what is owed and done under several contracts, as far as the caller sees them. */
@ApplicationScoped
class Totals {

    private final Contracts contracts;
    private final Balances balances;

    Totals(Contracts contracts, Balances balances) {
        this.contracts = contracts;
        this.balances = balances;
    }

    /** Of a contract and, where it is a framework agreement, of the subsequent contracts (marchés subséquents) of it. */
    ContractTotals withSubsequent(UUID id, LocalDate on) {
        Contract contract = contracts.reachable(id);
        List<Contract> all = new ArrayList<>(List.of(contract));
        all.addAll(contracts.subsequentTo(contract));
        return of(all, on);
    }

    ContractTotals of(Collection<UUID> ids, LocalDate on) {
        List<Contract> seen = new ArrayList<>(contracts.seen(ids));
        seen.sort(Comparator.comparing(Contract::externalId));
        return of(seen, on);
    }

    /** Each by its day: who follows one no more reads it as it was then. */
    private ContractTotals of(List<Contract> shown, LocalDate asked) {
        Map<LocalDate, List<UUID>> days = shown.stream()
                .collect(Collectors.groupingBy(
                        contract -> contracts.telling(contract).on(asked),
                        Collectors.mapping(Contract::id, Collectors.toList())));
        Map<UUID, List<Balance>> owed = new HashMap<>();
        days.forEach((day, ids) -> owed.putAll(balances.of(ids, day)));
        return new ContractTotals(
                days.keySet().stream().max(Comparator.naturalOrder()).orElse(asked),
                Figures.of(owed.values().stream().flatMap(List::stream).toList()),
                shown.stream()
                        .map(c -> new ContractTotals.OfContract(
                                c.id(), c.externalId(), c.title(), Figures.of(owed.getOrDefault(c.id(), List.of()))))
                        .toList());
    }
}
