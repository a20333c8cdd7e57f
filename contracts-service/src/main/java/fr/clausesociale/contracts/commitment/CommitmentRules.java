package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.obligation.calibration.Programmes;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.text.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a commitment must be to be recorded, and who may do so. */
@ApplicationScoped
class CommitmentRules {

    private final Programmes programmes;
    private final Reach reach;

    CommitmentRules(Programmes programmes, Reach reach) {
        this.programmes = programmes;
        this.reach = reach;
    }

    /** Who follows the contract or bought it; others who can read it, such as its contractors, cannot change it. */
    void checkMayWrite(Contract contract) {
        if (!reach.follows(contract.followedBy(), contract.territory()) && !reach.buys(contract.buyerSiren())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    /** A waiver is the buyer's decision, which a facilitator may record by its reference; all else is the facilitator's. */
    void checkMayClose(Contract contract, DecisionRequest request) {
        if (reach.follows(contract.followedBy(), contract.territory())) {
            if (request.outcome() == CommitmentStatus.WAIVED && blank(request.decisionReference())) {
                throw Problem.of(CommitmentProblem.WAIVER_DECISION_MISSING).at("/decisionReference");
            }
        } else if (request.outcome() != CommitmentStatus.WAIVED) {
            throw Problem.of(CommitmentProblem.CLOSURE_BY_FACILITATOR).at("/outcome");
        }
    }

    void checkMayReopen(Contract contract) {
        if (!reach.follows(contract.followedBy(), contract.territory())) {
            throw Problem.of(CommitmentProblem.CLOSURE_BY_FACILITATOR);
        }
    }

    Terms terms(Contract contract, CommitmentRequest request) {
        Optional<Lot> lot = lot(contract, request.lot());
        Unit unit = unit(request);
        if (request.source() == CommitmentSource.PROGRAMME && request.programme() == null) {
            throw Problem.of(CommitmentProblem.PROGRAMME_MISSING).at("/programme");
        }
        if (request.programme() != null && !isProgramme(request.programme())) {
            throw Problem.of(ContractsProblem.PROGRAMME_UNKNOWN, request.programme())
                    .at("/programme");
        }
        LocalDate notified = contract.notifiedOn();
        if (request.dueOn() != null && notified != null && request.dueOn().isBefore(notified)) {
            throw Problem.of(CommitmentProblem.DUE_BEFORE_NOTIFICATION, request.dueOn(), notified)
                    .at("/dueOn");
        }
        return new Terms(
                lot.map(Lot::id).orElse(null),
                lot.map(Lot::number).orElse(null),
                Decimals.two(request.quantity()),
                unit,
                request.description().trim(),
                request.proofExpected().trim(),
                request.dueOn(),
                request.source(),
                request.programme());
    }

    private static Optional<Lot> lot(Contract contract, String number) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(contract.lot(number)
                .orElseThrow(
                        () -> Problem.of(ContractsProblem.LOT_UNKNOWN, number).at("/lot")));
    }

    private static Unit unit(CommitmentRequest request) {
        CommitmentKind kind = request.kind();
        Unit unit = request.unit() == null ? kind.units().get(0) : request.unit();
        if (!kind.units().contains(unit)) {
            throw Problem.of(CommitmentProblem.UNIT_NOT_OF_KIND, unit, kind, kind.units())
                    .at("/unit");
        }
        if (request.quantity() == null) {
            if (kind.needsQuantity()) {
                throw Problem.of(CommitmentProblem.QUANTITY_MISSING, kind).at("/quantity");
            }
        } else if (!unit.takes(request.quantity())) {
            throw Problem.of(CommitmentProblem.QUANTITY_NOT_WHOLE, unit).at("/quantity");
        }
        return unit;
    }

    private boolean isProgramme(String code) {
        return !"NONE".equals(code) && programmes.has(code);
    }

    static void check(AchievementRequest request, Terms terms, LocalDate notifiedOn, LocalDate today) {
        if (request.quantity() == null && terms.quantity() != null) {
            throw Problem.of(CommitmentProblem.QUANTITY_MISSING, terms.unit()).at("/quantity");
        }
        if (request.quantity() != null && request.quantity().signum() == 0) {
            throw Problem.of(CommitmentProblem.QUANTITY_ZERO).at("/quantity");
        }
        if (request.quantity() != null && !terms.unit().takes(request.quantity())) {
            throw Problem.of(CommitmentProblem.QUANTITY_NOT_WHOLE, terms.unit()).at("/quantity");
        }
        checkNotInFuture("/on", request.on(), today);
        if (notifiedOn != null && request.on().isBefore(notifiedOn)) {
            throw Problem.of(CommitmentProblem.DATE_BEFORE_NOTIFICATION, request.on(), notifiedOn)
                    .at("/on");
        }
        boolean takesBack = request.quantity() != null && request.quantity().signum() < 0;
        if (takesBack && blank(request.note())) {
            throw Problem.of(ContractsProblem.REASON_MISSING).at("/note");
        }
        if (takesBack && !Reason.Check.explains(request.note())) {
            throw Problem.of(PlatformProblem.INVALID)
                    .with(List.of(Violation.of("/note", PlatformProblem.INVALID).hinted("shape.reason")));
        }
        if (!takesBack && blank(request.proofReference())) {
            throw Problem.of(CommitmentProblem.PROOF_MISSING).at("/proofReference");
        }
    }

    static void checkNotInFuture(String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Problem.of(CommitmentProblem.DATE_IN_FUTURE, day).at(pointer);
        }
    }

    /** The figures judge a closure: what was done must not be dated after it. */
    static void checkAllDone(List<Achievement> achievements, LocalDate closing) {
        achievements.stream()
                .map(achievement -> achievement.done().on())
                .filter(closing::isBefore)
                .findFirst()
                .ifPresent(later -> {
                    throw Problem.of(CommitmentProblem.DATE_BEFORE_LAST, closing, later)
                            .at("/on");
                });
    }

    static void checkReason(String reason) {
        if (blank(reason)) {
            throw Problem.of(ContractsProblem.REASON_MISSING).at("/reason");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
