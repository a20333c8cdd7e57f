package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.placement.course.AnnouncedEnd;
import fr.clausesociale.contracts.placement.course.FollowUp;
import fr.clausesociale.contracts.placement.course.Horizon;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to placements on their way and becomes known after their end. */
@ApplicationScoped
class PlacementCourse {

    private final Placements placements;
    private final Exits exits;
    private final PlacementEvents events;
    private final Caller caller;
    private final BusinessClock clock;
    private final Event<PlacementMoved> moved;

    PlacementCourse(
            Placements placements,
            Exits exits,
            PlacementEvents events,
            Caller caller,
            BusinessClock clock,
            Event<PlacementMoved> moved) {
        this.placements = placements;
        this.exits = exits;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.moved = moved;
    }

    Placement suspend(UUID id, LocalDate from) {
        Placement placement = held(id);
        placement.requireNotEnded();
        placement.along(course -> course.suspend(from, placement.startOn(), placement.lastDay()), clock.now());
        events.publish(placement, "placement-suspended", from, null);
        // hours may have been accepted of days on which nothing was worked
        moved.fire(new PlacementMoved(placement.id()));
        return placement;
    }

    Placement resume(UUID id, LocalDate on) {
        Placement placement = held(id);
        placement.along(course -> course.resume(on), clock.now());
        events.publish(placement, "placement-resumed", on, null);
        return placement;
    }

    /** By the employer: the facilitator decides. */
    Placement announceEnd(UUID id, LocalDate endedOn, String exit) {
        Placement placement = held(id);
        if (!placement.employerSiren().equals(caller.siren())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        placement.announceEnd(new AnnouncedEnd(endedOn, exit, clock.now(), caller.organisation(), null), clock.now());
        placements.flush();
        return placement;
    }

    Placement refuseAnnouncedEnd(UUID id, String reason) {
        Placement placement = held(id);
        AnnouncedEnd announced = placement.course().announcedEnd();
        if (announced == null || announced.refusal() != null) {
            throw Problem.of(ContractsProblem.END_NOT_ANNOUNCED);
        }
        placement.along(course -> course.announce(announced.refused(reason)), clock.now());
        placements.flush();
        return placement;
    }

    /** @param ifMatch required where the horizon is answered already */
    Placement followUp(UUID id, String months, String situation, LocalDate askedOn, String ifMatch) {
        Placement placement = held(id);
        Horizon horizon = Horizon.of(months).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        if (placement.course().answered(horizon).isPresent()) {
            ETags.require(ifMatch, placement.version());
        }
        if (askedOn.isAfter(clock.today())) {
            throw Problem.of(ContractsProblem.ASKED_IN_FUTURE, askedOn).at("/askedOn");
        }
        FollowUp answer = new FollowUp(
                horizon.months(),
                situation,
                exits.judge(placement, situation, askedOn),
                askedOn,
                caller.organisation());
        placement.along(course -> course.answer(answer, placement.endedOn()), clock.now());
        events.publish(placement, "placement-followed-up", askedOn, null);
        return placement;
    }

    private Placement held(UUID id) {
        return placements.reachableToChange(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
