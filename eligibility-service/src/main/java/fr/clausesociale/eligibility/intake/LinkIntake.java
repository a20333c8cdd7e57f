package fr.clausesociale.eligibility.intake;

import fr.clausesociale.eligibility.decision.DecisionsParted;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads which pseudonym stands for which. */
@ApplicationScoped
class LinkIntake {

    /**
     * The fields read here of {@code beneficiaries.link.v1}.
     *
     * @param facts of a split: what of the time between belongs to another pseudonym than the one it names
     */
    record LinkState(UUID beneficiaryId, String kind, UUID standsFor, List<FactState> facts) {

        LinkState {
            facts = facts == null ? List.of() : List.copyOf(facts);
        }
    }

    /** Of other kinds than decisions and changes of a PASS nothing is recorded here that a link moves. */
    record FactState(String kind, UUID factId, UUID belongsTo) {}

    private final Intake intake;
    private final Persons persons;
    private final DecisionsParted decisions;

    LinkIntake(Intake intake, Persons persons, DecisionsParted decisions) {
        this.intake = intake;
        this.persons = persons;
        this.decisions = decisions;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("links")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        LinkState link = event.as(LinkState.class);
        if ("MERGE".equals(link.kind())) {
            persons.locked(link.beneficiaryId()).mergeInto(link.standsFor());
        } else {
            part(link);
        }
    }

    private void part(LinkState link) {
        Map<UUID, UUID> owners = owners("DECISION", link);
        Map<UUID, UUID> ownersOfPasses = owners("PASS_CHANGE", link);
        decisions.lock(List.of(link.beneficiaryId(), link.standsFor()), owners);
        persons.findById(link.beneficiaryId()).splitOff();
        ownersOfPasses.forEach(decisions::passBelongs);
        decisions.decisionsBelong(owners);
        decisions.parted(link.beneficiaryId());
        decisions.parted(link.standsFor());
    }

    private static Map<UUID, UUID> owners(String kind, LinkState link) {
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        link.facts().stream()
                .filter(fact -> kind.equals(fact.kind()))
                .forEach(fact -> owners.put(fact.factId(), fact.belongsTo()));
        return owners;
    }
}
