package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.Listed;
import fr.clausesociale.contracts.shared.SortedKeys;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups that the caller sees a contract of, newest first. */
@ApplicationScoped
class LotGroupList {

    private final Reach reach;
    private final SortedKeys keys;
    private final LotGroups groups;

    LotGroupList(Reach reach, SortedKeys keys, LotGroups groups) {
        this.reach = reach;
        this.keys = keys;
        this.groups = groups;
    }

    /** @param buyer SIRET or SIREN, null for all */
    <V> Page<V> page(String buyer, Paging paging, Function<LotGroup, V> view) {
        Conditions filter = new Conditions().where("c.buyerSiren = :buyer", "buyer", buyer, Siret::siren);
        List<Branch> branches = reach.seen("c").stream()
                .map(branch -> branch.joining("Contract c", "c.id = m.contractId"))
                .toList();
        return keys.page(
                new Listed<>("GroupMember", "m", this::byId, view),
                Branch.narrowed(branches, filter, false),
                Keyset.newestFirst("m.groupId"),
                paging);
    }

    private Map<UUID, LotGroup> byId(List<UUID> ids) {
        return groups.list("id in ?1", ids).stream().collect(Collectors.toMap(LotGroup::id, Function.identity()));
    }
}
