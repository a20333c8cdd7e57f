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

    private static final String WITH_CONTRACT = "Obligation o join Contract c on c.id = o.contractId";

    private final Reach reach;
    private final MonthsToDeclare months;
    private final TimeToPlace timeToPlace;
    private final BusinessClock clock;

    Waits(Reach reach, MonthsToDeclare months, TimeToPlace timeToPlace, BusinessClock clock) {
        this.reach = reach;
        this.months = months;
        this.timeToPlace = timeToPlace;
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
            case DECLARE_MONTH ->
                placements(
                        what,
                        "COMPANY",
                        filter,
                        clock.month().atDay(1),
                        months.of(clock.month().minusMonths(1)).toArray(Conditions[]::new));
            case PLACE_SOMEBODY ->
                obligations(
                        what,
                        "COMPANY",
                        filter,
                        "o.from",
                        timeToPlace
                                .over(clock.today())
                                .add("o.untilSort >= :today", "today", clock.today())
                                .add("not o.placed"));
            case CLOSE_OBLIGATION ->
                obligations(
                        what,
                        "BUYER",
                        filter,
                        "o.until",
                        new Conditions().add("o.until < :today", "today", clock.today()));
        };
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
                "Statement s join Contract c on c.id = s.contractId",
                Branch.narrowed(branches, conditions, filter.narrow()));
    }

    private Waiting placements(
            NextAction.What what, String who, NextActionFilter filter, LocalDate sinceAll, Conditions... any) {
        return new Waiting(
                what,
                who,
                "Placement p",
                "p.id",
                sinceAll == null ? "p.startOn" : null,
                sinceAll,
                "Placement p join Allotted k on k.placementId = p.id join Contract c on c.id = k.contractId",
                Arrays.stream(any)
                        .map(conditions -> filter.conditions("a.scope").add(conditions))
                        .flatMap(all -> Branch.narrowed(allotted(all), all, filter.narrow() || few(all)).stream())
                        .toList());
    }

    /** By where its allotments {@code a} belong; who reaches everything needs them only for what is asked of them. */
    private List<Branch> allotted(Conditions asked) {
        List<Branch> branches = reach.branches("a.scope", "a.contractId");
        if (reach.everything() && asked.all().stream().noneMatch(text -> text.matches(".*\\ba\\..*"))) {
            return branches;
        }
        return branches.stream()
                .map(branch -> branch.joining("Allotted a", "a.placementId = p.id"))
                .toList();
    }

    /** Of those that ended few did so lately. */
    private static boolean few(Conditions asked) {
        return asked.all().contains(MonthsToDeclare.ENDED);
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
                WITH_CONTRACT,
                "o.id",
                since,
                null,
                WITH_CONTRACT,
                Branch.narrowed(reach.branches("c"), all, filter.narrow()));
    }
}
