package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEnds;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Where an obligation ended with its contract, it goes on ending with it: by a dated entry, so that the past stays. */
@ApplicationScoped
class EndsFollowed implements ContractEnds {

    private final Obligations obligations;
    private final EndsWatched ends;
    private final BusinessClock clock;

    EndsFollowed(Obligations obligations, EndsWatched ends, BusinessClock clock) {
        this.obligations = obligations;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public void moved(Contract contract, LocalDate before, LocalDate from, String by) {
        LocalDate end = contract.endsOn();
        if (end == null || end.equals(before) || contract.closedOn() != null) {
            return;
        }
        LocalDate today = clock.today();
        LocalDate since = from == null || from.isAfter(today) ? today : from;
        List<Obligation> following = obligations.ofContract(contract.id()).stream()
                .filter(o -> o.annulment() == null && Objects.equals(o.until(), before))
                .filter(o -> o.from() == null || !end.isBefore(o.from()))
                .toList();
        Map<UUID, List<Entry>> entries =
                obligations.entries(following.stream().map(Obligation::id).toList());
        following.forEach(o -> move(o, entries.getOrDefault(o.id(), List.of()), end, since, by));
    }

    private void move(Obligation obligation, List<Entry> known, LocalDate end, LocalDate since, String by) {
        boolean started = obligation.from() == null || !since.isBefore(obligation.from());
        EntryRequest request = EntryRequest.endMoved(
                started ? since : obligation.from(),
                end,
                "La fin d'exécution du marché est portée au " + end + " ; celle de l'obligation la suit.");
        Entry entry = Entry.of(obligation.id(), request, clock.now(), by);
        obligations.getEntityManager().persist(entry);
        ends.changing(obligation, () -> obligation.follows(known, entry, clock.today()));
    }
}
