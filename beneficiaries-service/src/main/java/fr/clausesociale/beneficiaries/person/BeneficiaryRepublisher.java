package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.Republisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells of every person again. */
@ApplicationScoped
class BeneficiaryRepublisher implements Republisher {

    private static final int PAGE = 500;

    private final Beneficiaries beneficiaries;
    private final BeneficiaryEvents events;

    BeneficiaryRepublisher(Beneficiaries beneficiaries, BeneficiaryEvents events) {
        this.beneficiaries = beneficiaries;
        this.events = events;
    }

    @Override
    public String topic() {
        return BeneficiaryEvents.TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        UUID last = null;
        List<Event> page;
        while (!(page = page(last)).isEmpty()) {
            next.accept(page);
            last = UUID.fromString(page.get(page.size() - 1).subject());
        }
    }

    private List<Event> page(UUID last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> beneficiaries.after(last, PAGE).stream()
                        .map(events::again)
                        .toList());
    }
}
