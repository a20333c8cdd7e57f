package fr.clausesociale.contracts.placement.terms;

import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of parties whose contracts share the hours of one person (globalisation). In the order of how strict they
 * are: of several contracts the strictest decides.
 */
public enum AgreementRule {
    NOT_NEEDED,
    /** Nobody is refused; somebody should look. */
    ALERT,
    REQUIRED;

    public static boolean concerns(List<Allocation> allocations) {
        return allocations.stream().map(Allocation::contractId).distinct().count() > 1;
    }

    /** The strictest over these subjects, null where nobody has set one. */
    public static AgreementRule of(LocalDate startOn, Collection<PolicySubject> subjects, PolicySet policies) {
        return subjects.stream()
                .map(subject -> policies.code(startOn, Policy.GLOBALISATION_AGREEMENT, subject)
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(AgreementRule::valueOf)
                .max(AgreementRule::compareTo)
                .orElse(null);
    }
}
