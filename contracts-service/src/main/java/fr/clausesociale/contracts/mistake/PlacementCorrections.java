package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.intake.Belongings;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.ObligationSums;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.AcceptedHours;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Corrects whose placement it is and what it works for, while no hours of it are accepted. */
@ApplicationScoped
class PlacementCorrections {

    private final Contracts contracts;
    private final Obligations obligations;
    private final ObligationSums sums;
    private final Placements placements;
    private final PlacementChanges changes;
    private final AcceptedHours hours;
    private final Belongings belongings;

    PlacementCorrections(
            Contracts contracts,
            Obligations obligations,
            ObligationSums sums,
            Placements placements,
            PlacementChanges changes,
            AcceptedHours hours,
            Belongings belongings) {
        this.contracts = contracts;
        this.obligations = obligations;
        this.sums = sums;
        this.placements = placements;
        this.changes = changes;
        this.hours = hours;
        this.belongings = belongings;
    }

    Placement correct(UUID id, PlacementCorrectionRequest request, String ifMatch) {
        Placement seen = placements.reachableToChange(id, LockModeType.NONE);
        UUID person = request.beneficiaryId() == null ? seen.beneficiaryId() : request.beneficiaryId();
        List<Allocation> before = List.copyOf(seen.allocations());
        List<Allocation> after = request.allocations() == null ? before : allocations(request, before);
        boolean worksElsewhere =
                after.size() != before.size() || !Set.copyOf(after).equals(Set.copyOf(before));
        if (person.equals(seen.beneficiaryId()) && !worksElsewhere) {
            throw Problem.of(ContractsProblem.NOTHING_CORRECTED);
        }
        requireNotParted(id, request.beneficiaryId());
        List<UUID> under = Stream.concat(before.stream(), after.stream())
                .map(Allocation::contractId)
                .distinct()
                .toList();
        contracts.holdOpen(under);
        BigDecimal accepted = hours.ofPlacement(id);
        if (accepted.signum() != 0) {
            throw Problem.of(ContractsProblem.HOURS_ACCEPTED, accepted);
        }
        Placement placement = changes.reassign(id, person, after, request.reason(), ifMatch);
        if (worksElsewhere) {
            hours.withdrawOfPlacement(id, request.reason());
        }
        Contracts.inOrder(under).forEach(sums::of);
        return placement;
    }

    /**
     * What is told of a placement under a pseudonym that it was parted from is the other's, with everybody who reads it: it cannot
     * say that it is theirs after all.
     */
    private void requireNotParted(UUID placement, UUID person) {
        if (person != null && !belongings.owner(placement, person).equals(person)) {
            throw Problem.of(ContractsProblem.PLACEMENT_PARTED).at("/beneficiaryId");
        }
    }

    private List<Allocation> allocations(PlacementCorrectionRequest request, List<Allocation> before) {
        List<Allocation> told = new ArrayList<>();
        for (int i = 0; i < request.allocations().size(); i++) {
            PlacementCorrectionRequest.Share share = request.allocations().get(i);
            Obligation obligation = obligations.findById(share.obligationId());
            if (obligation == null || !contracts.actsUnder(contracts.findById(obligation.contractId()))) {
                throw Problem.of(ContractsProblem.OBLIGATION_UNKNOWN, share.obligationId())
                        .at("/allocations/" + i + "/obligationId");
            }
            told.add(new Allocation(
                    obligation.id(), obligation.contractId(), obligation.lotId(), share.share(), part(share, before)));
        }
        return told;
    }

    private static PartKey part(PlacementCorrectionRequest.Share share, List<Allocation> before) {
        return share.part() != null
                ? share.part()
                : before.stream()
                        .filter(each -> each.obligationId().equals(share.obligationId()))
                        .findFirst()
                        .map(Allocation::part)
                        .orElse(null);
    }
}
