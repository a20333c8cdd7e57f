package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractEvents;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.Balances;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps contracts' terms of penalty and computes from them. */
@ApplicationScoped
class Penalties {

    private final EntityManager database;
    private final Balances balances;
    private final ContractEvents events;
    private final BusinessClock clock;
    private final Caller caller;

    Penalties(EntityManager database, Balances balances, ContractEvents events, BusinessClock clock, Caller caller) {
        this.database = database;
        this.balances = balances;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
    }

    Optional<PenaltyTerms> terms(UUID contractId) {
        return Optional.ofNullable(database.find(PenaltyTerms.class, contractId));
    }

    /** Records the terms; where there were some, {@code ifMatch} must name their version. */
    PenaltyTerms tell(Contract contract, String ifMatch, PenaltyTermsRequest request) {
        Optional<PenaltyTerms> known = terms(contract.id());
        known.ifPresent(former -> ETags.require(ifMatch, former.version()));
        PenaltyTerms terms = known.orElseGet(() -> new PenaltyTerms(contract.id()));
        terms.tell(request, clock.now(), caller.organisation());
        if (known.isEmpty()) {
            database.persist(terms);
        }
        events.changed(contract, "penalty-terms-recorded", clock.today());
        return terms;
    }

    /** By what is told, on a day or the last one before it that is. */
    PenaltyProposal proposal(Contract contract, LocalDate asked, Telling told) {
        LocalDate on = told.on(asked);
        List<Balance> standing = balances.of(contract.id(), on, told);
        return PenaltyProposal.of(
                contract.id(),
                terms(contract.id()).flatMap(terms -> terms.terms(told)).orElse(null),
                ContractEnd.of(contract, standing),
                on,
                standing);
    }
}
