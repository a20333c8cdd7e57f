package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.Balances;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.shared.Over;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes contracts with the hours attested that day, and takes them up again. */
@ApplicationScoped
class Closures {

    /** Why nothing is decided any more of what waited under it. */
    private static final String CLOSED = "Le marché a été clos entre-temps.";

    private final EntityManager database;
    private final Balances balances;
    private final ContractEvents events;
    private final Event<Over> over;
    private final BusinessClock clock;
    private final Caller caller;

    Closures(
            EntityManager database,
            Balances balances,
            ContractEvents events,
            Event<Over> over,
            BusinessClock clock,
            Caller caller) {
        this.database = database;
        this.balances = balances;
        this.events = events;
        this.over = over;
        this.clock = clock;
        this.caller = caller;
    }

    /** Oldest first. */
    List<Closure> of(UUID contractId) {
        return database.createQuery("from Closure c where c.contractId = :id order by c.id", Closure.class)
                .setParameter("id", contractId)
                .getResultList();
    }

    /** Those that are told, oldest first. */
    List<Closure> told(UUID contractId, Telling told) {
        return of(contractId).stream()
                .filter(closure -> told.holds(closure.closedOn()))
                .toList();
    }

    /** The last one, in force or not. */
    Optional<Closure> last(UUID contractId) {
        return of(contractId).stream().reduce((before, after) -> after);
    }

    /** The one in force on a day. */
    Optional<Closure> on(UUID contractId, LocalDate day) {
        return of(contractId).stream().filter(closure -> closure.inForceOn(day)).reduce((before, after) -> after);
    }

    Closure close(Contract contract, ClosureRequest request) {
        LocalDate today = clock.today();
        List<Balance> standing = balances.of(contract.id(), today);
        ContractEnd.of(contract, standing).requireOver(today);
        if (contract.closedOn() != null) {
            throw Problem.of(AttestationProblem.CONTRACT_ALREADY_CLOSED);
        }
        BigDecimal undecided = standing.stream().map(Balance::undecided).reduce(Decimals.ZERO, BigDecimal::add);
        if (undecided.signum() > 0) {
            throw Problem.of(AttestationProblem.HOURS_UNDECIDED, undecided);
        }
        Attestation.Figures attested = Attestation.Figures.total(
                standing.stream().map(Attestation.Figures::of).toList());
        if (attested.gap().signum() > 0 && request.withoutReason()) {
            throw Problem.of(AttestationProblem.CLOSURE_REASON_MISSING, attested.gap())
                    .at("/reason");
        }
        Closure closure =
                Closure.of(contract.id(), today, attested, request.reason(), clock.now(), caller.organisation());
        database.persist(closure);
        // before it changes: what is looked up for that would write it, and it has one version
        over.fire(Over.closedContract(contract.id(), CLOSED));
        contract.close(today);
        events.changed(contract, "contract-closed", today);
        return closure;
    }

    Closure reopen(Contract contract, ReopeningRequest request) {
        Closure closure = last(contract.id())
                .filter(Closure::inForce)
                .orElseThrow(() -> Problem.of(AttestationProblem.CONTRACT_NOT_CLOSED));
        LocalDate on = request.on() == null ? clock.today() : request.on();
        if (on.isBefore(closure.closedOn()) || on.isAfter(clock.today())) {
            throw Problem.of(AttestationProblem.REOPENING_OUTSIDE, closure.closedOn())
                    .at("/on");
        }
        closure.reopen(on, request.reason(), clock.now(), caller.organisation());
        contract.reopen();
        events.changed(contract, "contract-reopened", on);
        return closure;
    }
}
