package fr.clausesociale.contracts.reading.lotgroups;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.lotgroup.LotGroup;
import fr.clausesociale.contracts.lotgroup.LotGroupView;
import fr.clausesociale.contracts.lotgroup.LotGroups;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups that the caller sees a contract of, newest first. */
@ApplicationScoped
class LotGroupList {

    private final Reach reach;
    private final KeysetReader keys;
    private final LotGroups groups;
    private final Contracts contracts;

    LotGroupList(Reach reach, KeysetReader keys, LotGroups groups, Contracts contracts) {
        this.reach = reach;
        this.keys = keys;
        this.groups = groups;
        this.contracts = contracts;
    }

    /** @param buyer SIRET or SIREN, null for all */
    Page<LotGroupView> page(String buyer, Paging paging) {
        WhereClause filter = new WhereClause().where("c.buyerSiren = :buyer", "buyer", Siret.siren(buyer));
        List<ReachPath> branches = reach.seen("c").stream()
                .map(branch -> branch.joining("Contract c", "c.id = m.contractId"))
                .toList();
        return keys.page(
                new ListDefinition<>("GroupMember", "m", this::views, Function.identity()),
                ReachPath.narrowed(branches, filter, false),
                Keyset.newestFirst("m.groupId"),
                paging);
    }

    private Map<UUID, LotGroupView> views(List<UUID> ids) {
        List<LotGroup> shown = new WhereClause()
                .among("g.id", "ids", ids)
                .query(groups.getEntityManager(), "from LotGroup g left join fetch g.members", LotGroup.class)
                .getResultList();
        List<UUID> members =
                shown.stream().flatMap(group -> group.contracts().stream()).toList();
        Map<UUID, Contract> seen =
                contracts.seen(members).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        return shown.stream()
                .collect(Collectors.toMap(
                        LotGroup::id,
                        group -> LotGroupView.of(
                                group,
                                group.contracts().stream()
                                        .map(seen::get)
                                        .filter(Objects::nonNull)
                                        .toList())));
    }
}
