package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commitments on contracts within reach: listed, next due or changed first, and summed up beside the hours. */
@ApplicationScoped
class CommitmentList {

    private static final String FROM = " from Commitment m where ";

    private final EntityManager database;
    private final Reach reach;
    private final BusinessClock clock;

    CommitmentList(EntityManager database, Reach reach, BusinessClock clock) {
        this.database = database;
        this.reach = reach;
        this.clock = clock;
    }

    Page<CommitmentView> page(CommitmentFilter filter, Paging paging) {
        LocalDate today = clock.today();
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters, today);
        Cursor after = paging.after();
        String key = filter.changes() ? "m.updatedAt" : "m.dueSort";
        if (after != null) {
            conditions.add("(" + key + ", m.id) > (:afterKey, :afterId)");
            parameters.put("afterKey", filter.changes() ? after.instant(0) : after.date(0));
            parameters.put("afterId", after.uuid(1));
        }
        TypedQuery<Commitment> query = database.createQuery(
                "select m" + FROM + String.join(" and ", conditions) + " order by " + key + ", m.id", Commitment.class);
        parameters.forEach(query::setParameter);
        List<Commitment> rows = query.setMaxResults(paging.limit() + 1).getResultList();
        return Page.of(
                rows,
                paging.limit(),
                m -> Cursor.of(filter.changes() ? m.updatedAt() : m.dueSort(), m.id()),
                m -> CommitmentView.of(m, today));
    }

    /** One row a kind, unit and status. */
    List<CommitmentTotals> totals(CommitmentFilter filter) {
        LocalDate today = clock.today();
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters, today);
        parameters.put("today", today);
        TypedQuery<Object[]> query = database.createQuery(
                "select m.kind, m.terms.unit, m.status, count(*), sum(coalesce(m.terms.quantity, 0)), sum(m.achieved),"
                        + " sum(case when " + CommitmentFilter.OVERDUE + " then 1 else 0 end)"
                        + FROM + String.join(" and ", conditions) + " group by m.kind, m.terms.unit, m.status",
                Object[].class);
        parameters.forEach(query::setParameter);
        return CommitmentTotals.of(query.getResultList().stream()
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

    private List<String> conditions(CommitmentFilter filter, Map<String, Object> parameters, LocalDate today) {
        List<String> conditions = new ArrayList<>(filter.conditions(parameters, today));
        conditions.add(reach.condition("m.scope", parameters));
        return conditions;
    }
}
