package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.ledger.Progress;
import fr.clausesociale.contracts.obligation.share.HoursDone;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands under a contract on a day, obligation by obligation, by what is recorded now. */
@ApplicationScoped
public class Balances {

    private final Obligations obligations;
    private final HoursDone done;
    private final BusinessClock clock;

    Balances(Obligations obligations, HoursDone done, BusinessClock clock) {
        this.obligations = obligations;
        this.done = done;
        this.clock = clock;
    }

    /** In the order the obligations were added. The caller has made sure that the contract is in reach. */
    public List<Balance> of(UUID contractId, LocalDate on) {
        return of(List.of(contractId), on).getOrDefault(contractId, List.of());
    }

    /** The same of those that are told. */
    public List<Balance> of(UUID contractId, LocalDate on, Telling told) {
        return of(contractId, on).stream()
                .filter(balance -> told.holds(balance.from()))
                .toList();
    }

    /** By contract, absent where nothing is owed; in a few queries however many they are. */
    public Map<UUID, List<Balance>> of(Collection<UUID> contractIds, LocalDate on) {
        List<Obligation> all = obligations.ofContracts(contractIds).stream()
                .filter(each -> each.annulment() == null)
                .toList();
        List<UUID> ids = all.stream().map(Obligation::id).toList();
        Map<UUID, List<Entry>> entries = obligations.entries(ids);
        Map<UUID, Progress> progress = obligations.progress(all, entries, on, clock.now());
        Map<UUID, BigDecimal> undecided = done.undecided(ids, YearMonth.from(on));
        return all.stream()
                .collect(Collectors.groupingBy(
                        Obligation::contractId,
                        Collectors.mapping(
                                o -> balance(
                                        o,
                                        on,
                                        progress.get(o.id()),
                                        entries.getOrDefault(o.id(), List.of()),
                                        undecided.getOrDefault(o.id(), Decimals.ZERO)),
                                Collectors.toList())));
    }

    private static Balance balance(Obligation o, LocalDate on, Progress p, List<Entry> entries, BigDecimal undecided) {
        return new Balance(
                o.id(),
                o.lotId(),
                o.modality(),
                o.modality().owes(),
                o.programme(),
                o.from(),
                p.until(),
                p.agreed(),
                p.waived(),
                p.due(),
                undecided,
                p.accepted(),
                p.remaining(),
                p.excess(),
                p.rate(),
                o.basis() == null ? null : o.basis().share(),
                p.totalHours(),
                p.acceptedShare(),
                p.status(),
                o.ledger(entries).suspended(on),
                waivers(entries, on));
    }

    private static List<Balance.Waiver> waivers(List<Entry> entries, LocalDate on) {
        Map<Entry, GivenOpinion> opinions = GivenOpinion.byWaiver(entries);
        return entries.stream()
                .filter(e -> e.kind() == EntryKind.WAIVER && !e.effectiveOn().isAfter(on))
                .map(e -> e.waiver(opinions.get(e)))
                .toList();
    }
}
