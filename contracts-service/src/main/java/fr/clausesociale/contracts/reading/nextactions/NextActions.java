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

    private static final String OF_PLACEMENTS = "CLEAR_ELIGIBILITY, REVIEW_PLACEMENT, DECLARE_MONTH";

    private static final String AHEAD_OF_PLACEMENTS = "WINDOW_ENDS_IN_90, WINDOW_ENDS_IN_30, FOLLOW_UP, CONFIRM_END";

    private static final String OF_STATEMENTS = "DECIDE_STATEMENT, SUBMIT_STATEMENT";

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
                        inParts(PLACED, "a.placementId = w.id", OF_PLACEMENTS),
                        inParts(PLACED, "a.placementId = w.thing", AHEAD_OF_PLACEMENTS),
                        inParts(TO_DECIDE, "l.statement.id = w.id", OF_STATEMENTS))
                .flatMap(List::stream)
                .map(ReachPath::repeating)
                .toList();
    }

    /** @param of the kinds that may be meant: each lies in a part of the table, and only these are looked through */
    private List<ReachPath> inParts(String from, String on, String of) {
        return ReachPath.narrowed(
                reach.inParts(from, on + " and a.obligationId = w.obligationId"),
                new WhereClause().add("w.what in (" + of + ")"),
                false);
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
