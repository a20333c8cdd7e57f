package fr.clausesociale.contracts.announcement;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.ObligationChanges;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.placement.PlacementRequest;
import fr.clausesociale.contracts.placement.terms.Employer;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Over;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Takes what companies tell, and what facilitators decide on it. A company sees its own alone. */
@ApplicationScoped
class Announcements implements PanacheRepositoryBase<Announcement, UUID> {

    private final Contracts contracts;
    private final Obligations obligations;
    private final ObligationChanges obligationChanges;
    private final PlacementChanges placementChanges;
    private final Persons persons;
    private final Reach reach;
    private final Caller caller;
    private final BusinessClock clock;

    Announcements(
            Contracts contracts,
            Obligations obligations,
            ObligationChanges obligationChanges,
            PlacementChanges placementChanges,
            Persons persons,
            Reach reach,
            Caller caller,
            BusinessClock clock) {
        this.contracts = contracts;
        this.obligations = obligations;
        this.obligationChanges = obligationChanges;
        this.placementChanges = placementChanges;
        this.persons = persons;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    Announcement tell(UUID obligationId, Hire hire) {
        Obligation obligation = standing(obligationId);
        if (hire.endOn() != null && hire.endOn().isBefore(hire.startOn())) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, hire.startOn(), hire.endOn())
                    .at("/endOn");
        }
        return kept(Announcement.of(hire, obligation, caller.organisation(), clock.now()));
    }

    Announcement tell(UUID obligationId, AnnouncedTotal total) {
        Obligation obligation = standing(obligationId);
        if (total.effectiveOn().isAfter(clock.today())) {
            throw Problem.of(ContractsProblem.TOTAL_IN_FUTURE, total.effectiveOn())
                    .at("/effectiveOn");
        }
        return kept(Announcement.of(total, obligation, caller.organisation(), clock.now()));
    }

    private Obligation standing(UUID obligationId) {
        Obligation obligation = obligations.reachable(obligationId);
        contracts.findById(obligation.contractId()).requireOpen();
        obligation.requireStanding();
        return obligation;
    }

    private Announcement kept(Announcement announcement) {
        persist(announcement);
        flush();
        return announcement;
    }

    /** What the caller is told of it, or 404. */
    AnnouncementView seen(UUID id) {
        Announcement found = reachable(id);
        return found.view(
                        contracts.tellings(List.of(found.contractId())).getOrDefault(found.contractId(), Telling.WHOLE))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private Announcement reachable(UUID id) {
        Announcement found = findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        if (reach.asCompany()) {
            if (!found.announcedBySiren().equals(caller.siren())) {
                throw Problem.of(PlatformProblem.NOT_FOUND);
            }
        } else {
            contracts.reachable(found.contractId());
        }
        return found;
    }

    /**
     * @param beneficiary who was hired, where a hire is confirmed
     * @param part in which the work is done, or null, as for a new placement
     */
    Announcement confirm(UUID id, UUID beneficiary, PartKey part) {
        Announcement told = held(id, beneficiary);
        if (told.hire() != null) {
            if (beneficiary == null) {
                throw Problem.of(ContractsProblem.BENEFICIARY_MISSING).at("/beneficiaryId");
            }
            UUID placement =
                    placementChanges.place(request(told, beneficiary, part)).id();
            told.confirm(placement, caller.organisation(), clock.now());
        } else {
            obligationChanges.tellTotalHours(
                    told.obligationId(),
                    told.totalHours().effectiveOn(),
                    told.totalHours().hours());
            told.confirm(null, caller.organisation(), clock.now());
        }
        flush();
        return told;
    }

    Announcement refuse(UUID id, String reason) {
        Announcement told = held(id, null);
        told.refuse(reason, caller.organisation(), clock.now());
        flush();
        return told;
    }

    /** What is told of something that is over is refused with it. */
    void onOver(@Observes Over over) {
        list(
                        "status = WAITING and (contractId in ?1 or obligationId in ?2) order by id",
                        over.contracts(),
                        over.obligations())
                .forEach(told -> told.refuse(over.reason(), caller.organisation(), clock.now()));
    }

    /**
     * To decide on, which is for who looks after the contract; a hire is placed by who looks after the part, too. Held behind the
     * contract and who is hired, as all hold them.
     */
    private Announcement held(UUID id, UUID beneficiary) {
        Announcement seen = reachable(id);
        boolean own = beneficiary != null && seen.hire() != null
                ? contracts.actsUnder(contracts.findById(seen.contractId()))
                : contracts.reaches(seen.contractId());
        if (!own) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        getEntityManager().detach(seen); // what counts is read once it is held
        contracts.hold(List.of(seen.contractId()));
        if (beneficiary != null) {
            persons.hold(persons.present(beneficiary));
        }
        Announcement told = findById(id, LockModeType.PESSIMISTIC_WRITE);
        told.requireWaiting();
        return told;
    }

    private static PlacementRequest request(Announcement told, UUID beneficiary, PartKey part) {
        Hire hire = told.hire();
        return new PlacementRequest(
                beneficiary,
                List.of(new PlacementRequest.Share(told.obligationId(), null, part)),
                new Employer(told.announcedBy(), hire.employerName(), hire.role(), hire.structure()),
                hire.userCompany(),
                hire.mode(),
                hire.contractType(),
                hire.occupation(),
                hire.startOn(),
                hire.endOn(),
                hire.weeklyHours(),
                null,
                null,
                null);
    }
}
