package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.terms.AgreementRule;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.reserved.Reservation;
import fr.clausesociale.contracts.reserved.Structure;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a placement must be beyond its shape. All faults are told at once. */
@ApplicationScoped
class PlacementRules {

    private final Obligations obligations;
    private final Contracts contracts;
    private final PartChoice parts;
    private final Persons persons;
    private final Policies policies;
    private final Caller caller;

    PlacementRules(
            Obligations obligations,
            Contracts contracts,
            PartChoice parts,
            Persons persons,
            Policies policies,
            Caller caller) {
        this.obligations = obligations;
        this.contracts = contracts;
        this.parts = parts;
        this.persons = persons;
        this.policies = policies;
        this.caller = caller;
    }

    /**
     * @param agreement what is asked where the hours are shared between contracts, else null
     * @param employerUnfit whether a reserved contract is not for such an employer, and somebody should look
     */
    record Checked(List<Allocation> allocations, AgreementRule agreement, boolean employerUnfit) {}

    Checked check(PlacementRequest request) {
        List<Violation> faults = new ArrayList<>();
        if (!persons.inHandsOf(request.beneficiaryId(), caller.organisation(), caller.territories(Roles.FACILITATOR))
                .orElse(true)) {
            faults.add(Violation.of("/beneficiaryId", ContractsProblem.BENEFICIARY_UNKNOWN, request.beneficiaryId()));
        } else if (persons.erased(request.beneficiaryId())) {
            faults.add(Violation.of("/beneficiaryId", ContractsProblem.BENEFICIARY_ERASED));
        }
        checkSiret("/employer/siret", request.employer().siret(), faults);
        if (request.userCompany() != null) {
            checkSiret("/userCompany/siret", request.userCompany().siret(), faults);
        }
        if (request.endOn() != null && request.endOn().isBefore(request.startOn())) {
            faults.add(Violation.of("/endOn", ContractsProblem.DATES_REVERSED, request.startOn(), request.endOn()));
        }
        List<Allocation> allocations = allocations(request, faults);
        AgreementRule agreement = AgreementRule.concerns(allocations) ? agreement(request, allocations) : null;
        if (agreement == AgreementRule.REQUIRED
                && (request.agreement() == null || request.agreement().isBlank())) {
            faults.add(Violation.of("/agreement", ContractsProblem.AGREEMENT_REQUIRED));
        }
        List<Allocation> unfit = unfit(request.employer().structure(), allocations);
        if (refusesUnfit(request.startOn(), unfit)) {
            faults.add(Violation.of(
                    "/employer/structure",
                    ContractsProblem.EMPLOYER_NOT_OF_RESERVED_KIND,
                    request.employer().structure()));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(
                            ContractsProblem.valueOf(faults.get(0).code()),
                            faults.get(0).args().toArray())
                    .with(faults);
        }
        return new Checked(allocations, agreement, !unfit.isEmpty());
    }

    private List<Allocation> unfit(Structure structure, List<Allocation> allocations) {
        return allocations.stream()
                .filter(each -> {
                    Reservation reserved =
                            obligations.findById(each.obligationId()).modality().reservation();
                    return reserved != null && !reserved.admits(structure);
                })
                .toList();
    }

    private boolean refusesUnfit(LocalDate startOn, List<Allocation> unfit) {
        if (unfit.isEmpty()) {
            return false;
        }
        PolicySet set =
                policies.about(unfit.stream().map(Allocation::contractId).toList(), Policy.RESERVATION_EMPLOYER);
        return unfit.stream()
                .map(this::subject)
                .flatMap(subject -> set.code(startOn, Policy.RESERVATION_EMPLOYER, subject).stream())
                .anyMatch("REFUSED"::equals);
    }

    /**
     * One contrat de travail is entered once. Whoever places or moves a person holds all of the person's placements, so that
     * the second of two at once sees the first.
     */
    static void checkNew(Placement placement, List<Placement> others) {
        others.stream().filter(placement::repeats).findFirst().ifPresent(first -> {
            throw Problem.of(
                            ContractsProblem.PLACEMENT_EXISTS,
                            first.id(),
                            first.startOn(),
                            first.lastDay() == null ? "…" : first.lastDay())
                    .at("/startOn");
        });
    }

    /** A first day is not put off beyond the end of a contract that was terminated; one that lies beyond it already may stay. */
    void checkBegins(Placement placement, LocalDate startOn) {
        if (startOn.isAfter(placement.startOn())) {
            placement
                    .allocations()
                    .forEach(allocation ->
                            contracts.findById(allocation.contractId()).requireRunning(startOn, "/startOn"));
        }
    }

    private AgreementRule agreement(PlacementRequest request, List<Allocation> allocations) {
        return AgreementRule.of(
                request.startOn(),
                allocations.stream().map(this::subject).toList(),
                policies.about(
                        allocations.stream().map(Allocation::contractId).toList(), Policy.GLOBALISATION_AGREEMENT));
    }

    private PolicySubject subject(Allocation allocation) {
        return new PolicySubject(
                allocation.contractId(),
                obligations.findById(allocation.obligationId()).programme(),
                contracts.findById(allocation.contractId()).territory());
    }

    private static void checkSiret(String pointer, String siret, List<Violation> faults) {
        if (!Siret.isValid(siret)) {
            faults.add(Violation.of(pointer, ContractsProblem.SIRET_INVALID, siret));
        }
    }

    private List<Allocation> allocations(PlacementRequest request, List<Violation> faults) {
        List<Allocation> allocations = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < request.allocations().size(); i++) {
            PlacementRequest.Share share = request.allocations().get(i);
            String pointer = "/allocations/" + i + "/obligationId";
            total = total.add(share.share());
            Obligation obligation = obligations.findById(share.obligationId());
            Contract contract = obligation == null ? null : contracts.findById(obligation.contractId());
            if (contract == null || !contracts.actsUnder(contract)) {
                faults.add(Violation.of(pointer, ContractsProblem.OBLIGATION_UNKNOWN, share.obligationId()));
            } else if (!seen.add(obligation.id())) {
                faults.add(Violation.of(pointer, ContractsProblem.OBLIGATION_TWICE, share.obligationId()));
            } else {
                if (obligation.annulment() != null) {
                    faults.add(Violation.of(pointer, ContractsProblem.OBLIGATION_ANNULLED));
                }
                faults.addAll(ended(contract, request.startOn(), pointer));
                allocations.add(new Allocation(
                        obligation.id(),
                        contract.id(),
                        obligation.lotId(),
                        share.share(),
                        part(contract, share, request.workplace(), "/allocations/" + i + "/part", faults)));
            }
        }
        if (total.compareTo(BigDecimal.ONE) != 0) {
            faults.add(Violation.of("/allocations", ContractsProblem.SHARES_NOT_ONE, total));
        }
        return allocations;
    }

    private PartKey part(
            Contract contract, PlacementRequest.Share share, String workplace, String pointer, List<Violation> faults) {
        try {
            return parts.of(contract, share.part(), workplace);
        } catch (Problem refused) {
            faults.add(Violation.of(pointer, refused.code(), refused.args().toArray()));
            return null;
        }
    }

    private static List<Violation> ended(Contract contract, LocalDate startOn, String pointer) {
        List<Violation> faults = new ArrayList<>();
        if (contract.closedOn() != null) {
            faults.add(Violation.of(pointer, ContractsProblem.CONTRACT_CLOSED, contract.closedOn()));
        }
        if (contract.annulment() != null) {
            faults.add(Violation.of(pointer, ContractsProblem.CONTRACT_ANNULLED));
        }
        if (contract.terminatedOn() != null && startOn.isAfter(contract.terminatedOn())) {
            faults.add(Violation.of(pointer, ContractsProblem.CONTRACT_TERMINATED, contract.terminatedOn()));
        }
        return faults;
    }
}
