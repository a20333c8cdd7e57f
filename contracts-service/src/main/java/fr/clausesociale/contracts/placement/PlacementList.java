package fr.clausesociale.contracts.placement;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The list of placements within reach, newest first, or as a feed of changes. */
@ApplicationScoped
class PlacementList {

    private static final Map<String, String> ALLOTTED =
            Map.of("p.id", "a.placementId", "p.updatedAt", "a.updatedAt", "p.status", "a.status");

    private final Placements placements;
    private final FeedReader changes;
    private final ListDefinition<Placement, PlacementView> list;

    PlacementList(Placements placements, FeedReader changes) {
        this.placements = placements;
        this.changes = changes;
        this.list = new ListDefinition<>("Placement", "p", placements::byId, PlacementView::of).indexedByChange();
    }

    Page<PlacementView> page(PlacementFilter filter, Paging paging) {
        List<ReachPath> seen = placements.seen().stream()
                .map(branch -> filter.alongAllotments() ? branch.telling(ALLOTTED) : branch)
                .toList();
        List<ReachPath> branches = ReachPath.narrowed(seen, filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
