package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Changes;
import fr.clausesociale.contracts.shared.SortedKeys;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of contracts within reach: filtered, sorted and paged. */
@ApplicationScoped
class ContractList {

    private final Contracts contracts;
    private final Reach reach;
    private final SortedKeys keys;
    private final Changes changes;

    ContractList(Contracts contracts, Reach reach, SortedKeys keys, Changes changes) {
        this.contracts = contracts;
        this.reach = reach;
        this.keys = keys;
        this.changes = changes;
    }

    Page<ContractView> page(ContractFilter filter, Paging paging) {
        List<Branch> branches = Branch.narrowed(reach.seen("c"), filter.conditions(), filter.narrow());
        if (filter.changedSince() != null) {
            return changes.page(
                    "Contract", "c", branches, filter.changedSince(), paging, contracts::byId, ContractView::of);
        }
        return keys.page("Contract c", branches, filter.sort().keyset(), paging, contracts::byId, ContractView::of);
    }
}
