package fr.clausesociale.beneficiaries.intake;

import fr.clausesociale.beneficiaries.contact.LastContacts;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.beneficiaries.referral.Follow;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import fr.clausesociale.platform.time.BusinessClock;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads placements; most of their changes concern no prescriber. */
@ApplicationScoped
class PlacementIntake {

    private final Intake intake;
    private final KnownPlacements placements;
    private final LastContacts contacts;
    private final Follow follow;

    PlacementIntake(Intake intake, KnownPlacements placements, LastContacts contacts, Follow follow) {
        this.intake = intake;
        this.placements = placements;
        this.contacts = contacts;
        this.follow = follow;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("placements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        PlacementState placement = event.as(PlacementState.class);
        KnownPlacements.Before before = placements.keep(placement);
        UUID person = placements.owner(placement.placementId(), placement.beneficiaryId());
        contacts.happened(person, LocalDate.ofInstant(placement.recordedAt(), BusinessClock.ZONE));
        boolean anothers =
                before.beneficiaryId() != null && !before.beneficiaryId().equals(person);
        if (anothers && wasTold(before.stage())) {
            follow.placementLeft(before, placement.recordedAt());
        }
        Stage told = anothers ? null : before.stage();
        if (told != placement.stage() && (wasTold(told) || wasTold(placement.stage()) && !annulled(placement))) {
            follow.placementMoved(person, placement);
        }
    }

    /** Nothing is told of a placement that waits for a decision, nor that it never was. */
    private static boolean wasTold(Stage stage) {
        return stage != null && stage != Stage.PENDING;
    }

    private static boolean annulled(PlacementState placement) {
        return placement.stage() == Stage.ANNULLED;
    }
}
