package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.PlacementParted;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

/** Gives placements to whom they belong when two who were taken for one are two again; their hours go along. */
@ApplicationScoped
class PlacementsParted {

    private final Placements placements;
    private final BusinessClock clock;

    PlacementsParted(Placements placements, BusinessClock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    void on(@Observes PlacementParted told) {
        Placement placement = placements.findById(told.placementId(), LockModeType.PESSIMISTIC_WRITE);
        if (placement != null) {
            placement.belongsTo(told.belongsTo(), told.recordedUnder(), clock.now());
        }
    }
}
