package fr.clausesociale.contracts.intake;

import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps decisions as they are published. */
@ApplicationScoped
class DecisionIntake {

    private final Intake intake;
    private final EntityManager database;
    private final Persons persons;
    private final Belongings belongings;
    private final Event<PersonChanged> changed;

    DecisionIntake(
            Intake intake,
            EntityManager database,
            Persons persons,
            Belongings belongings,
            Event<PersonChanged> changed) {
        this.intake = intake;
        this.database = database;
        this.persons = persons;
        this.belongings = belongings;
        this.changed = changed;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("decisions")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    private void apply(Incoming event) {
        DecisionPublished published = event.as(DecisionPublished.class);
        UUID person = belongings.owner(published.decisionId(), published.beneficiaryId());
        persons.hold(persons.present(person));
        Decision decision = database.find(Decision.class, published.decisionId());
        if (decision == null) {
            decision = new Decision();
            decision.tell(published, person);
            database.persist(decision);
        } else {
            decision.tell(published, person);
        }
        database.flush();
        changed.fire(new PersonChanged(person, false));
    }
}
