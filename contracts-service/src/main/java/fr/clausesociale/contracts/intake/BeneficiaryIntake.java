package fr.clausesociale.contracts.intake;

import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps which pseudonyms were erased, and who may take care of whom. */
@ApplicationScoped
class BeneficiaryIntake {

    private final Intake intake;
    private final EntityManager database;
    private final Persons persons;
    private final Event<PersonChanged> changed;
    private final Event<PersonErased> erased;

    BeneficiaryIntake(
            Intake intake,
            EntityManager database,
            Persons persons,
            Event<PersonChanged> changed,
            Event<PersonErased> erased) {
        this.intake = intake;
        this.database = database;
        this.persons = persons;
        this.changed = changed;
        this.erased = erased;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("beneficiaries")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    private void apply(Incoming event) {
        if (event.isTombstone()) {
            persons.hold(persons.present(UUID.fromString(event.subject())));
            keep(new BeneficiaryPublished(UUID.fromString(event.subject()), Beneficiary.ERASED, null, null));
            return;
        }
        BeneficiaryPublished published = event.as(BeneficiaryPublished.class);
        persons.hold(persons.present(published.beneficiaryId()));
        keep(published);
        database.flush();
        changed.fire(new PersonChanged(published.beneficiaryId(), false));
    }

    private void keep(BeneficiaryPublished told) {
        Beneficiary beneficiary = persons.known(told.beneficiaryId());
        beneficiary.tell(told.status());
        beneficiary.inHandsOf(told.structures(), told.territories());
        if (beneficiary.erased()) {
            database.flush();
            erased.fire(new PersonErased(told.beneficiaryId()));
        }
    }
}
