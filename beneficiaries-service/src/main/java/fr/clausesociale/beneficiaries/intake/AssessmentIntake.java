package fr.clausesociale.beneficiaries.intake;

import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.referral.Follow;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads what the rules say of the claims of each referral. */
@ApplicationScoped
class AssessmentIntake {

    private final Intake intake;
    private final Follow follow;

    AssessmentIntake(Intake intake, Follow follow) {
        this.intake = intake;
        this.follow = follow;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("assessments")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        follow.assessed(event.as(AssessmentState.class));
    }
}
