package fr.clausesociale.contracts.reading.commitments;

import fr.clausesociale.contracts.commitment.Achievement;
import fr.clausesociale.contracts.commitment.Commitment;
import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.CommitmentView;
import fr.clausesociale.contracts.commitment.Commitments;
import fr.clausesociale.contracts.commitment.Unit;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commitments on contracts within reach: listed, next due or changed first, and summed up beside the hours. */
@ApplicationScoped
class CommitmentList {

    private final EntityManager database;
    private final Contracts contracts;
    private final Commitments commitments;
    private final Reach reach;
    private final FeedReader changes;
    private final BusinessClock clock;

    CommitmentList(
            EntityManager database,
            Contracts contracts,
            Commitments commitments,
            Reach reach,
            FeedReader changes,
            BusinessClock clock) {
        this.database = database;
        this.contracts = contracts;
        this.commitments = commitments;
        this.reach = reach;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of contracts that the caller follows no more as they stood on its last day, and none where it is asked how they stand today. */
    Page<CommitmentView> page(CommitmentFilter filter, Paging paging) {
        LocalDate today = clock.today();
        List<ReachPath> reached = reach.branchesKept("m");
        List<ReachPath> seen = filter.asksOfToday()
                ? reach.seenToday(reached, "m.contractId", today)
                : reach.seen(reached, "m.contractId");
        List<ReachPath> branches = ReachPath.narrowed(seen, filter.conditions(today), filter.narrow());
        ListDefinition<CommitmentView, CommitmentView> list = new ListDefinition<CommitmentView, CommitmentView>(
                        "Commitment", "m", ids -> views(ids, today), Function.identity())
                .indexedByChange();
        return changes.page(list, branches, filter, paging);
    }

    private Map<UUID, CommitmentView> views(List<UUID> ids, LocalDate today) {
        List<Commitment> all = new WhereClause()
                .among("m.id", "ids", ids)
                .query(database, "from Commitment m", Commitment.class)
                .getResultList();
        Map<UUID, Telling> past = past(all);
        Map<UUID, List<Achievement>> done = past.isEmpty() ? Map.of() : commitments.achievements(ids);
        return all.stream()
                .filter(m -> m.isIn(past.getOrDefault(m.contractId(), Telling.WHOLE)))
                .collect(Collectors.toMap(Commitment::id, m -> {
                    Telling told = past.get(m.contractId());
                    return told == null
                            ? CommitmentView.of(m, today)
                            : CommitmentView.on(
                                    told.on(today),
                                    m,
                                    done.getOrDefault(m.id(), List.of()).stream()
                                            .map(Achievement::done)
                                            .toList(),
                                    told);
                }));
    }

    /** Contracts of which the caller is told until a day that is over. */
    private Map<UUID, Telling> past(List<Commitment> all) {
        Map<UUID, Telling> past = new HashMap<>(contracts.tellings(all.stream()
                .filter(m -> !reach.plainly(m.scope()))
                .map(Commitment::contractId)
                .toList()));
        past.values().removeIf(Telling::toThisDay);
        return past;
    }

    /** One row a kind, unit and status; a commitment seen for a part of its contract is for others to count. */
    List<CommitmentTotals> totals(CommitmentFilter filter) {
        LocalDate today = clock.today();
        WhereClause conditions = filter.conditions(today).with("today", today);
        if (filter.changedSince() != null) {
            conditions.add("m.updatedAt >= :since", "since", filter.changedSince());
        }
        List<Object[]> rows = conditions
                .within(reach.branchesKept("m"))
                .query(
                        database,
                        "select m.kind, m.terms.unit, m.status, count(*), sum(coalesce(m.terms.quantity, 0)), sum(m.achieved),"
                                + " sum(case when " + CommitmentFilter.OVERDUE
                                + " then 1 else 0 end) from Commitment m",
                        " group by m.kind, m.terms.unit, m.status",
                        Object[].class)
                .getResultList();
        return CommitmentTotals.of(rows.stream()
                .map(row -> new CommitmentTotals.Count(
                        (CommitmentKind) row[0],
                        (Unit) row[1],
                        (CommitmentStatus) row[2],
                        ((Number) row[3]).longValue(),
                        (BigDecimal) row[4],
                        (BigDecimal) row[5],
                        ((Number) row[6]).longValue()))
                .toList());
    }
}
