package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyInQuery;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * From when on something that waits is asked for: what hangs on the day and on policies. Where one value holds for all it is
 * compared with; only where some have their own is it looked up for each row.
 */
@ApplicationScoped
class DueToday {

    private final Policies policies;
    private final BusinessClock clock;

    DueToday(Policies policies, BusinessClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The conditions on a {@link Waiting} {@code w}, all of which must hold. */
    WhereClause today() {
        LocalDate today = clock.today();
        return new WhereClause()
                .add("w.since <= :today", "today", today)
                .add("w.until >= :today")
                .add("(w.what <> CLOSE_OBLIGATION or w.since < :today)")
                .add(somebodyLate(today))
                .add(quarterOver(today));
    }

    /** For how long an obligation may run before somebody should have been placed. */
    private WhereClause somebodyLate(LocalDate today) {
        List<PolicyValue> values = policies.inForce(today, Policy.FOLLOWUP_DAYS_TO_PLACE);
        if (values.isEmpty()) {
            return new WhereClause().add("w.what <> PLACE_SOMEBODY");
        }
        int shortest = values.stream()
                .map(PolicyValue::text)
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow();
        boolean one = values.size() == 1 && values.get(0).scope().kind() == ScopeKind.NATIONAL;
        String own = " and (cast(:today as LocalDate) - w.since) by day >= cast("
                + value(Policy.FOLLOWUP_DAYS_TO_PLACE, "today") + " as Long)";
        return new WhereClause()
                .add(
                        "(w.what <> PLACE_SOMEBODY or w.since <= :late" + (one ? "" : own) + ")",
                        "late",
                        today.minusDays(shortest));
    }

    /** Where statements are expected by the quarter, a month within it is asked for once the quarter is over. */
    private WhereClause quarterOver(LocalDate today) {
        LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        if (!policies.isSomewhere(quarter, Policy.DECLARATION_PERIOD, "QUARTER")) {
            return new WhereClause();
        }
        return new WhereClause()
                .add(
                        "(w.what <> DECLARE_MONTH or w.since <= :quarter or coalesce("
                                + value(Policy.DECLARATION_PERIOD, "quarter") + ", 'MONTH') <> 'QUARTER')",
                        "quarter",
                        quarter);
    }

    private static String value(Policy policy, String day) {
        return PolicyInQuery.value(policy, "w.contractId", "w.scope", "w.programme", day);
    }
}
