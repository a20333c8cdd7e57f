package fr.clausesociale.eligibility.intake;

import fr.clausesociale.eligibility.decision.Assessor;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.events.UnreadableEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads what is declared of people and has it assessed. */
@ApplicationScoped
class ClaimsIntake {

    /** Whether the person opposes that what is declared is worked with; absent where that was not told yet. */
    record Opposing(boolean opposed) {}

    private final Intake intake;
    private final SealedJson json;
    private final Persons persons;
    private final Assessor assessor;

    ClaimsIntake(Intake intake, SealedJson json, Persons persons, Assessor assessor) {
        this.intake = intake;
        this.json = json;
        this.persons = persons;
        this.assessor = assessor;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("claims")
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
        Declaration declared = json.open(Rings.CLAIMS, event.body(), Declaration.class);
        if (!person.id().equals(declared.beneficiaryId()) || declared.referredOn() == null) {
            throw new UnreadableEvent("Claims without the person or the day they are about");
        }
        if (json.open(Rings.CLAIMS, event.body(), Opposing.class).opposed()) {
            // what is known of the person stays as it was
            return;
        }
        person.declare(declared);
        assessor.reassess(person);
    }
}
