package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Changes;
import fr.clausesociale.contracts.shared.SortedKeys;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of placements within reach, newest first, or as a feed of changes. */
@ApplicationScoped
class PlacementList {

    private final Placements placements;
    private final SortedKeys keys;
    private final Changes changes;

    PlacementList(Placements placements, SortedKeys keys, Changes changes) {
        this.placements = placements;
        this.keys = keys;
        this.changes = changes;
    }

    Page<PlacementView> page(PlacementFilter filter, Paging paging) {
        List<Branch> branches = Branch.narrowed(placements.branches(), filter.conditions(), filter.narrow());
        if (filter.changedSince() != null) {
            return changes.page(
                    "Placement", "p", branches, filter.changedSince(), paging, placements::byId, PlacementView::of);
        }
        return keys.page("Placement p", branches, filter.order(), paging, placements::byId, PlacementView::of);
    }
}
