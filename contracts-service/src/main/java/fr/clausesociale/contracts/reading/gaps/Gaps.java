package fr.clausesociale.contracts.reading.gaps;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.PerformedIn;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.legal.Law;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.QueryValues;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Contracts within reach with a gap, the latest notified first. */
@ApplicationScoped
class Gaps {

    private static final Keyset<LocalDate> LATEST =
            new Keyset<>("c.listed.notifiedSort", "c.id", true, true, QueryValues::day);

    private final Contracts contracts;
    private final Reach reach;
    private final Policies policies;
    private final KeysetReader keys;

    Gaps(Contracts contracts, Reach reach, Policies policies, KeysetReader keys) {
        this.contracts = contracts;
        this.reach = reach;
        this.policies = policies;
        this.keys = keys;
    }

    Page<Gap> page(GapFilter filter, Paging paging) {
        GapKind kind = filter.kind();
        WhereClause conditions = filter.conditions()
                .add("c.status <> fr.clausesociale.contracts.contract.code.ContractStatus.ANNULLED")
                .add(kind.condition(new Law(policies.national(Law.PREFIX))));
        List<ReachPath> branches =
                PerformedIn.narrowed(reach.branches("c"), filter.territory, conditions, filter.narrow());
        return keys.page(
                new ListDefinition<>("Contract", "c", contracts::byId, c -> Gap.of(kind, c)), branches, LATEST, paging);
    }
}
