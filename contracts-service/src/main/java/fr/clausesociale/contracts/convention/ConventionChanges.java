package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Registers conventions and what changes of them, and has it published. All within a transaction of the caller's. */
@ApplicationScoped
class ConventionChanges {

    private final Conventions conventions;
    private final ConventionEvents events;
    private final Policies policies;
    private final Geography geography;
    private final Reach reach;
    private final BusinessClock clock;
    private final Caller caller;

    ConventionChanges(
            Conventions conventions,
            ConventionEvents events,
            Policies policies,
            Geography geography,
            Reach reach,
            BusinessClock clock,
            Caller caller) {
        this.conventions = conventions;
        this.events = events;
        this.policies = policies;
        this.geography = geography;
        this.reach = reach;
        this.clock = clock;
        this.caller = caller;
    }

    Convention register(ConventionRequest request) {
        Territory place = place(request);
        Convention convention = new Convention(counted(request, place), place, clock.now(), caller.organisation());
        conventions.persist(convention);
        events.publish(convention, "convention-registered");
        return convention;
    }

    void replace(Convention convention, ConventionRequest request) {
        Territory place = place(request);
        convention.replace(counted(request, place), place, clock.now());
        events.publish(convention, "convention-changed");
    }

    private ConventionRequest counted(ConventionRequest request, Territory place) {
        PolicySet rules = policies.about(List.of(), Policy.CONVENTION_SIGNATURE, Policy.CONVENTION_PLACE);
        return request.counting(Counting.of(request.counting(), rules, request.from(), place));
    }

    /** The place named; a facilitator may not register, nor hand over by a change, what it could not follow itself. */
    private Territory place(ConventionRequest request) {
        Territory place = geography
                .named(request.territory())
                .map(TerritoryCode::place)
                .orElseThrow(() -> Problem.of(ConventionProblem.TERRITORY_UNKNOWN, request.territory())
                        .at("/territory"));
        if (request.followedBy() != null && !Siret.isValid(request.followedBy())) {
            throw Problem.of(ContractsProblem.SIRET_INVALID, request.followedBy())
                    .at("/followedBy");
        }
        if (!reach.follows(request.followedBy(), place)) {
            throw Problem.of(ConventionProblem.CONVENTION_OUTSIDE_REACH, request.territory())
                    .at("/territory");
        }
        return place;
    }

    Signatory sign(Convention convention, SignatoryRequest request) {
        Signatory signatory = convention.sign(request, clock.now(), caller.organisation());
        events.publish(convention, "convention-signed");
        return signatory;
    }

    Signatory end(Convention convention, UUID signatory, SignatoryRequest.End request) {
        Signatory ended = convention.end(signatory, request.endedOn(), request.reason(), clock.now());
        events.publish(convention, "convention-signature-ended");
        return ended;
    }

    Signatory annul(Convention convention, UUID signatory, SignatoryRequest.Annulment request) {
        Signatory annulled = convention.annul(signatory, request.reason(), clock.now());
        events.publish(convention, "convention-signature-annulled");
        return annulled;
    }

    void aim(Convention convention, int year, TargetRequest request) {
        convention.aim(year, request.target(), request.reason(), clock.now(), caller.organisation());
        events.publish(convention, "convention-target-set");
    }
}
