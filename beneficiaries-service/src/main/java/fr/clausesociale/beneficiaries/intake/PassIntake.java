package fr.clausesociale.beneficiaries.intake;

import fr.clausesociale.beneficiaries.progress.KnownPassChanges;
import fr.clausesociale.beneficiaries.progress.PassState;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads what was recorded of PASS IAE: whose it is, is asked where two who were taken for one are two again. */
@ApplicationScoped
class PassIntake {

    private final Intake intake;
    private final KnownPassChanges changes;

    PassIntake(Intake intake, KnownPassChanges changes) {
        this.intake = intake;
        this.changes = changes;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("passes")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        changes.keep(event.as(PassState.class));
    }
}
