package fr.clausesociale.eligibility.intake;

import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads which pseudonym stands for which. */
@ApplicationScoped
class LinkIntake {

    /** The fields read here of {@code beneficiaries.link.v1}. */
    record LinkState(UUID beneficiaryId, String kind, UUID standsFor) {}

    private final Intake intake;
    private final Persons persons;

    LinkIntake(Intake intake, Persons persons) {
        this.intake = intake;
        this.persons = persons;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("links")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        LinkState link = event.as(LinkState.class);
        Person person = persons.locked(link.beneficiaryId());
        if ("MERGE".equals(link.kind())) {
            person.mergeInto(link.standsFor());
        } else {
            person.splitOff();
        }
    }
}
