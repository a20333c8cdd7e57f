package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells contracts again on the day when something dated ahead takes effect: nobody changes them then, but what is due
 * changes. Whichever replica comes first does a day, in one transaction.
 */
@ApplicationScoped
class DaysComing {

    private final EntityManager database;
    private final Contracts contracts;
    private final Obligations obligations;
    private final ObligationSums sums;
    private final ContractEvents events;
    private final BusinessClock clock;

    DaysComing(
            EntityManager database,
            Contracts contracts,
            Obligations obligations,
            ObligationSums sums,
            ContractEvents events,
            BusinessClock clock) {
        this.database = database;
        this.contracts = contracts;
        this.obligations = obligations;
        this.sums = sums;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(every = "{clausesociale.contracts.days-coming:10m}", delayed = "1m")
    void tell() {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> tellUpTo(clock.today()));
    }

    void tellUpTo(LocalDate today) {
        LocalDate told = (LocalDate) database.createNativeQuery("select day from due_told for update", LocalDate.class)
                .getSingleResult();
        if (!told.isBefore(today)) {
            return;
        }
        affected(told, today).forEach(this::tell);
        database.createNativeQuery("update due_told set day = :today")
                .setParameter("today", today)
                .executeUpdate();
    }

    private List<UUID> affected(LocalDate after, LocalDate until) {
        return database.createQuery(
                        "select distinct o.contractId from Obligation o where o.from > :after and o.from <= :until"
                                + " or exists (select 1 from Entry e where e.obligationId = o.id"
                                + " and e.terms.effectiveOn > :after and e.terms.effectiveOn <= :until) order by 1",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }

    private void tell(UUID contractId) {
        Contract contract = contracts.findById(contractId, LockModeType.PESSIMISTIC_WRITE);
        List<Obligation> owed = obligations.ofContract(contractId);
        Map<UUID, List<Entry>> entries =
                obligations.entries(owed.stream().map(Obligation::id).toList());
        owed.forEach(o -> o.endsBy(entries.getOrDefault(o.id(), List.of()), clock.today()));
        contract.touch(clock.now());
        events.publish(contract, "obligation-took-effect", clock.today(), null);
        sums.of(contractId);
    }
}
