package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyInQuery;
import fr.clausesociale.contracts.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * For which placements a statement is awaited: last month's is missing, or, where statements are expected by the quarter,
 * one of the quarter that has just ended. Where no contract declares by the quarter, none is asked.
 */
@ApplicationScoped
class MonthsToDeclare {

    static final String ENDED = "p.status = ENDED";

    private static final String QUARTERLY = "coalesce("
            + PolicyInQuery.value(
                    Policy.DECLARATION_PERIOD,
                    "a.contractId",
                    "a.scope",
                    "(select o.programme from Obligation o where o.id = a.obligationId)",
                    "firstMonth")
            + ", 'MONTH') = 'QUARTER'";

    private final Policies policies;

    MonthsToDeclare(Policies policies) {
        this.policies = policies;
    }

    /** Conditions on a placement {@code p} with its allotment {@code a}, of which one must hold. */
    List<Conditions> of(YearMonth last) {
        // those at work apart from the few that have ended lately: each has its own index among all that ended long ago
        return Stream.of("p.status = ACTIVE", ENDED)
                .flatMap(status -> months(last).map(month -> month.add(status)))
                .toList();
    }

    private Stream<Conditions> months(YearMonth last) {
        YearMonth first = last.minusMonths((last.getMonthValue() - 1) % 3);
        if (!policies.isSomewhere(first.atDay(1), Policy.DECLARATION_PERIOD, "QUARTER")) {
            return Stream.of(missing(last));
        }
        return last.getMonthValue() % 3 != 0
                ? Stream.of(missing(last).add("not " + QUARTERLY, "firstMonth", first.atDay(1)))
                : Stream.of(missing(last), quarterly(first, first), quarterly(first.plusMonths(1), first));
    }

    private static Conditions quarterly(YearMonth month, YearMonth first) {
        return missing(month).add(QUARTERLY, "firstMonth", first.atDay(1));
    }

    private static Conditions missing(YearMonth month) {
        return new Conditions()
                .add("p.startOn <= :lastDay", "lastDay", month.atEndOfMonth())
                .add("p.lastSort >= :month", "month", month.atDay(1))
                .add("not exists (select 1 from StatementLine l"
                        + " where l.placementId = p.id and l.month = :month and l.status <> REJECTED)");
    }
}
