package fr.clausesociale.contracts.intake;

import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps which pseudonyms are one person. Hours stay with the pseudonym they were accepted under. */
@ApplicationScoped
class LinkIntake {

    private final Intake intake;
    private final EntityManager database;
    private final Persons persons;
    private final Belongings belongings;
    private final Event<PlacementParted> parted;
    private final Event<PersonChanged> changed;

    LinkIntake(
            Intake intake,
            EntityManager database,
            Persons persons,
            Belongings belongings,
            Event<PlacementParted> parted,
            Event<PersonChanged> changed) {
        this.intake = intake;
        this.database = database;
        this.persons = persons;
        this.belongings = belongings;
        this.parted = parted;
        this.changed = changed;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("links")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    private void apply(Incoming event) {
        LinkPublished link = event.as(LinkPublished.class);
        persons.hold(persons.present(link.standsFor()));
        persons.known(link.beneficiaryId()).linked(link.present());
        link.facts().forEach(this::part);
        database.flush();
        changed.fire(new PersonChanged(link.beneficiaryId(), true));
        if (link.present() == null) {
            changed.fire(new PersonChanged(link.standsFor(), true));
        }
    }

    private void part(LinkPublished.Fact fact) {
        belongings.keep(fact);
        if (fact.isPlacement()) {
            parted.fire(new PlacementParted(fact.factId(), fact.recordedUnder(), fact.belongsTo()));
        }
    }
}
