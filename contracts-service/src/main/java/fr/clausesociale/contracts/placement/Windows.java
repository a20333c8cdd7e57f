package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.intake.Pass;
import fr.clausesociale.contracts.intake.Passes;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds until when each placement of a person counts, by the terms that held on its first day. */
@ApplicationScoped
class Windows {

    /** What decides about them. */
    static final Set<Policy> RULES = EnumSet.of(
            Policy.WINDOW_MONTHS,
            Policy.WINDOW_START,
            Policy.WINDOW_READMISSION,
            Policy.WINDOW_PERMANENT_CONTRACT,
            Policy.WINDOW_PERMANENT_CONTRACT_MONTHS,
            Policy.WINDOW_WORK_STUDY,
            Policy.WINDOW_SIAE);

    private final Policies policies;
    private final Contracts contracts;
    private final Obligations obligations;
    private final Passes passes;

    Windows(Policies policies, Contracts contracts, Obligations obligations, Passes passes) {
        this.passes = passes;
        this.policies = policies;
        this.contracts = contracts;
        this.obligations = obligations;
    }

    Map<UUID, LocalDate> of(List<Placement> all, List<Decision> decisions) {
        List<Placement> counting = all.stream()
                .filter(p -> p.counts() || p.status() == PlacementStatus.REVIEW)
                .toList();
        if (counting.isEmpty()) {
            return Map.of();
        }
        PolicySet set = policies.about(
                counting.stream().map(p -> p.mainAllocation().contractId()).toList(), RULES.toArray(Policy[]::new));
        List<Pass> recorded = counting.stream()
                        .anyMatch(
                                p -> Extension.SIAE.contains(p.work().employer().structure()))
                ? passes.of(counting.get(0).beneficiaryId())
                : List.of();
        return CountingWindows.of(counting.stream()
                .map(p -> hire(p, relied(p, decisions), set, recorded))
                .toList());
    }

    private CountingWindows.Hire hire(Placement placement, Decision relied, PolicySet set, List<Pass> recorded) {
        PolicySubject subject = subject(placement.mainAllocation());
        return new CountingWindows.Hire(
                placement.id(),
                placement.startOn(),
                relied == null ? null : relied.validFrom(),
                WindowTerms.of(placement.startOn(), relied, set, subject),
                Extension.of(placement, recorded, set, subject));
    }

    private PolicySubject subject(Allocation allocation) {
        Contract contract = contracts.findById(allocation.contractId());
        Obligation obligation = obligations.findById(allocation.obligationId());
        return new PolicySubject(contract.id(), obligation.programme(), contract.territory());
    }

    static Decision relied(Placement placement, List<Decision> decisions) {
        return decisions.stream()
                .filter(d -> Objects.equals(d.id(), placement.decisionId()))
                .findFirst()
                .orElse(null);
    }
}
