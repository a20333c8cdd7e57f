package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Contract;
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
    private final BusinessClock clock;
    private final Caller caller;

    CommitmentChanges(
            Contracts contracts, Commitments commitments, CommitmentRules rules, BusinessClock clock, Caller caller) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.rules = rules;
        this.clock = clock;
        this.caller = caller;
    }

    Commitment record(UUID contractId, CommitmentRequest request) {
        Contract contract = contracts.reachable(contractId);
        rules.checkMayWrite(contract);
        Commitment commitment = new Commitment(
                contractId, request.kind(), rules.terms(contract, request), clock.now(), caller.organisation());
        commitments.persist(commitment);
        return saved(commitment);
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
        return saved(commitment);
    }

    Achievement achieve(Commitment commitment, AchievementRequest request) {
        Contract contract = contracts.reachable(commitment.contractId());
        rules.checkMayWrite(contract);
        CommitmentRules.check(request, commitment.terms(), contract.notifiedOn(), clock.today());
        Achievement achievement = commitment.achieve(
                request, commitments.achievements(commitment.id()), clock.now(), caller.organisation());
        commitments.getEntityManager().persist(achievement);
        saved(commitment);
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
        return saved(commitment);
    }

    Commitment reopen(Commitment commitment, DecisionRequest request) {
        rules.checkMayReopen(contracts.reachable(commitment.contractId()));
        commitment.reopen(day(request), request.reason(), clock.now(), caller.organisation());
        return saved(commitment);
    }

    private LocalDate day(DecisionRequest request) {
        CommitmentRules.checkText("/reason", request.reason());
        LocalDate day = orToday(request.on());
        CommitmentRules.checkNotInFuture("/on", day, clock.today());
        return day;
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? clock.today() : day;
    }

    /** Written now, so that the version is the one answered. */
    private Commitment saved(Commitment commitment) {
        commitments.flush();
        return commitment;
    }
}
