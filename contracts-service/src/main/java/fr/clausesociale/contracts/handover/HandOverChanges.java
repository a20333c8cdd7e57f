package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.contracts.shared.Over;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Followers;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.proposal.ProposalStatus;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Proposes, agrees and refuses hand-overs of single contracts and parts, and puts them in force. In the caller's transaction. */
@ApplicationScoped
class HandOverChanges {

    private static final String OVERTAKEN = "Le suivi a été transmis à une autre structure entre-temps.";

    private static final String OPEN = "contractId in ?1 and proposal.status in (?2, ?3)";

    private final HandOvers handOvers;
    private final Contracts contracts;
    private final ContractEvents events;
    private final Reach reach;
    private final Register register;
    private final Caller caller;
    private final BusinessClock clock;

    HandOverChanges(
            HandOvers handOvers,
            Contracts contracts,
            ContractEvents events,
            Reach reach,
            Register register,
            Caller caller,
            BusinessClock clock) {
        this.handOvers = handOvers;
        this.contracts = contracts;
        this.events = events;
        this.reach = reach;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** In force at once where the caller decides for both sides and the day has come. */
    HandOver propose(UUID contractId, HandOverRequest told) {
        Contract contract = contracts.seenToChange(contractId);
        Optional<Part> part = Optional.ofNullable(told.place())
                .map(place -> contract.part(place)
                        .orElseThrow(() -> Problem.of(HandOverProblem.HAND_OVER_PART_UNKNOWN, place.code())
                                .at("/part/code")));
        requireOwn(contract, part);
        Followers followers = part.map(Part::following).orElseGet(contract::following);
        check(told, contract, followers);
        requireNoneOpen(contractId, told.place());
        HandOver handOver = new HandOver(contractId, told, followers.present(), caller.organisation(), clock.now());
        handOvers.persist(handOver);
        if (decidesFor(told.to())) {
            agree(handOver, contract, told.on());
        }
        handOvers.flush();
        return handOver;
    }

    HandOver agree(UUID id) {
        HandOver handOver = handOvers.reachable(id);
        if (!decidesFor(handOver.proposal().successor())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        Contract contract = held(handOver);
        if (handOver.proposal().status() == ProposalStatus.PROPOSED && isOvertaken(handOver, contract)) {
            throw Problem.of(HandOverProblem.HAND_OVER_OVERTAKEN);
        }
        agree(handOver, contract, latest(handOver.proposal().effectiveOn(), earliest()));
        handOvers.flush();
        return handOver;
    }

    HandOver refuse(UUID id, String reason) {
        HandOver handOver = handOvers.reachable(id);
        held(handOver);
        handOver.refuse(caller.organisation(), reason, clock.now());
        handOvers.flush();
        return handOver;
    }

    /** Nobody follows what was entered by mistake; what is closed is followed on. */
    void onOver(@Observes Over over) {
        if (over.annulled()) {
            handOvers
                    .list(OPEN, over.contracts(), ProposalStatus.PROPOSED, ProposalStatus.AGREED)
                    .forEach(open -> open.refuse(caller.organisation(), over.reason(), clock.now()));
        }
    }

    /** On its day, or later where nobody looked before. */
    void takeEffect(UUID id) {
        HandOver handOver = handOvers.findById(id);
        Contract contract = held(handOver);
        if (handOver.proposal().status() != ProposalStatus.AGREED) {
            return;
        }
        if (contract.annulment() != null || isOvertaken(handOver, contract)) {
            handOver.refuse(null, OVERTAKEN, clock.now());
        } else {
            inForce(handOver, contract);
        }
    }

    private void agree(HandOver handOver, Contract contract, LocalDate day) {
        handOver.agree(caller.organisation(), day, clock.now());
        if (!day.isAfter(clock.today())) {
            inForce(handOver, contract);
        }
    }

    private void inForce(HandOver handOver, Contract contract) {
        contract.handOver(
                handOver.part(),
                handOver.proposal().successor(),
                handOver.proposal().effectiveOn(),
                clock.now());
        events.publish(contract, "contract-handed-over", handOver.proposal().effectiveOn(), null);
        handOver.takeEffect(clock.now());
    }

    /** Everything about one contract is decided one after the other: what was read before that is read again. */
    private Contract held(HandOver handOver) {
        Contract contract = contracts.findById(handOver.contractId(), LockModeType.PESSIMISTIC_WRITE);
        handOvers.getEntityManager().refresh(handOver);
        return contract;
    }

    private static boolean isOvertaken(HandOver handOver, Contract contract) {
        Optional<Followers> followers = handOver.part() == null
                ? Optional.of(contract.following())
                : contract.part(handOver.part()).map(Part::following);
        return followers
                .filter(now -> Objects.equals(now.present(), handOver.proposal().former()))
                .filter(now -> !now.beganAfter(handOver.proposal().effectiveOn()))
                .isEmpty();
    }

    private void requireOwn(Contract contract, Optional<Part> part) {
        boolean ofContract = reach.follows(contract.followedBy(), contract.territory());
        boolean own = part.map(
                        one -> reach.own(one) || ofContract && one.following().present() == null || reach.everything())
                .orElse(ofContract);
        if (!own) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    private void check(HandOverRequest told, Contract contract, Followers followers) {
        if (!register.holds(told.to(), Roles.FACILITATOR, told.on())
                && !register.holds(told.to(), Roles.FACILITATOR, clock.today())) {
            throw Problem.of(HandOverProblem.HAND_OVER_TO_UNKNOWN, told.to(), told.on())
                    .at("/to");
        }
        if (told.to().equals(followers.present())) {
            throw Problem.of(HandOverProblem.HAND_OVER_TO_SAME, told.to()).at("/to");
        }
        Optional<LocalDate> first = Stream.of(followers.presentSince(), contract.notifiedOn(), earliest())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (first.filter(told.on()::isBefore).isPresent()) {
            throw Problem.of(HandOverProblem.HAND_OVER_TOO_EARLY, first.get()).at("/on");
        }
    }

    private void requireNoneOpen(UUID contractId, Place part) {
        boolean open =
                handOvers.list(OPEN, List.of(contractId), ProposalStatus.PROPOSED, ProposalStatus.AGREED).stream()
                        .anyMatch(other -> Objects.equals(other.part(), part));
        if (open) {
            throw Problem.of(HandOverProblem.HAND_OVER_OPEN);
        }
    }

    /** Structures among themselves leave months alone that are over; an administrator records what happened, whenever. */
    private LocalDate earliest() {
        return caller.is(Roles.ADMIN) ? null : clock.today().withDayOfMonth(1);
    }

    private static LocalDate latest(LocalDate day, LocalDate bound) {
        return bound == null || day.isAfter(bound) ? day : bound;
    }

    private boolean decidesFor(String successor) {
        return caller.is(Roles.ADMIN) || successor.equals(caller.organisation());
    }
}
