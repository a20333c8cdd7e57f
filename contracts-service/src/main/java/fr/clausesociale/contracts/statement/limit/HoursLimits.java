package fr.clausesociale.contracts.statement.limit;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds which hours a contract takes for an obligation. */
@ApplicationScoped
public class HoursLimits {

    private final Policies policies;
    private final Obligations obligations;
    private final Contracts contracts;

    HoursLimits(Policies policies, Obligations obligations, Contracts contracts) {
        this.policies = policies;
        this.obligations = obligations;
        this.contracts = contracts;
    }

    /** For an obligation within the caller's reach. */
    public Limits reachable(UUID obligationId) {
        Obligation obligation = obligations.reachable(obligationId);
        return of(contracts.findById(obligation.contractId()), obligationId);
    }

    public Limits of(Contract contract, UUID obligationId) {
        return of(contract, obligations.findById(obligationId));
    }

    /** @param obligation of the contract */
    public Limits of(Contract contract, Obligation obligation) {
        return of(policies(List.of(contract.id())), contract, obligation);
    }

    /** By obligation; read at once for all of them. */
    public Map<UUID, Limits> of(Map<Obligation, Contract> all) {
        PolicySet known =
                policies(all.values().stream().map(Contract::id).distinct().toList());
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().id(), each -> of(known, each.getValue(), each.getKey())));
    }

    /** What is to be known for all of these contracts. */
    public PolicySet policies(Collection<UUID> contractIds) {
        return policies.about(
                contractIds,
                Policy.HOURS_MAX_PER_DAY,
                Policy.HOURS_ALERT_PER_WEEK,
                Policy.HOURS_ALERT_PER_MONTH,
                Policy.HOURS_BASIS,
                Policy.HOURS_TRAINING_COUNTS,
                Policy.HOURS_AFTER_END,
                Policy.HOURS_AFTER_WINDOW,
                Policy.HOURS_STRADDLING_MONTH,
                Policy.DECLARATION_PERIOD);
    }

    /** @param known of this contract, perhaps among others */
    public static Limits of(PolicySet known, Contract contract, Obligation obligation) {
        return new Limits(known, subject(contract, obligation), ExecutionEnd.of(contract, obligation));
    }

    private static PolicySubject subject(Contract contract, Obligation obligation) {
        return new PolicySubject(
                contract.id(), obligation == null ? null : obligation.programme(), contract.territory());
    }
}
