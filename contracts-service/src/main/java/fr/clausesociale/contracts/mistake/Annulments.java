package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.ObligationSums;
import fr.clausesociale.contracts.obligation.ObligationView;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.shared.Annulment;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Over;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.AcceptedHours;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ContentTagged;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Annuls what was entered by mistake, with what hangs on it and nowhere else: of a contract its obligations, of these the
 * placements. Nothing is removed. Accepted hours are reversed in the same transaction where that is asked for, else they
 * forbid it.
 */
@ApplicationScoped
class Annulments {

    private final Contracts contracts;
    private final ContractEvents contractEvents;
    private final Obligations obligations;
    private final ObligationSums sums;
    private final Placements placements;
    private final PlacementChanges placementChanges;
    private final AcceptedHours hours;
    private final ContentTagged tagged;
    private final Event<Over> over;
    private final Caller caller;
    private final BusinessClock clock;

    Annulments(
            Contracts contracts,
            ContractEvents contractEvents,
            Obligations obligations,
            ObligationSums sums,
            Placements placements,
            PlacementChanges placementChanges,
            AcceptedHours hours,
            ContentTagged tagged,
            Event<Over> over,
            Caller caller,
            BusinessClock clock) {
        this.contracts = contracts;
        this.contractEvents = contractEvents;
        this.obligations = obligations;
        this.sums = sums;
        this.placements = placements;
        this.placementChanges = placementChanges;
        this.hours = hours;
        this.tagged = tagged;
        this.over = over;
        this.caller = caller;
        this.clock = clock;
    }

    Contract contract(UUID id, AnnulmentRequest request, String ifMatch) {
        Contract contract = contracts.reachableToChange(id);
        ETags.requireIfPresent(ifMatch, contract.version());
        List<Obligation> standing = obligations.ofContract(id).stream()
                .filter(each -> each.annulment() == null)
                .toList();
        Annulment because = because(request);
        empty(standing, request);
        over.fire(Over.annulledContract(id, request.reason())); // before it changes, so that it has one version
        standing.forEach(each -> each.annul(because));
        contract.annul(because, clock.now());
        contractEvents.publish(contract, "contract-annulled", clock.today(), request.reason());
        sums.of(id);
        return contract;
    }

    ObligationView obligation(UUID id, AnnulmentRequest request, String ifMatch) {
        Contract contract = contracts.reachableToChange(obligations.contractOf(id));
        contract.requireOpen();
        Obligation obligation = obligations.findById(id);
        tagged.requireIfPresent(ifMatch, obligations.view(obligation, contract, clock.today(), clock.now()));
        obligation.requireStanding();
        empty(List.of(obligation), request);
        over.fire(Over.annulledObligation(id, request.reason()));
        obligation.annul(because(request));
        contract.touch(clock.now());
        contractEvents.publish(contract, "obligation-annulled", clock.today(), request.reason());
        sums.of(contract.id());
        return obligations.view(obligation, contract, clock.today(), clock.now());
    }

    Placement placement(UUID id, AnnulmentRequest request, String ifMatch) {
        Placement seen = placements.reachableToChange(id, LockModeType.NONE);
        List<UUID> under = seen.allocations().stream()
                .map(Allocation::contractId)
                .distinct()
                .toList();
        contracts.hold(under);
        ETags.requireIfPresent(ifMatch, seen.version());
        if (seen.status() == PlacementStatus.ANNULLED) {
            throw Problem.of(ContractsProblem.PLACEMENT_ANNULLED);
        }
        checkHours(hours.ofPlacement(id), request);
        placementChanges.annul(List.of(id), because(request));
        hours.takeBackOfPlacement(id, request.reason());
        Contracts.inOrder(under).forEach(sums::of);
        return placements.findById(id);
    }

    private void empty(List<Obligation> standing, AnnulmentRequest request) {
        List<UUID> ids = standing.stream().map(Obligation::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        checkHours(hours.ofObligations(ids), request);
        placementChanges.annul(placements.onlyFor(ids), because(request));
        hours.takeBackOfObligations(ids, request.reason());
    }

    /** Who may not correct hours does not take them back either. */
    private void checkHours(BigDecimal accepted, AnnulmentRequest request) {
        if (accepted.signum() == 0) {
            return;
        }
        if (!request.reversesHours()) {
            throw Problem.of(ContractsProblem.HOURS_ACCEPTED, accepted).at("/reverseHours");
        }
        if (!caller.is(Roles.FACILITATOR)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    private Annulment because(AnnulmentRequest request) {
        return new Annulment(clock.now(), caller.organisation(), request.reason());
    }
}
