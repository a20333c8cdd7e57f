package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.fact.CommitmentFact;
import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.HolderUse;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hangs on the lots of a contract and on their holders: telling the contract anew must not drop it. */
@ApplicationScoped
class LotUse {

    private final PublishedFacts facts;
    private final List<HolderUse> uses;

    LotUse(PublishedFacts facts, @All List<HolderUse> uses) {
        this.facts = facts;
        this.uses = uses;
    }

    /** @throws Problem where a lot or a holder that is in use would be dropped */
    void check(Contract contract, ContractDraft draft) {
        Map<String, Set<String>> told = draft.lotsOrWhole().stream()
                .collect(Collectors.toMap(
                        LotDraft::number,
                        lot -> lot.contractors().stream().map(Contractor::id).collect(Collectors.toSet())));
        checkLots(contract, told.keySet());
        contract.lots().forEach(lot -> checkHolders(lot, told.getOrDefault(lot.number(), Set.of())));
    }

    private void checkLots(Contract contract, Set<String> kept) {
        List<Lot> dropped = contract.lots().stream()
                .filter(lot -> !kept.contains(lot.number()))
                .toList();
        if (dropped.isEmpty()) {
            return;
        }
        Set<UUID> used = inUse(contract);
        dropped.stream().filter(lot -> used.contains(lot.id())).findFirst().ifPresent(lot -> {
            throw Problem.of(ContractsProblem.LOT_IN_USE, lot.number()).at("/lots");
        });
    }

    private void checkHolders(Lot lot, Set<String> kept) {
        lot.contractors().stream()
                .filter(holder -> !kept.contains(holder.id()) && inUse(holder, lot))
                .findFirst()
                .ifPresent(holder -> {
                    throw Problem.of(ContractsProblem.HOLDER_IN_USE, holder.id(), lot.number())
                            .at("/lots");
                });
    }

    private Set<UUID> inUse(Contract contract) {
        PublishedFacts.Facts known = facts.of(contract.id());
        return Stream.concat(
                        known.obligations().stream().map(ObligationFact::lotId),
                        known.commitments().stream().map(CommitmentFact::lotId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean inUse(Contractor holder, Lot lot) {
        return lot.contractors().stream().anyMatch(other -> other.comesAfter(holder) || holder.comesAfter(other))
                || uses.stream().anyMatch(use -> use.of(holder, lot.id()));
    }
}
