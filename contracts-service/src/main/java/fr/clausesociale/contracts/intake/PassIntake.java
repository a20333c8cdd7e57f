package fr.clausesociale.contracts.intake;

import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps what is recorded of PASS IAE: until when hours of who works in an SIAE count may hang on it. */
@ApplicationScoped
class PassIntake {

    private final Intake intake;
    private final Passes passes;
    private final Persons persons;
    private final Belongings belongings;
    private final Event<PersonChanged> changed;

    PassIntake(Intake intake, Passes passes, Persons persons, Belongings belongings, Event<PersonChanged> changed) {
        this.intake = intake;
        this.passes = passes;
        this.persons = persons;
        this.belongings = belongings;
        this.changed = changed;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("passes")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    private void apply(Incoming event) {
        PassPublished published = event.as(PassPublished.class);
        UUID person = belongings.owner(published.changeId(), published.beneficiaryId());
        persons.hold(persons.present(person));
        passes.keep(published, person);
        changed.fire(new PersonChanged(person, false));
    }
}
