package fr.clausesociale.beneficiaries.intake;

import fr.clausesociale.beneficiaries.contact.LastContacts;
import fr.clausesociale.beneficiaries.progress.DecisionState;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.referral.Follow;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import fr.clausesociale.platform.time.BusinessClock;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Reads decisions. Those of the rules are about the person, over all that anybody declared: only who is a candidate follows
 * from them. What facilitators decide is told to every referral that was there.
 */
@ApplicationScoped
class DecisionIntake {

    private final Intake intake;
    private final KnownDecisions decisions;
    private final LastContacts contacts;
    private final Follow follow;

    DecisionIntake(Intake intake, KnownDecisions decisions, LastContacts contacts, Follow follow) {
        this.intake = intake;
        this.decisions = decisions;
        this.contacts = contacts;
        this.follow = follow;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("decisions")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        DecisionState decision = event.as(DecisionState.class);
        decisions.keep(decision);
        if (decision.byFacilitator()) {
            UUID person = decisions.owner(decision.decisionId(), decision.beneficiaryId());
            contacts.happened(person, LocalDate.ofInstant(decision.recordedAt(), BusinessClock.ZONE));
            follow.ruled(person);
        }
    }
}
