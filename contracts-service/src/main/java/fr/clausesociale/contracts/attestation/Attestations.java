package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.Balances;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws attestations up and closes contracts with them. */
@ApplicationScoped
class Attestations {

    private final EntityManager database;
    private final Balances balances;
    private final ContractEvents events;
    private final BusinessClock clock;
    private final Caller caller;

    Attestations(EntityManager database, Balances balances, ContractEvents events, BusinessClock clock, Caller caller) {
        this.database = database;
        this.balances = balances;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
    }

    Attestation of(Contract contract, LocalDate on) {
        return Attestation.of(
                contract,
                balances.of(contract.id(), on),
                doneBy(contract.id(), on),
                programmes(),
                on,
                clock.today(),
                closure(contract.id()).map(Closure::view).orElse(null));
    }

    Optional<Closure> closure(UUID contractId) {
        return Optional.ofNullable(database.find(Closure.class, contractId));
    }

    Closure close(Contract contract, ClosureRequest request) {
        LocalDate today = clock.today();
        List<Balance> standing = balances.of(contract.id(), today);
        ContractEnd.of(contract, standing).requireOver(today);
        if (closure(contract.id()).isPresent()) {
            throw Problem.of(AttestationProblem.CONTRACT_ALREADY_CLOSED);
        }
        BigDecimal undecided = standing.stream()
                .map(b -> Decimals.atLeastZero(b.declared().subtract(b.accepted())))
                .reduce(Decimals.ZERO, BigDecimal::add);
        if (undecided.signum() > 0) {
            throw Problem.of(AttestationProblem.HOURS_UNDECIDED, undecided);
        }
        Attestation attestation = of(contract, today);
        if (attestation.total().gap().signum() > 0 && request.withoutReason()) {
            throw Problem.of(
                            AttestationProblem.CLOSURE_REASON_MISSING,
                            attestation.total().gap())
                    .at("/reason");
        }
        if (Nir.isIn(request.reason())) {
            throw Problem.of(AttestationProblem.CLOSURE_TEXT_HOLDS_NIR).at("/reason");
        }
        Closure closure = Closure.of(attestation, request.reason(), clock.now(), caller.organisation());
        database.persist(closure);
        events.changed(contract, "contract-closed", today);
        return closure;
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> programmes() {
        List<Object[]> rows = database.createNativeQuery("select code, label from programme where code <> 'NONE'")
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** By obligation: who employed for the hours accepted, the most first. */
    private Map<UUID, List<Attestation.DoneBy>> doneBy(UUID contractId, LocalDate on) {
        return database.createQuery(
                        "select e.obligationId, s.employerSiret, sum(e.hours) from HoursEntry e, Statement s"
                                + " where s.id = e.statementId and e.contractId = :contract and e.month <= :upTo"
                                + " group by e.obligationId, s.employerSiret having sum(e.hours) <> 0"
                                + " order by sum(e.hours) desc, s.employerSiret",
                        Object[].class)
                .setParameter("contract", contractId)
                .setParameter("upTo", YearMonth.from(on).atDay(1))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Attestation.DoneBy((String) row[1], Decimals.two((BigDecimal) row[2])),
                                Collectors.toList())));
    }
}
