package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.handover.HandOverProblem;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.FollowingHandedOver;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.proposal.ProposalStatus;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Proposes, agrees and refuses hand-overs of single people, and puts them in force. Dated today at the earliest: who reads
 * identities is never decided for the past. In the caller's transaction.
 */
@ApplicationScoped
class HandOverChanges {

    private static final String OVERTAKEN = "Le suivi a été transmis à une autre structure entre-temps.";

    private final HandOvers handOvers;
    private final Beneficiaries beneficiaries;
    private final FollowingHandedOver following;
    private final Reach reach;
    private final Register register;
    private final Caller caller;
    private final BusinessClock clock;

    HandOverChanges(
            HandOvers handOvers,
            Beneficiaries beneficiaries,
            FollowingHandedOver following,
            Reach reach,
            Register register,
            Caller caller,
            BusinessClock clock) {
        this.handOvers = handOvers;
        this.beneficiaries = beneficiaries;
        this.following = following;
        this.reach = reach;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** In force at once where the caller decides for both sides and the day has come. */
    HandOver propose(UUID id, HandOverRequest told) {
        Beneficiary person = caredFor(id);
        check(told, person);
        HandOver handOver = new HandOver(person.id(), told, person.followedBy(), caller.organisation(), clock.now());
        handOvers.persist(handOver);
        if (decidesFor(told.to())) {
            agree(handOver, person, told.on());
        }
        handOvers.flush();
        return handOver;
    }

    HandOver agree(UUID id) {
        HandOver handOver = handOvers.reachable(id);
        if (!decidesFor(handOver.proposal().successor())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        Beneficiary person = held(handOver);
        if (handOver.proposal().status() == ProposalStatus.PROPOSED && isOvertaken(handOver, person)) {
            throw Problem.of(HandOverProblem.HAND_OVER_OVERTAKEN);
        }
        LocalDate today = clock.today();
        agree(
                handOver,
                person,
                handOver.proposal().effectiveOn().isBefore(today)
                        ? today
                        : handOver.proposal().effectiveOn());
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

    /** On its day, or later where nobody looked before. */
    void takeEffect(UUID id) {
        HandOver handOver = handOvers.findById(id);
        Beneficiary person = held(handOver);
        if (handOver.proposal().status() != ProposalStatus.AGREED) {
            return;
        }
        if (isOvertaken(handOver, person)) {
            handOver.refuse(null, OVERTAKEN, clock.now());
        } else {
            inForce(handOver, person);
        }
    }

    private void agree(HandOver handOver, Beneficiary person, LocalDate day) {
        handOver.agree(caller.organisation(), day, clock.now());
        if (!day.isAfter(clock.today())) {
            inForce(handOver, person);
        }
    }

    /** With all pseudonyms that stand for the person: each has referrals of its own. */
    private void inForce(HandOver handOver, Beneficiary person) {
        List<Beneficiary> same = beneficiaries.pseudonyms(person.id()).all().stream()
                .sorted()
                .map(one -> beneficiaries.findById(one, LockModeType.PESSIMISTIC_WRITE))
                .toList();
        beneficiaries.holdNews(person.id());
        same.stream()
                .filter(one ->
                        Objects.equals(one.followedBy(), handOver.proposal().former()))
                .forEach(one -> following.of(
                        one,
                        handOver.proposal().former(),
                        handOver.proposal().successor(),
                        handOver.proposal().effectiveOn()));
        handOver.takeEffect(clock.now());
    }

    /** Everything about one person is decided one after the other: what was read before that is read again. */
    private Beneficiary held(HandOver handOver) {
        Beneficiary person = beneficiaries.findById(handOver.beneficiaryId(), LockModeType.PESSIMISTIC_WRITE);
        handOvers.getEntityManager().refresh(handOver);
        return person;
    }

    private static boolean isOvertaken(HandOver handOver, Beneficiary person) {
        return person.mergedInto() != null
                || !Objects.equals(person.followedBy(), handOver.proposal().former());
    }

    /** The person whom the caller may take care of; an administrator decides for structures that do not. */
    private Beneficiary caredFor(UUID id) {
        List<ReachPath> ways = caller.is(Roles.ADMIN) ? List.of(ReachPath.everything()) : reach.ofPerson("b");
        return new WhereClause()
                        .add("b.id = :id", "id", id)
                        .add("b.status = ACTIVE")
                        .within(ways)
                        .query(beneficiaries.getEntityManager(), "from Beneficiary b", Beneficiary.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private void check(HandOverRequest told, Beneficiary person) {
        if (!register.holds(told.to(), Roles.FACILITATOR, told.on())) {
            throw Problem.of(HandOverProblem.HAND_OVER_TO_UNKNOWN, told.to(), told.on())
                    .at("/to");
        }
        if (told.to().equals(person.followedBy())) {
            throw Problem.of(HandOverProblem.HAND_OVER_TO_SAME, told.to()).at("/to");
        }
        if (told.on().isBefore(clock.today())) {
            throw Problem.of(HandOverProblem.HAND_OVER_TOO_EARLY, clock.today()).at("/on");
        }
        long open = handOvers.count(
                "beneficiaryId = ?1 and proposal.status in (?2, ?3)",
                person.id(),
                ProposalStatus.PROPOSED,
                ProposalStatus.AGREED);
        if (open > 0) {
            throw Problem.of(HandOverProblem.HAND_OVER_OPEN);
        }
    }

    private boolean decidesFor(String successor) {
        return caller.is(Roles.ADMIN) || successor.equals(caller.organisation());
    }
}
