package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.ContractIndex;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.course.AnnouncedEnd;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.shared.Annulment;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Places people, and takes what happens to placements since. */
@ApplicationScoped
public class PlacementChanges {

    /** As part of a query that has {@code works (placement, month, at)}: what {@link #worked} said, one row each time. */
    public static final String WORKED = "update placement p set worked_since = w.month, version = p.version + w.times,"
            + " changes = p.changes + w.times, updated_at = w.at"
            + " from (select placement, min(month) as month, max(at) as at, count(*) as times from works group by placement) w"
            + " where p.id = w.placement";

    private final Placements placements;
    private final PlacementRules rules;
    private final Windows windows;
    private final PlacementEligibility eligibility;
    private final PlacementEvents events;
    private final Persons persons;
    private final Contracts contracts;
    private final Obligations obligations;
    private final ContractIndex index;
    private final Exits exits;
    private final Caller caller;
    private final BusinessClock clock;
    private final Event<PlacementMoved> moved;

    PlacementChanges(
            Placements placements,
            PlacementRules rules,
            Windows windows,
            PlacementEligibility eligibility,
            PlacementEvents events,
            Persons persons,
            Contracts contracts,
            Obligations obligations,
            ContractIndex index,
            Exits exits,
            Caller caller,
            BusinessClock clock,
            Event<PlacementMoved> moved) {
        this.placements = placements;
        this.rules = rules;
        this.windows = windows;
        this.eligibility = eligibility;
        this.events = events;
        this.persons = persons;
        this.contracts = contracts;
        this.obligations = obligations;
        this.index = index;
        this.exits = exits;
        this.caller = caller;
        this.clock = clock;
        this.moved = moved;
    }

    /** Places a person, with all checks. */
    public Placement place(PlacementRequest request) {
        contracts.hold(obligations.contractsOf(request.allocations().stream()
                .map(PlacementRequest.Share::obligationId)
                .toList()));
        persons.hold(persons.present(request.beneficiaryId()));
        Placement placement = Placement.of(request, rules.check(request), caller.organisation(), clock.now());
        List<Decision> decisions = persons.decisions(request.beneficiaryId());
        eligibility.vouch(placement);
        placement.judge(eligibility.verdict(placement, decisions), false, clock.now());
        List<UUID> shared =
                placement.allocations().stream().map(Allocation::contractId).toList();
        contracts.holdOpen(shared);
        List<Placement> others = placements.ofPerson(request.beneficiaryId());
        PlacementRules.checkNew(placement, others);
        placements.persist(placement);
        Map<UUID, LocalDate> until =
                windows.of(Stream.concat(others.stream(), Stream.of(placement)).toList(), decisions);
        placement.countsUntil(until.get(placement.id()), clock.now());
        events.publish(placement, "placement-created", placement.startOn(), null);
        others.forEach(other -> eligibility.count(other, until));
        index.employs(shared, Siret.siren(placement.employerSiret()));
        return placement;
    }

    /** Changes a placement's terms: eligibility is looked at again for its first day, and the person's window with it. */
    Placement change(UUID id, String ifMatch, PlacementChange change) {
        Placement seen = placements.reachableToChange(id, LockModeType.NONE);
        placements.getEntityManager().detach(seen); // what counts is read once it is held
        persons.hold(persons.present(seen.beneficiaryId()));
        List<Placement> all = placements.ofPerson(seen.beneficiaryId());
        Placement placement =
                all.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
        ETags.require(ifMatch, placement.version());
        rules.checkBegins(placement, change.startOn());
        List<Decision> decisions = persons.decisions(placement.beneficiaryId());
        placement.change(change, clock.now());
        PlacementRules.checkNew(placement, all);
        Decision relied = Windows.relied(placement, decisions);
        placement.judge(
                eligibility.verdict(placement, decisions),
                relied != null && Verdict.contradicted(relied, decisions),
                clock.now());
        Map<UUID, LocalDate> until = windows.of(all, decisions);
        placement.countsUntil(until.get(placement.id()), clock.now());
        events.publish(placement, "placement-changed", placement.startOn(), change.reason());
        moved.fire(new PlacementMoved(placement.id()));
        all.stream().filter(other -> other != placement).forEach(other -> eligibility.count(other, until));
        return placement;
    }

    /** Puts a placement into review, because hours accepted for it may not stand. */
    public void review(UUID id, String why) {
        Placement placement = placements.findById(id, LockModeType.PESSIMISTIC_WRITE);
        String what = placement.review(why, clock.now());
        if (what != null) {
            events.publish(placement, what, clock.today(), why);
        }
    }

    /** What put these placements into review is over: two people who were taken for one are two again, or dates are right. */
    public void cleared(Collection<UUID> ids, String why) {
        for (UUID id : ids) {
            Placement placement = placements.findById(id, LockModeType.PESSIMISTIC_WRITE);
            String what = placement.cleared(why, clock.now());
            if (what != null) {
                events.publish(placement, what, clock.today(), null);
            }
        }
    }

    /**
     * Placements that were entered by mistake; the contracts they are under are held by the caller. What else the people did
     * counts as if these had never been.
     */
    public void annul(Collection<UUID> ids, Annulment because) {
        List<UUID> people = placements.persons(ids).stream()
                .map(persons::present)
                .distinct()
                .sorted()
                .toList();
        people.forEach(persons::hold);
        placements.held(ids).forEach(placement -> {
            placement.annul(because, clock.now());
            events.publish(placement, "placement-annulled", clock.today(), because.annulmentReason());
        });
        people.forEach(eligibility::recount);
    }

    /** It is another person's or brings its hours elsewhere than was told. Nothing of it is accepted, the caller has seen to that. */
    public Placement reassign(UUID id, UUID person, List<Allocation> allocations, String reason, String ifMatch) {
        Placement seen = placements.reachableToChange(id, LockModeType.NONE);
        UUID former = seen.beneficiaryId();
        placements.getEntityManager().detach(seen); // what counts is read once it is held
        Stream.of(former, person).map(persons::present).distinct().sorted().forEach(persons::hold);
        placements.ofPerson(former);
        List<Placement> others = placements.ofPerson(person);
        Placement placement = placements.findById(id);
        ETags.require(ifMatch, placement.version());
        placement.requireStanding();
        List<PlacementRequest.Share> shares = allocations.stream()
                .map(each -> new PlacementRequest.Share(each.obligationId(), each.share(), each.part()))
                .toList();
        PlacementRequest told = PlacementRequest.of(person, shares, placement.work());
        placement.reassign(person, rules.check(told), caller.organisation(), clock.now());
        eligibility.vouch(placement);
        PlacementRules.checkNew(placement, others);
        placement.judge(eligibility.verdict(placement, persons.decisions(person)), false, clock.now());
        events.publish(placement, "placement-changed", placement.startOn(), reason);
        Stream.of(former, person).distinct().forEach(eligibility::recount);
        index.employs(
                placement.allocations().stream().map(Allocation::contractId).toList(),
                Siret.siren(placement.employerSiret()));
        return placement;
    }

    Placement end(UUID id, LocalDate on, String exit) {
        return end(placements.reachableToChange(id, LockModeType.PESSIMISTIC_WRITE), on, exit);
    }

    /** The end that the employer told is right. */
    Placement endAsAnnounced(UUID id) {
        Placement placement = placements.reachableToChange(id, LockModeType.PESSIMISTIC_WRITE);
        AnnouncedEnd announced = placement.course().announcedEnd();
        if (announced == null || announced.refusal() != null) {
            throw Problem.of(ContractsProblem.END_NOT_ANNOUNCED);
        }
        return end(placement, announced.endedOn(), announced.exit());
    }

    private Placement end(Placement placement, LocalDate on, String exit) {
        placement.end(on, exit, exits.judge(placement, exit, on), clock.now());
        events.publish(placement, "placement-ended", on, null);
        moved.fire(new PlacementMoved(placement.id()));
        return placement;
    }

    Placement confirm(UUID id, String reason) {
        Placement placement = placements.reachableToChange(id, LockModeType.PESSIMISTIC_WRITE);
        events.publish(placement, placement.confirm(clock.now()), clock.today(), reason);
        return placement;
    }

    /**
     * Hours of a month were accepted.
     *
     * @param held by the caller and not written by the mapper
     * @return those that are to be written by {@link #WORKED}
     */
    public List<UUID> worked(Collection<Placement> held, YearMonth month, Instant now) {
        List<Placement> first = held.stream()
                .filter(placement -> placement.workedIn(month, now))
                .toList();
        first.forEach(placement -> {
            placement.written();
            events.publish(placement, "placement-worked", month.atDay(1), null);
        });
        return first.stream().map(Placement::id).toList();
    }
}
