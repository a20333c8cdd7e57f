package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Organisations, which everybody may know of, in the order of their last change, or as a feed of changes. */
@ApplicationScoped
class OrganisationList {

    private final Confinement confinement;
    private final FeedReader feeds;
    private final ListDefinition<Organisation, OrganisationView> list;

    OrganisationList(Organisations organisations, Confinement confinement, FeedReader feeds) {
        this.confinement = confinement;
        this.feeds = feeds;
        this.list = new ListDefinition<>("Organisation", "o", organisations::byId, OrganisationView::listed)
                .indexedByChange();
    }

    Page<OrganisationView> page(OrganisationQuery query, Paging paging) {
        confinement.enter();
        List<ReachPath> all = List.of(ReachPath.everything());
        return feeds.page(list, ReachPath.narrowed(all, query.conditions(), false), query, paging);
    }
}
