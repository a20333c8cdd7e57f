package fr.clausesociale.contracts.contract;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import fr.clausesociale.platform.outbox.Walk;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells what became of contracts. One record carries the contract with its obligations as in force. */
@ApplicationScoped
public class ContractEvents implements Republisher {

    private static final String TOPIC = "contracts.contract.v1";
    private static final int PAGE = 500;

    private final Outbox outbox;
    private final Contracts contracts;
    private final ObligationFacts obligations;
    private final BusinessClock clock;

    ContractEvents(Outbox outbox, Contracts contracts, ObligationFacts obligations, BusinessClock clock) {
        this.outbox = outbox;
        this.contracts = contracts;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * Publishes a contract that has changed, after writing the change, so that its version is the one told.
     *
     * @param what the type of event without prefix and version, {@code obligation-amended}
     * @param effectiveFrom since when it holds, null: from today
     */
    public void publish(Contract contract, String what, LocalDate effectiveFrom, String reason) {
        contracts.flush();
        List<ObligationFact> owed = obligations.of(List.of(contract.id())).getOrDefault(contract.id(), List.of());
        outbox.publish(event(contract, owed, what, effectiveFrom, reason));
    }

    /** As {@link #publish} for many that were written already; they are read as one. */
    void publishAll(
            List<Contract> written, Map<UUID, List<ObligationFact>> owed, Consumer<Contract> each, String what) {
        for (Contract contract : written) {
            each.accept(contract);
            outbox.publish(event(contract, owed.getOrDefault(contract.id(), List.of()), what, null, null));
        }
    }

    private Event event(
            Contract contract, List<ObligationFact> owed, String what, LocalDate effectiveFrom, String reason) {
        Instant now = clock.now();
        LocalDate since = effectiveFrom == null ? clock.today() : effectiveFrom;
        String id = contract.id().toString();
        return new Event(
                TOPIC,
                id,
                Ids.next(),
                "fr.clausesociale.contracts." + what + ".v1",
                id,
                contract.version(),
                now,
                "urn:clausesociale:event:" + TOPIC + ":1",
                ContractBody.of(contract, owed, since, now, reason));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        Walk.through(PAGE, this::after, Contract::id, page -> next.accept(again(page)));
    }

    private List<Contract> after(UUID last, int limit) {
        return contracts.find("id > ?1 order by id", last).page(0, limit).list();
    }

    private List<Event> again(List<Contract> page) {
        Map<UUID, List<ObligationFact>> owed =
                obligations.of(page.stream().map(Contract::id).toList());
        return page.stream()
                .map(c -> event(c, owed.getOrDefault(c.id(), List.of()), "contract-changed", c.notifiedOn(), null))
                .toList();
    }
}
