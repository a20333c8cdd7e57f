package fr.clausesociale.beneficiaries.referral;

import static java.util.stream.Collectors.groupingBy;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Republisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells again what is declared of every person. */
@ApplicationScoped
class ClaimsRepublisher implements Republisher {

    private static final int PAGE = 200;

    private final Beneficiaries beneficiaries;
    private final Referrals referrals;
    private final ClaimsEvents events;

    ClaimsRepublisher(Beneficiaries beneficiaries, Referrals referrals, ClaimsEvents events) {
        this.beneficiaries = beneficiaries;
        this.referrals = referrals;
        this.events = events;
    }

    @Override
    public String topic() {
        return ClaimsEvents.TOPIC;
    }

    @Override
    public String contentType() {
        return Seal.CONTENT_TYPE;
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
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Beneficiary> people = beneficiaries.after(last, PAGE);
            Map<UUID, List<Referral>> theirs = referrals
                    .of(people.stream().map(Beneficiary::id).toList())
                    .stream()
                    .collect(groupingBy(Referral::beneficiaryId));
            return people.stream()
                    .map(person -> events.declared(person, theirs.getOrDefault(person.id(), List.of())))
                    .toList();
        });
    }
}
