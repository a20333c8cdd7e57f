package fr.clausesociale.eligibility.intake;

import fr.clausesociale.eligibility.decision.Assessor;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads who was erased. */
@ApplicationScoped
class BeneficiaryIntake {

    /** The fields read here of {@code beneficiaries.beneficiary.v1}. */
    record BeneficiaryState(UUID beneficiaryId, String status) {}

    private final Intake intake;
    private final Persons persons;
    private final Assessor assessor;

    BeneficiaryIntake(Intake intake, Persons persons, Assessor assessor) {
        this.intake = intake;
        this.persons = persons;
        this.assessor = assessor;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("beneficiaries")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        Person person = persons.locked(UUID.fromString(event.subject()));
        if (event.isTombstone()) {
            assessor.forget(person);
            return;
        }
        BeneficiaryState state = event.as(BeneficiaryState.class);
        if ("ERASED".equals(state.status())) {
            assessor.forget(person);
        }
    }
}
