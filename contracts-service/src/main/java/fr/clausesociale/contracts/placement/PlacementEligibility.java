package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.intake.PersonChanged;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What follows for the placements of a person from what is known of them: whether they are eligible, and until when hours count. */
@ApplicationScoped
class PlacementEligibility {

    private final Placements placements;
    private final Windows windows;
    private final PlacementEvents events;
    private final Persons persons;
    private final Caller caller;
    private final BusinessClock clock;
    private final Event<PlacementMoved> moved;

    PlacementEligibility(
            Placements placements,
            Windows windows,
            PlacementEvents events,
            Persons persons,
            Caller caller,
            BusinessClock clock,
            Event<PlacementMoved> moved) {
        this.placements = placements;
        this.windows = windows;
        this.events = events;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
        this.moved = moved;
    }

    /** Whoever places somebody must have them in hand, or they are not known yet. */
    void vouch(Placement placement) {
        boolean known = persons.inHandsOf(
                        placement.beneficiaryId(), caller.organisation(), caller.territories(Roles.FACILITATOR))
                .isPresent();
        if (known) {
            placement.vouched();
        } else {
            placement.unvouched(caller.territories(Roles.FACILITATOR));
        }
    }

    /**
     * What the decisions say of it. Somebody who turns out not to be who registered it may see is placed by nobody: it waits, as
     * for an unknown person, until they come into these hands.
     */
    Verdict verdict(Placement placement, List<Decision> decisions) {
        if (placement.unvouchedWithin() != null) {
            Optional<Boolean> theirs =
                    persons.inHandsOf(placement.beneficiaryId(), placement.registeredBy(), placement.unvouchedWithin());
            if (theirs.isPresent() && !theirs.get()) {
                return Verdict.unknown();
            }
            theirs.ifPresent(yes -> placement.vouched());
        }
        return Verdict.on(placement.startOn(), decisions);
    }

    /** Looks again at all placements of a person of whom something was learnt. */
    void onPersonChanged(@Observes PersonChanged change) {
        List<Placement> all = placements.ofPerson(change.beneficiaryId());
        if (all.isEmpty()) {
            return;
        }
        List<Decision> decisions = persons.decisions(change.beneficiaryId());
        for (Placement placement : all) {
            Decision relied = Windows.relied(placement, decisions);
            if (relied != null && relied.superseded() && !knows(decisions, relied.supersededBy())) {
                continue; // what replaces it is on its way
            }
            boolean contradicted = relied != null && Verdict.contradicted(relied, decisions);
            String what = relied == null && placement.decisionId() != null
                    ? placement.lost(verdict(placement, decisions), clock.now())
                    : placement.judge(verdict(placement, decisions), contradicted, clock.now());
            if (what != null) {
                events.publish(placement, what, placement.startOn(), null);
            }
        }
        Map<UUID, LocalDate> until = windows.of(all, decisions);
        all.forEach(placement -> count(placement, until));
    }

    /** Finds anew until when each placement of a person counts; the person is held by the caller. */
    void recount(UUID beneficiaryId) {
        List<Placement> all = placements.ofPerson(beneficiaryId);
        Map<UUID, LocalDate> until = windows.of(all, persons.decisions(beneficiaryId));
        all.forEach(placement -> count(placement, until));
    }

    void count(Placement placement, Map<UUID, LocalDate> until) {
        if (placement.countsUntil(until.get(placement.id()), clock.now())) {
            events.publish(placement, "placement-changed", placement.startOn(), null);
            moved.fire(new PlacementMoved(placement.id()));
        }
    }

    private static boolean knows(List<Decision> decisions, UUID id) {
        return decisions.stream().anyMatch(d -> Objects.equals(d.id(), id));
    }
}
