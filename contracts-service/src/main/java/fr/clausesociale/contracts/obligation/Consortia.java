package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.obligation.share.Holders;
import fr.clausesociale.contracts.obligation.share.HoursDone;
import fr.clausesociale.contracts.obligation.share.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who of those that hold a lot owes and did how much of its obligations. */
@ApplicationScoped
public class Consortia {

    private final Obligations obligations;
    private final HoursDone done;

    Consortia(Obligations obligations, HoursDone done) {
        this.obligations = obligations;
        this.done = done;
    }

    Consortium of(Obligation obligation, Contract contract, LocalDate on) {
        return of(List.of(obligation), contract, on).get(obligation.id());
    }

    /** By obligation of a contract, as it stood on a day; absent where one holder answers for all of it. */
    public Map<UUID, Consortium> shared(Contract contract, LocalDate on) {
        List<Obligation> several = obligations.ofContract(contract.id()).stream()
                .filter(each -> each.annulment() == null)
                .filter(obligation -> holders(obligation, contract).size() > 1)
                .toList();
        Map<UUID, Consortium> shared = new HashMap<>();
        of(several, contract, on)
                .forEach((id, consortium) -> consortium.shared().ifPresent(among -> shared.put(id, among)));
        return shared;
    }

    private Map<UUID, Consortium> of(Collection<Obligation> all, Contract contract, LocalDate on) {
        if (all.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = all.stream().map(Obligation::id).toList();
        Map<UUID, List<Entry>> entries = obligations.entries(ids);
        Map<UUID, List<HoursDone.Worked>> worked = done.worked(ids, YearMonth.from(on));
        Map<UUID, Consortium> consortia = new HashMap<>();
        for (Obligation o : all) {
            List<Entry> entered = entries.getOrDefault(o.id(), List.of());
            consortia.put(
                    o.id(),
                    Consortium.of(
                            new Holders(holders(o, contract)),
                            o.ledger(entered).due(on),
                            transfers(entered, on),
                            worked.getOrDefault(o.id(), List.of()),
                            on));
        }
        return consortia;
    }

    private static List<Contractor> holders(Obligation obligation, Contract contract) {
        return contract.lot(obligation.lotId()).map(Lot::contractors).orElse(List.of());
    }

    private static List<Transfer> transfers(List<Entry> entries, LocalDate on) {
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.TRANSFER && !e.effectiveOn().isAfter(on))
                .map(Entry::transfer)
                .toList();
    }
}
