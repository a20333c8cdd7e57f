package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.erased.CompactedTopic;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells of every person again, and of everybody who is gone. */
@ApplicationScoped
class BeneficiaryRepublisher implements Republisher {

    private final Beneficiaries beneficiaries;
    private final ErasedPseudonyms erased;
    private final BeneficiaryEvents events;

    BeneficiaryRepublisher(Beneficiaries beneficiaries, ErasedPseudonyms erased, BeneficiaryEvents events) {
        this.beneficiaries = beneficiaries;
        this.erased = erased;
        this.events = events;
    }

    @Override
    public String topic() {
        return BeneficiaryEvents.TOPIC;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(beneficiaries::heldAfter, Beneficiary::id, events::again, next);
        erased.again(CompactedTopic.BENEFICIARY, next);
    }
}
