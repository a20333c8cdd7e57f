package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.reach.Reach;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commitments on contracts within reach: listed, next due or changed first, and summed up beside the hours. */
@ApplicationScoped
class CommitmentList {

    private final EntityManager database;
    private final Reach reach;
    private final FeedReader changes;
    private final BusinessClock clock;

    CommitmentList(EntityManager database, Reach reach, FeedReader changes, BusinessClock clock) {
        this.database = database;
        this.reach = reach;
        this.changes = changes;
        this.clock = clock;
    }

    Page<CommitmentView> page(CommitmentFilter filter, Paging paging) {
        LocalDate today = clock.today();
        List<ReachPath> seen = reach.seen(reach.branchesKept("m"), "m.contractId");
        List<ReachPath> branches = ReachPath.narrowed(seen, filter.conditions(today), filter.narrow());
        ListDefinition<Commitment, CommitmentView> list = new ListDefinition<Commitment, CommitmentView>(
                        "Commitment", "m", this::byId, m -> CommitmentView.of(m, today))
                .indexedByChange();
        return changes.page(list, branches, filter, paging);
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

    private Map<UUID, Commitment> byId(List<UUID> ids) {
        return new WhereClause()
                        .among("m.id", "ids", ids)
                        .query(database, "from Commitment m", Commitment.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Commitment::id, Function.identity()));
    }
}
