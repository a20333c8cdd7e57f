package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Records commitments, what was done towards them, and how they end. All within a transaction of the caller's. */
@ApplicationScoped
class CommitmentChanges {

    private final Contracts contracts;
    private final Commitments commitments;
    private final CommitmentRules rules;
    private final ContractEvents events;
    private final BusinessClock clock;
    private final Caller caller;

    CommitmentChanges(
            Contracts contracts,
            Commitments commitments,
            CommitmentRules rules,
            ContractEvents events,
            BusinessClock clock,
            Caller caller) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
    }

    Commitment record(UUID contractId, CommitmentRequest request) {
        Contract contract = contracts.reachableToChange(contractId);
        rules.checkMayWrite(contract);
        Commitment commitment = new Commitment(
                contractId, request.kind(), rules.terms(contract, request), clock.now(), caller.organisation());
        commitments.persist(commitment);
        return told(contract, commitment, "commitment-recorded", clock.today());
    }

    /** New terms from a day on. Terms that say what stands change nothing. */
    Commitment revise(Commitment commitment, CommitmentRequest request) {
        Contract contract = contracts.reachable(commitment.contractId());
        rules.checkMayWrite(contract);
        if (request.kind() != commitment.kind()) {
            throw Problem.of(CommitmentProblem.COMMITMENT_KIND_FIXED, commitment.kind())
                    .at("/kind");
        }
        Terms terms = rules.terms(contract, request);
        if (terms.equals(commitment.terms())) {
            return commitment;
        }
        CommitmentRules.checkReason(request.reason());
        LocalDate from = orToday(request.effectiveOn());
        CommitmentRules.checkNotInFuture("/effectiveOn", from, clock.today());
        commitment.revise(terms, from, request.reason(), clock.now(), caller.organisation());
        return told(contract, commitment, "commitment-revised", from);
    }

    Achievement achieve(Commitment commitment, AchievementRequest request) {
        Contract contract = contracts.reachable(commitment.contractId());
        rules.checkMayWrite(contract);
        CommitmentRules.check(request, commitment.terms(), contract.notifiedOn(), clock.today());
        Achievement achievement = commitment.achieve(
                request, commitments.achievements(commitment.id()), clock.now(), caller.organisation());
        commitments.getEntityManager().persist(achievement);
        told(contract, commitment, "commitment-achieved", request.on());
        return achievement;
    }

    Commitment close(Commitment commitment, DecisionRequest request) {
        Contract contract = contracts.reachable(commitment.contractId());
        rules.checkMayWrite(contract);
        rules.checkMayClose(contract, request);
        LocalDate day = day(request);
        CommitmentRules.checkAllDone(commitments.achievements(commitment.id()), day);
        commitment.close(
                request.outcome(),
                day,
                request.reason(),
                request.decisionReference(),
                clock.now(),
                caller.organisation());
        return told(contract, commitment, "commitment-decided", day);
    }

    Commitment reopen(Commitment commitment, DecisionRequest request) {
        Contract contract = contracts.reachable(commitment.contractId());
        rules.checkMayReopen(contract);
        LocalDate day = day(request);
        commitment.reopen(day, request.reason(), clock.now(), caller.organisation());
        return told(contract, commitment, "commitment-decided", day);
    }

    private LocalDate day(DecisionRequest request) {
        LocalDate day = orToday(request.on());
        CommitmentRules.checkNotInFuture("/on", day, clock.today());
        return day;
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? clock.today() : day;
    }

    /** A change of the contract, which the caller holds; all is written now, so that the versions are those answered. */
    private Commitment told(Contract contract, Commitment commitment, String what, LocalDate from) {
        events.changed(contract, what, from);
        return commitment;
    }
}
