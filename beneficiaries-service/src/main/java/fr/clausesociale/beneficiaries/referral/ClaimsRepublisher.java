package fr.clausesociale.beneficiaries.referral;

import static java.util.stream.Collectors.groupingBy;

import fr.clausesociale.beneficiaries.erased.CompactedTopic;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
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
    private final ErasedPseudonyms erased;
    private final ClaimsEvents events;

    ClaimsRepublisher(Beneficiaries beneficiaries, Referrals referrals, ErasedPseudonyms erased, ClaimsEvents events) {
        this.beneficiaries = beneficiaries;
        this.erased = erased;
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
        AggregateWalk.through(PAGE, beneficiaries::heldAfter, Beneficiary::id, people -> next.accept(declared(people)));
        erased.again(CompactedTopic.CLAIMS, next);
    }

    private List<Event> declared(List<Beneficiary> people) {
        Map<UUID, List<Referral>> theirs =
                referrals.recordedUnder(people.stream().map(Beneficiary::id).toList()).stream()
                        .collect(groupingBy(Referral::beneficiaryId));
        return people.stream()
                .map(person -> events.declared(person, theirs.getOrDefault(person.id(), List.of())))
                .toList();
    }
}
