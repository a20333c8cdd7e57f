package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.shared.ServiceEvents;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.outbox.Republisher;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells what became of contracts. One record carries the contract with all that is published with it. */
@ApplicationScoped
public class ContractEvents implements Republisher {

    private static final String TOPIC = "contracts.contract.v1";
    private static final int PAGE = 500;

    private final Outbox outbox;
    private final Contracts contracts;
    private final PublishedFacts facts;
    private final BusinessClock clock;

    ContractEvents(Outbox outbox, Contracts contracts, PublishedFacts facts, BusinessClock clock) {
        this.outbox = outbox;
        this.contracts = contracts;
        this.facts = facts;
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
        outbox.publish(event(contract, facts.of(contract.id()), what, effectiveFrom, reason));
    }

    /** Something recorded beside the contract is a change of the contract: its version and its place in the feed say so. */
    public void changed(Contract contract, String what, LocalDate effectiveFrom) {
        contract.touch(clock.now());
        publish(contract, what, effectiveFrom, null);
    }

    /** As {@link #publish} for many that were written already; they are read as one. */
    void publishAll(
            List<Contract> written, Map<UUID, PublishedFacts.Facts> known, Consumer<Contract> each, String what) {
        for (Contract contract : written) {
            each.accept(contract);
            outbox.publish(
                    event(contract, known.getOrDefault(contract.id(), PublishedFacts.Facts.NONE), what, null, null));
        }
    }

    private Event event(
            Contract contract, PublishedFacts.Facts known, String what, LocalDate effectiveFrom, String reason) {
        Instant now = clock.now();
        LocalDate since = effectiveFrom == null ? clock.today() : effectiveFrom;
        return ServiceEvents.of(
                TOPIC,
                contract.id(),
                contract.id(),
                what,
                contract.version(),
                now,
                ContractBody.of(contract, known, since, now, reason));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.through(PAGE, this::after, Contract::id, page -> next.accept(again(page)));
    }

    private List<Contract> after(UUID last, int limit) {
        return contracts.find("id > ?1 order by id", last).page(0, limit).list();
    }

    private List<Event> again(List<Contract> page) {
        Map<UUID, PublishedFacts.Facts> known =
                facts.of(page.stream().map(Contract::id).toList());
        return page.stream()
                .map(c -> event(c, known.get(c.id()), "contract-changed", c.notifiedOn(), null))
                .toList();
    }
}
