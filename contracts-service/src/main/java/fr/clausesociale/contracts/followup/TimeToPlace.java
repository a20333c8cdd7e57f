package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicyInQuery;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.contracts.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * For how long an obligation may run before somebody should have been placed. Where one value holds for all it is compared
 * with; only where some have their own is it looked up for each obligation.
 */
@ApplicationScoped
class TimeToPlace {

    private static final String OWN = "(cast(:today as LocalDate) - o.from) by day >= cast("
            + PolicyInQuery.value(Policy.FOLLOWUP_DAYS_TO_PLACE, "c.id", "c", "o.programme", "today") + " as Long)";

    private final Policies policies;

    TimeToPlace(Policies policies) {
        this.policies = policies;
    }

    /** The condition on an obligation {@code o} of a contract {@code c}. */
    Conditions over(LocalDate today) {
        List<PolicyValue> values = policies.inForce(today, Policy.FOLLOWUP_DAYS_TO_PLACE);
        if (values.isEmpty()) {
            return new Conditions().add("1=0");
        }
        int shortest = values.stream()
                .map(PolicyValue::text)
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow();
        Conditions over = new Conditions().add("o.from <= :late", "late", today.minusDays(shortest));
        boolean one = values.size() == 1 && values.get(0).scope().kind() == ScopeKind.NATIONAL;
        return one ? over : over.add(OWN, "today", today);
    }
}
