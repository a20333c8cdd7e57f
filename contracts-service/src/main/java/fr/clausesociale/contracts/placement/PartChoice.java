package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.OwnParts;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which part of a contract somebody works: as told, else the only part in which the caller decides, else the one of the place of work. */
@ApplicationScoped
class PartChoice {

    private final Contracts contracts;
    private final Geography geography;

    PartChoice(Contracts contracts, Geography geography) {
        this.contracts = contracts;
        this.geography = geography;
    }

    /**
     * Null where the contract is performed in one territory.
     *
     * @param told by its place, or null
     * @param workplace INSEE code of a commune, or null
     * @throws Problem where there is no such part, the caller does not look after it, or none is told and neither decides
     */
    PartKey of(Contract contract, PartKey told, String workplace) {
        OwnParts own = contracts.ownParts(contract);
        List<PartKey> parts = contract.parts().stream().map(Part::key).toList();
        if (told != null) {
            if (!parts.contains(told) || !own.hold(told)) {
                throw Problem.of(ContractsProblem.PART_UNKNOWN, told.code());
            }
            return told;
        }
        if (parts.isEmpty()) {
            return null;
        }
        List<PartKey> reached = parts.stream().filter(own::hold).toList();
        return reached.size() == 1
                ? reached.get(0)
                : holding(contract, own, workplace)
                        .orElseThrow(() -> Problem.of(
                                ContractsProblem.PART_NEEDED,
                                parts.stream().map(PartKey::code).collect(Collectors.joining(", "))));
    }

    private Optional<PartKey> holding(Contract contract, OwnParts own, String workplace) {
        if (workplace == null) {
            return Optional.empty();
        }
        List<PartKey> holding = geography.commune(workplace).stream()
                .flatMap(place -> contract.parts().stream()
                        .filter(part -> own.hold(part.key()))
                        .filter(part -> TerritoryName.of(part.territory().code())
                                .filter(place::isIn)
                                .isPresent()))
                .map(Part::key)
                .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }
}
