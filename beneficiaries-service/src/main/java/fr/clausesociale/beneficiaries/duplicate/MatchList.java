package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.MatchPairs;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queue of pairs that the caller decides, the longest waiting first. */
@ApplicationScoped
class MatchList {

    private final MatchPairs pairs;
    private final MatchReach reach;
    private final KeysetReader keys;

    MatchList(MatchPairs pairs, MatchReach reach, KeysetReader keys) {
        this.pairs = pairs;
        this.reach = reach;
        this.keys = keys;
    }

    Page<MatchSummary> page(MatchPair.Status status, Paging paging) {
        return keys.page(
                new ListDefinition<>("MatchPair", "p", this::byId, MatchSummary::of),
                ReachPath.narrowed(reach.ways(), new WhereClause().add("p.status = :status", "status", status), false),
                Keyset.oldestFirst("p.id"),
                paging);
    }

    private Map<UUID, MatchPair> byId(List<UUID> ids) {
        return new WhereClause()
                        .among("p.id", "ids", ids)
                        .query(pairs.getEntityManager(), "from MatchPair p", MatchPair.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(MatchPair::id, Function.identity()));
    }
}
