package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.fact.ObligationFacts;
import fr.clausesociale.contracts.contract.registry.FormerKeys;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Registers and changes single contracts, with their events. */
@ApplicationScoped
class ContractChanges {

    private final Contracts contracts;
    private final FormerKeys formerKeys;
    private final ContractRules rules;
    private final CategoryInForce categories;
    private final Mentions mentions;
    private final ContractEvents events;
    private final ObligationFacts obligations;
    private final ContractEnds ends;
    private final Caller caller;
    private final LotUse use;
    private final BusinessClock clock;

    ContractChanges(
            Contracts contracts,
            FormerKeys formerKeys,
            ContractRules rules,
            CategoryInForce categories,
            Mentions mentions,
            ContractEvents events,
            ObligationFacts obligations,
            ContractEnds ends,
            Caller caller,
            LotUse use,
            BusinessClock clock) {
        this.contracts = contracts;
        this.formerKeys = formerKeys;
        this.rules = rules;
        this.categories = categories;
        this.mentions = mentions;
        this.events = events;
        this.obligations = obligations;
        this.ends = ends;
        this.caller = caller;
        this.use = use;
        this.clock = clock;
    }

    Contract register(ContractDraft said) {
        ContractDraft told = mentions.checked(said, null);
        ContractDraft draft = categories.told(told);
        Territory territory = rules.check(draft);
        rules.checkReach(draft, territory);
        contracts.find(draft.key()).ifPresent(known -> {
            throw exists(known, "/externalId");
        });
        Contract contract = Contract.register(draft, territory, clock.now());
        contract.boughtAsRecorded(told, draft);
        contracts.persist(contract);
        events.publish(contract, "contract-registered", draft.terms().notifiedOn(), null);
        return contract;
    }

    /** Replaces what is told of a contract. Its key stays, unless the SIRET that came from a file was none. */
    void replace(Contract contract, ContractDraft said) {
        ContractDraft told = mentions.checked(said, contract.followedBy());
        ContractDraft draft = categories.told(told);
        Territory territory = rules.check(draft);
        rules.checkFollower(contract, draft);
        ContractKey key = new ContractKey(contract.buyer().siret(), contract.externalId());
        boolean repairs = !contract.buyer().valid() && draft.externalId().equals(key.externalId());
        if (!draft.key().equals(key) && !repairs) {
            throw Problem.of(ContractsProblem.KEY_IS_FIXED).at("/externalId");
        }
        if (repairs) {
            contracts.find(draft.key()).ifPresent(known -> {
                throw exists(known, "/buyer/siret");
            });
            formerKeys.remember(key, contract.id());
        }
        LocalDate end = contract.endsOn();
        use.check(contract, draft);
        contract.correct(draft, territory, clock.now());
        ends.moved(contract, end, null, caller.organisation());
        contract.boughtAsRecorded(told, draft);
        contract.follow(draft.followedBy(), clock.today());
        events.publish(contract, "contract-changed", null, null);
    }

    /** Whoever does not reach the contract that is there is told whom to turn to. */
    private Problem exists(Contract known, String pointer) {
        String number = known.externalId();
        String buyer = known.buyer().siret();
        Problem problem = Problem.of(ContractsProblem.CONTRACT_EXISTS, number, buyer);
        if (contracts.reaches(known.id())) {
            return problem.at(pointer);
        }
        String follower = known.followedBy();
        return problem.with(List.of(
                follower == null
                        ? Violation.of(
                                pointer,
                                ContractsProblem.CONTRACT_OF_TERRITORY,
                                number,
                                buyer,
                                known.territory() == null
                                        ? "FR"
                                        : known.territory().code())
                        : Violation.of(
                                pointer,
                                ContractsProblem.CONTRACT_FOLLOWED_ELSEWHERE,
                                number,
                                buyer,
                                follower,
                                mentions.nameOf(follower)
                                        .map(name -> " (" + name + ")")
                                        .orElse(""))));
    }

    /** The contract is another buyer's, or goes by another number, than was told. */
    void identify(Contract contract, Buyer buyer, String externalId, String reason) {
        ContractKey key = new ContractKey(buyer.siret(), externalId);
        ContractKey former = new ContractKey(contract.buyer().siret(), contract.externalId());
        if (key.equals(former)) {
            throw Problem.of(ContractsProblem.NOTHING_CORRECTED);
        }
        if (!buyer.valid()) {
            throw Problem.of(ContractsProblem.SIRET_INVALID, buyer.siret()).at("/buyer/siret");
        }
        rules.checkOwn(buyer);
        contracts.find(key).ifPresent(known -> {
            throw exists(known, "/externalId");
        });
        contract.identify(buyer, externalId, clock.now());
        formerKeys.remember(former, contract.id());
        events.publish(contract, "contract-changed", null, reason);
    }

    void divide(Contract contract, PartsRequest request) {
        contract.divide(rules.parts(request), clock.now());
        events.publish(contract, "contract-changed", null, null);
    }

    void terminate(Contract contract, LocalDate on, String reason) {
        contract.terminate(on, reason, clock.today(), clock.now());
        obligations.end(contract.id(), on);
        events.publish(contract, "contract-terminated", on, reason);
    }

    void annulTermination(Contract contract, String reason) {
        contract.annulTermination(reason, clock.now());
        obligations.end(contract.id(), null);
        events.publish(contract, "contract-termination-annulled", null, reason);
    }

    void succeed(Contract contract, String lot, String former, Contractor successor, LocalDate on, String reason) {
        if (!successor.valid()) {
            throw Problem.of(ContractsProblem.SIRET_INVALID, successor.id()).at("/contractor/id");
        }
        if (contract.notifiedOn() != null && !on.isAfter(contract.notifiedOn())) {
            throw Problem.of(ContractsProblem.SUCCESSION_BEFORE_START, contract.notifiedOn())
                    .at("/on");
        }
        contract.succeed(lot, former, successor, on, clock.now());
        events.publish(contract, "contractor-succeeded", on, reason);
    }
}
