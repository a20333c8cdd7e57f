package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers what waits within the caller's reach, longest first. */
@ApplicationScoped
class NextActions {

    /** Days that an obligation may run before somebody should have been placed. */
    private static final int DAYS_TO_PLACE = 30;

    private static final String NO_STATEMENT_LINE = " not exists (select 1 from StatementLine l join l.statement s"
            + " where l.placementId = p.id and s.month = :lastMonth and l.status <> REJECTED)";

    private final EntityManager database;
    private final Reach reach;
    private final BusinessClock clock;

    NextActions(EntityManager database, Reach reach, BusinessClock clock) {
        this.database = database;
        this.reach = reach;
        this.clock = clock;
    }

    Page<NextAction> page(NextActionFilter filter, Paging paging) {
        List<NextAction> all = new ArrayList<>();
        for (NextAction.What what : NextAction.What.values()) {
            if (filter.wants(what)) {
                all.addAll(find(what, filter, paging));
            }
        }
        all.sort(Comparator.comparing(NextAction::since).thenComparing(NextAction::id));
        List<NextAction> rows = all.subList(0, Math.min(all.size(), paging.limit() + 1));
        return Page.of(rows, paging.limit(), a -> Cursor.of(a.since(), a.id()), a -> a);
    }

    private List<NextAction> find(NextAction.What what, NextActionFilter filter, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String reachable = reach.condition("c", parameters) + filter.territoryCondition(parameters);
        return switch (what) {
            case DECIDE_STATEMENT ->
                statements("FACILITATOR", what, "s.status = SUBMITTED", reachable, parameters, paging);
            case SUBMIT_STATEMENT ->
                statements(
                        "COMPANY",
                        what,
                        "s.status in (DRAFT, REJECTED, PARTLY_ACCEPTED)",
                        reachable,
                        parameters,
                        paging);
            case CLEAR_ELIGIBILITY ->
                placements(
                        "FACILITATOR",
                        what,
                        "p.status = PENDING_ELIGIBILITY",
                        "p.startOn",
                        reachable,
                        parameters,
                        paging);
            case REVIEW_PLACEMENT ->
                placements("FACILITATOR", what, "p.status = REVIEW", "p.startOn", reachable, parameters, paging);
            case DECLARE_MONTH -> {
                LocalDate lastMonth = clock.month().minusMonths(1).atDay(1);
                parameters.put("lastMonth", lastMonth);
                parameters.put("lastDay", clock.month().atDay(1).minusDays(1));
                parameters.put("dueOn", clock.month().atDay(1));
                yield placements(
                        "COMPANY",
                        what,
                        "p.status in (ACTIVE, ENDED) and p.startOn <= :lastDay"
                                + " and coalesce(p.endedOn, p.endOn, :lastDay) >= :lastMonth and" + NO_STATEMENT_LINE,
                        "cast(:dueOn as LocalDate)",
                        reachable,
                        parameters,
                        paging);
            }
            case PLACE_SOMEBODY -> {
                parameters.put("late", clock.today().minusDays(DAYS_TO_PLACE));
                parameters.put("today", clock.today());
                yield obligations(
                        "COMPANY",
                        what,
                        "o.from <= :late and (o.until is null or o.until >= :today) and c.shortfall > 0"
                                + " and not exists (select 1 from Placement p join p.allocations a where a.obligationId = o.id)",
                        "o.from",
                        reachable,
                        parameters,
                        paging);
            }
            case CLOSE_OBLIGATION -> {
                parameters.put("today", clock.today());
                yield obligations(
                        "BUYER",
                        what,
                        "o.until < :today and c.shortfall > 0",
                        "o.until",
                        reachable,
                        parameters,
                        paging);
            }
        };
    }

    private List<NextAction> statements(
            String who,
            NextAction.What what,
            String condition,
            String reachable,
            Map<String, Object> parameters,
            Paging paging) {
        return read(
                who,
                what,
                "s.id, cast(s.updatedAt as LocalDate), c.id, c.externalId, c.title from Statement s, Contract c where c.id = s.contractId",
                "cast(s.updatedAt as LocalDate)",
                "s.id",
                condition + " and " + reachable,
                parameters,
                paging);
    }

    private List<NextAction> placements(
            String who,
            NextAction.What what,
            String condition,
            String since,
            String reachable,
            Map<String, Object> parameters,
            Paging paging) {
        return read(
                who,
                what,
                "p.id, " + since + ", c.id, c.externalId, c.title from Placement p join p.allocations a, Contract c"
                        + " where c.id = a.contractId",
                since,
                "p.id",
                condition + " and " + reachable,
                parameters,
                paging);
    }

    private List<NextAction> obligations(
            String who,
            NextAction.What what,
            String condition,
            String since,
            String reachable,
            Map<String, Object> parameters,
            Paging paging) {
        return read(
                who,
                what,
                "o.id, " + since
                        + ", c.id, c.externalId, c.title from Obligation o, Contract c where c.id = o.contractId",
                since,
                "o.id",
                "o.modality <> INCENTIVE and " + condition + " and " + reachable,
                parameters,
                paging);
    }

    private List<NextAction> read(
            String who,
            NextAction.What what,
            String select,
            String since,
            String id,
            String condition,
            Map<String, Object> parameters,
            Paging paging) {
        Cursor after = paging.after();
        String onward = "";
        if (after != null) {
            parameters.put("afterSince", after.date(0));
            parameters.put("afterId", after.uuid(1));
            onward = " and (" + since + " > :afterSince or " + since + " = :afterSince and " + id + " > :afterId)";
        }
        TypedQuery<Object[]> query = database.createQuery(
                "select distinct " + select + " and " + condition + onward + " order by 2, 1", Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(paging.limit() + 1).getResultList().stream()
                .map(row -> new NextAction(
                        who, what, (LocalDate) row[1], (UUID) row[0], (UUID) row[2], (String) row[3], (String) row[4]))
                .toList();
    }
}
