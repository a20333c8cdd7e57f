package fr.clausesociale.beneficiaries.intake;

import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.beneficiaries.referral.Follow;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads placements; most of their changes concern no prescriber. */
@ApplicationScoped
class PlacementIntake {

    private final Intake intake;
    private final KnownPlacements placements;
    private final Follow follow;

    PlacementIntake(Intake intake, KnownPlacements placements, Follow follow) {
        this.intake = intake;
        this.placements = placements;
        this.follow = follow;
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("placements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        intake.accept(records, this::apply);
    }

    void apply(Incoming event) {
        PlacementState placement = event.as(PlacementState.class);
        Stage before = placements.keep(placement);
        boolean newAndPending = before == null && placement.stage() == Stage.PENDING;
        if (before != placement.stage() && !newAndPending) {
            follow.placementMoved(placement);
        }
    }
}
