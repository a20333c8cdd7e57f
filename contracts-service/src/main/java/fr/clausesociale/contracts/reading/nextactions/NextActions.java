package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.QueryValues;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What waits within the caller's reach, longest first. */
@ApplicationScoped
class NextActions {

    private static final Keyset<LocalDate> LONGEST_FIRST =
            new Keyset<>("w.since", "w.id", false, true, QueryValues::day);

    private static final String IN_PART =
            " join PartRow x on x.contractId = a.contractId and x.kind = a.part.kind and x.code = a.part.code";

    private static final String PLACED = "AllocationRow a" + IN_PART;

    private static final String TO_DECIDE =
            "StatementLine l join AllocationRow a on a.placementId = l.placementId and l.status = SUBMITTED" + IN_PART;

    private final DueToday asking;
    private final Reach reach;
    private final KeysetReader keys;
    private final EntityManager database;

    NextActions(DueToday asking, Reach reach, KeysetReader keys, EntityManager database) {
        this.asking = asking;
        this.reach = reach;
        this.keys = keys;
        this.database = database;
    }

    Page<NextAction> page(NextActionFilter filter, Paging paging) {
        WhereClause asked = asking.today().add(filter.conditions("w"));
        List<ReachPath> branches = reached();
        ListDefinition<NextAction, NextAction> list =
                new ListDefinition<>("Waiting", "w", ids -> shown(ids, asked, branches), Function.identity());
        return keys.page(list, ReachPath.narrowed(branches, asked, filter.narrow()), LONGEST_FIRST, paging);
    }

    /** By the contract, or by the part of it in which the work lies that something waits for. */
    private List<ReachPath> reached() {
        return Stream.of(
                        reach.branchesKept("w"),
                        reach.inParts(PLACED, "a.placementId = w.id and a.obligationId = w.obligationId"),
                        reach.inParts(PLACED, "a.placementId = w.thing and a.obligationId = w.obligationId"),
                        reach.inParts(TO_DECIDE, "l.statement.id = w.id and a.obligationId = w.obligationId"))
                .flatMap(List::stream)
                .map(ReachPath::repeating)
                .toList();
    }

    /** With their contract; of several within reach, the one entered first. */
    private Map<UUID, NextAction> shown(List<UUID> ids, WhereClause asked, List<ReachPath> branches) {
        TypedQuery<Object[]> query = new WhereClause()
                .among("w.id", "ids", ids)
                .add(asked)
                .within(branches)
                .query(
                        database,
                        "select w.what, w.since, w.id, coalesce(w.thing, w.id), c.id, c.externalId, c.terms.title"
                                + " from Waiting w join Contract c on c.id = w.contractId",
                        " order by c.id",
                        Object[].class);
        Map<UUID, NextAction> shown = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            NextAction.What what = (NextAction.What) row[0];
            shown.putIfAbsent(
                    (UUID) row[2],
                    new NextAction(
                            what.who(),
                            what,
                            (LocalDate) row[1],
                            (UUID) row[3],
                            (UUID) row[4],
                            (String) row[5],
                            (String) row[6]));
        }
        return shown;
    }
}
