package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEnds;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Where an obligation ended with its contract, it goes on ending with it: by a dated entry, so that the past stays. */
@ApplicationScoped
class EndsFollowed implements ContractEnds {

    private final Obligations obligations;
    private final BusinessClock clock;

    EndsFollowed(Obligations obligations, BusinessClock clock) {
        this.obligations = obligations;
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
        for (Obligation obligation : obligations.ofContract(contract.id())) {
            boolean beforeItBegins = obligation.from() != null && end.isBefore(obligation.from());
            if (Objects.equals(obligation.until(), before) && !beforeItBegins) {
                move(obligation, end, since, by);
            }
        }
    }

    private void move(Obligation obligation, LocalDate end, LocalDate since, String by) {
        boolean started = obligation.from() == null || !since.isBefore(obligation.from());
        EntryRequest request = EntryRequest.endMoved(
                started ? since : obligation.from(),
                end,
                "La fin d'exécution du marché est portée au " + end + " ; celle de l'obligation la suit.");
        Instant now = clock.now();
        List<Entry> known = obligations.entries(obligation.id());
        Entry entry = Entry.of(obligation.id(), request, now, by);
        obligations.getEntityManager().persist(entry);
        obligation.entered();
        obligation.endsBy(Entry.with(known, entry), clock.today());
    }
}
