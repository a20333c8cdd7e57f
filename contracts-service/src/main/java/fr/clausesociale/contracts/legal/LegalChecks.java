package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.contract.fact.ObligationFacts;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks contracts against the law and keeps the buyers' derogations. */
@ApplicationScoped
class LegalChecks {

    private final EntityManager database;
    private final ObligationFacts obligations;
    private final ContractEvents events;
    private final Policies policies;
    private final BusinessClock clock;
    private final Caller caller;

    LegalChecks(
            EntityManager database,
            ObligationFacts obligations,
            ContractEvents events,
            Policies policies,
            BusinessClock clock,
            Caller caller) {
        this.database = database;
        this.obligations = obligations;
        this.events = events;
        this.policies = policies;
        this.clock = clock;
        this.caller = caller;
    }

    LegalCheck of(Contract contract, LocalDate on) {
        return LegalCheck.of(
                contract.id(),
                consultation(contract),
                new Law(policies.national(Law.PREFIX)),
                on,
                derogation(contract.id()).flatMap(d -> d.on(on)).orElse(null),
                policies.national(Reservation.PREFIX));
    }

    Optional<Derogation> derogation(UUID contractId) {
        return Optional.ofNullable(database.find(Derogation.class, contractId));
    }

    /** Records the motive; where there was one, {@code ifMatch} must name its version. */
    Derogation derogate(Contract contract, String ifMatch, DerogationRequest request) {
        if (!String.valueOf(contract.buyerSiren()).equals(caller.siren())) {
            throw Problem.of(ContractsProblem.NOT_OWN_CONTRACT, contract.buyer().siret());
        }
        Finding ground = request.motive().ground(consultation(contract));
        if (ground.is(Finding.Outcome.FAILED)) {
            throw Problem.of(LegalProblem.DEROGATION_UNFOUNDED, ground.reason()).at("/motive");
        }
        Optional<Derogation> known = derogation(contract.id());
        known.ifPresent(former -> ETags.require(ifMatch, former.version()));
        Derogation derogation = known.orElseGet(() -> new Derogation(contract.id()));
        derogation.tell(request, clock.now(), caller.organisation());
        if (known.isEmpty()) {
            database.persist(derogation);
        }
        events.changed(contract, "derogation-recorded", clock.today());
        return derogation;
    }

    private Consultation consultation(Contract contract) {
        Set<Modality> owed = obligations.of(List.of(contract.id())).getOrDefault(contract.id(), List.of()).stream()
                .filter(LegalChecks::asks)
                .map(fact -> Modality.valueOf(fact.modality()))
                .collect(Collectors.toSet());
        return Consultation.of(contract, owed);
    }

    /** A condition of no hours is none, nor is one entered by mistake; a reservation is one whatever its hours. */
    private static boolean asks(ObligationFact fact) {
        if (fact.status().equals("ANNULLED")) {
            return false;
        }
        ObligationFact.Basis basis = fact.basis();
        boolean ofNone = basis != null && basis.hours() != null && basis.hours().signum() == 0;
        return !ofNone || Decimals.positive(fact.due()) || Reservation.is(Modality.valueOf(fact.modality()));
    }
}
