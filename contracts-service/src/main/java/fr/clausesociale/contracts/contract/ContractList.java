package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.reach.PerformedIn;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of contracts within reach: filtered, sorted and paged. */
@ApplicationScoped
class ContractList {

    private final Reach reach;
    private final FeedReader changes;
    private final ListDefinition<Contract, ContractView> list;

    ContractList(Contracts contracts, Reach reach, FeedReader changes) {
        this.reach = reach;
        this.changes = changes;
        this.list = new ListDefinition<>("Contract", "c", contracts::byId, contracts::view);
    }

    Page<ContractView> page(ContractFilter filter, Paging paging) {
        List<ReachPath> branches =
                PerformedIn.narrowed(reach.seen("c"), filter.territory, filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
