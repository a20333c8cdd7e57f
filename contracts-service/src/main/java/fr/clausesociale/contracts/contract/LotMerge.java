package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lots of which people know more than a publication says: it has no lots, no names of old holders and few successions. */
final class LotMerge {

    private LotMerge() {}

    /** Lots whose holders have days of their own: who registered them knew of a succession. */
    static Set<String> dated(ContractDraft draft) {
        return draft.lots().stream()
                .filter(lot ->
                        lot.contractors().stream().anyMatch(holder -> holder.from() != null || holder.until() != null))
                .map(lot -> ManualEdits.contractors(lot.number()))
                .collect(Collectors.toSet());
    }

    static Set<String> changed(ContractDraft draft, Contract contract) {
        Set<String> changed = new HashSet<>();
        for (LotDraft told : draft.lots()) {
            Lot known = contract.lot(told.number()).orElse(null);
            boolean otherHolders = known == null || !told.contractors().equals(known.contractors());
            if (StatedFacts.stated(told.contractors()) && otherHolders) {
                changed.add(ManualEdits.contractors(told.number()));
            }
            if (StatedFacts.stated(told.title()) && (known == null || !Objects.equals(told.title(), known.title()))) {
                changed.add(ManualEdits.title(told.number()));
            }
        }
        return changed;
    }

    /** Holders as published, with the names they are known by. */
    static List<Contractor> named(List<Contractor> told, List<Contractor> known) {
        return told.stream()
                .map(holder -> holder.name() != null ? holder : holder.called(name(holder.id(), known)))
                .toList();
    }

    private static String name(String id, List<Contractor> known) {
        return known.stream()
                .filter(holder -> holder.id().equals(id) && holder.name() != null)
                .map(Contractor::name)
                .findFirst()
                .orElse(null);
    }

    /** The holders that a person entered, and the subcontractors declared since. */
    static List<Contractor> kept(List<Contractor> entered, List<Contractor> published) {
        List<Contractor> all = new ArrayList<>(entered);
        Set<String> ids = entered.stream().map(Contractor::id).collect(Collectors.toSet());
        published.stream()
                .filter(holder -> holder.role() == ContractorRole.SUBCONTRACTOR && !ids.contains(holder.id()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Whether both name the same holders of the contract for the same days, whatever their names and order. */
    static boolean agree(List<Contractor> entered, List<Contractor> published) {
        return held(entered).equals(held(published));
    }

    private static Set<List<Object>> held(List<Contractor> holders) {
        return holders.stream()
                .filter(holder -> holder.role() != ContractorRole.SUBCONTRACTOR)
                .map(holder -> Arrays.<Object>asList(holder.id(), holder.from(), holder.until()))
                .collect(Collectors.toSet());
    }
}
