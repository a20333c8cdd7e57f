package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Narrows a list of contracts {@code c} to a territory: that of a whole contract or that of one of its parts. */
public final class PerformedIn {

    private PerformedIn() {}

    /**
     * As {@link ReachPath#narrowed}, in a territory. Contracts with a part there are few and found by their parts, whatever
     * makes them reachable: one more way, where an "or" would leave no index to go by.
     *
     * @param territory as asked for, null for all
     */
    public static List<ReachPath> narrowed(
            List<ReachPath> reached, TerritoryCode territory, WhereClause filter, boolean few) {
        List<ReachPath> ways = new ArrayList<>(ReachPath.narrowed(
                reached, new WhereClause().add(filter).territory("c", territory), few || WhereClause.small(territory)));
        if (territory != null && !territory.isFrance()) {
            ReachPath inPart = ReachPath.of(
                    Width.FEW,
                    "exists (select 1 from PartTerritory w where w.contractId = c.id and w.territory = :partsIn)",
                    Map.of("partsIn", territory.code()));
            ways.addAll(ReachPath.narrowed(
                    List.of(inPart), new WhereClause().add(filter).within(reached), true));
        }
        return ways;
    }
}
