package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Changes;
import fr.clausesociale.contracts.shared.Listed;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of contracts within reach: filtered, sorted and paged. */
@ApplicationScoped
class ContractList {

    private final Reach reach;
    private final Changes changes;
    private final Listed<Contract, ContractView> list;

    ContractList(Contracts contracts, Reach reach, Changes changes) {
        this.reach = reach;
        this.changes = changes;
        this.list = new Listed<>("Contract", "c", contracts::byId, ContractView::of);
    }

    Page<ContractView> page(ContractFilter filter, Paging paging) {
        List<Branch> branches =
                PerformedIn.narrowed(reach.seen("c"), filter.territory, filter.conditions(), filter.narrow());
        return changes.page(list, branches, filter, paging);
    }
}
