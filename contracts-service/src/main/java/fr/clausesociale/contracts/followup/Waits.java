package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What makes somebody have to act. */
@ApplicationScoped
class Waits {

    /** Days that an obligation may run before somebody should have been placed. */
    private static final int DAYS_TO_PLACE = 30;

    private static final String NO_STATEMENT_LINE = "not exists (select 1 from StatementLine l join l.statement s"
            + " where l.placementId = p.id and s.month = :lastMonth and l.status <> REJECTED)";

    private static final String NOBODY_PLACED = "not exists (select 1 from Allotted a where a.obligationId = o.id)";

    private final Reach reach;
    private final BusinessClock clock;

    Waits(Reach reach, BusinessClock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    Waiting of(NextAction.What what, NextActionFilter filter) {
        return switch (what) {
            case DECIDE_STATEMENT -> statements(what, "FACILITATOR", filter, "s.status = SUBMITTED");
            case SUBMIT_STATEMENT ->
                statements(what, "COMPANY", filter, "s.status in (DRAFT, REJECTED, PARTLY_ACCEPTED)");
            case CLEAR_ELIGIBILITY ->
                placements(what, "FACILITATOR", filter, null, new Conditions().add("p.status = PENDING_ELIGIBILITY"));
            case REVIEW_PLACEMENT ->
                placements(what, "FACILITATOR", filter, null, new Conditions().add("p.status = REVIEW"));
            case DECLARE_MONTH -> declareMonth(filter);
            case PLACE_SOMEBODY ->
                obligations(
                        what,
                        "COMPANY",
                        filter,
                        "o.from",
                        new Conditions()
                                .add("o.from <= :late", "late", clock.today().minusDays(DAYS_TO_PLACE))
                                .add("(o.until is null or o.until >= :today)", "today", clock.today())
                                .add(NOBODY_PLACED));
            case CLOSE_OBLIGATION ->
                obligations(
                        what,
                        "BUYER",
                        filter,
                        "o.until",
                        new Conditions().add("o.until < :today", "today", clock.today()));
        };
    }

    /** Those at work apart from the few that have ended lately: each has its own index among all that ended long ago. */
    private Waiting declareMonth(NextActionFilter filter) {
        LocalDate due = clock.month().atDay(1);
        Conditions conditions = new Conditions()
                .add("p.startOn <= :lastDay", "lastDay", due.minusDays(1))
                .add("p.lastSort >= :lastMonth", "lastMonth", due.minusMonths(1))
                .add(NO_STATEMENT_LINE);
        return placements(
                NextAction.What.DECLARE_MONTH,
                "COMPANY",
                filter,
                due,
                new Conditions().add("p.status = ACTIVE").add(conditions),
                new Conditions().add("p.status = ENDED").add(conditions));
    }

    private Waiting statements(NextAction.What what, String who, NextActionFilter filter, String condition) {
        List<Branch> branches = reach.branches("s.scope", "s.contractId");
        Conditions conditions = filter.conditions("s.scope").add(condition);
        return new Waiting(
                what,
                who,
                "Statement s",
                "s.id",
                "s.updatedOn",
                null,
                "c.id = s.contractId",
                Branch.narrowed(branches, conditions, filter.narrow()));
    }

    private Waiting placements(
            NextAction.What what, String who, NextActionFilter filter, LocalDate sinceAll, Conditions... any) {
        List<Branch> branches = reach.branches("a.scope", "a.contractId").stream()
                .map(branch -> branch.joining("Allotted a", "a.placementId = p.id"))
                .toList();
        return new Waiting(
                what,
                who,
                "Placement p",
                "p.id",
                sinceAll == null ? "p.startOn" : null,
                sinceAll,
                "c.id in (select k.contractId from Allotted k where k.placementId = p.id)",
                Arrays.stream(any)
                        .map(conditions -> filter.conditions("a.scope").add(conditions))
                        .flatMap(all -> Branch.narrowed(branches, all, filter.narrow()).stream())
                        .toList());
    }

    private Waiting obligations(
            NextAction.What what, String who, NextActionFilter filter, String since, Conditions conditions) {
        Conditions all = filter.conditions("c")
                .add("o.modality <> INCENTIVE")
                .add("c.shortfall > 0")
                .add(conditions);
        return new Waiting(
                what,
                who,
                "Obligation o join Contract c on c.id = o.contractId",
                "o.id",
                since,
                null,
                "c.id = o.contractId",
                Branch.narrowed(reach.branches("c"), all, filter.narrow()));
    }
}
