package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Branch.Width;
import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.platform.geography.TerritoryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Narrows a list of contracts {@code c} to a territory: that of a whole contract or that of one of its parts. */
public final class PerformedIn {

    private PerformedIn() {}

    /**
     * As {@link Branch#narrowed}, in a territory. Contracts with a part there are few and found by their parts, whatever
     * makes them reachable: one more way, where an "or" would leave no index to go by.
     *
     * @param territory as asked for, null for all
     */
    public static List<Branch> narrowed(List<Branch> reached, TerritoryCode territory, Conditions filter, boolean few) {
        List<Branch> ways = new ArrayList<>(Branch.narrowed(
                reached, new Conditions().add(filter).territory("c", territory), few || Conditions.small(territory)));
        if (territory != null && !territory.isFrance()) {
            Branch inPart = Branch.of(
                    Width.FEW,
                    "exists (select 1 from PartTerritory w where w.contractId = c.id and w.territory = :partsIn)",
                    Map.of("partsIn", territory.code()));
            ways.addAll(Branch.narrowed(
                    List.of(inPart), new Conditions().add(filter).within(reached), true));
        }
        return ways;
    }
}
