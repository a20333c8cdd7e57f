package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.explanation.Explanation.ExplainedCriterion;
import fr.clausesociale.eligibility.explanation.Explanation.FactSource;
import fr.clausesociale.eligibility.explanation.Explanation.MissingItem;
import fr.clausesociale.eligibility.person.Sight;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * As much of an explanation as somebody may know. Whoever sees only some of the referrals reads of each criterion that these did
 * not declare the same: nothing, whether others declared it or nobody.
 */
final class SeenExplanation {

    /** What is said of the person as a whole may come from referrals of others. */
    private static final Set<FactSource> OWN = EnumSet.of(FactSource.CLAIM, FactSource.EVIDENCE);

    private final Explanation all;
    private final Sight sight;

    SeenExplanation(Explanation all, Sight sight) {
        this.all = all;
        this.sight = sight;
    }

    Explanation explanation() {
        if (sight.whole()) {
            return all;
        }
        List<ExplainedCriterion> criteria =
                all.criteria().stream().map(this::seen).toList();
        Set<String> names =
                criteria.stream().flatMap(one -> one.restsOn().stream()).collect(Collectors.toSet());
        return new Explanation(
                all.schema(),
                all.on(),
                all.outcome(),
                all.validUntil(),
                all.completableUntil(),
                all.countingWindow(),
                all.ruleSet(),
                all.considered(),
                criteria,
                all.missing().stream().filter(this::seen).toList(),
                all.facts().stream()
                        .filter(fact -> names.contains(fact.name()))
                        .filter(fact -> OWN.contains(fact.source()))
                        .toList(),
                all.parameters().stream()
                        .filter(parameter -> names.contains(parameter.name())
                                || !parameter.name().startsWith("criteria/"))
                        .toList(),
                List.of());
    }

    /** What a criterion learns of claims of others (that there is one, or how long it lasts) is left out with them. */
    private ExplainedCriterion seen(ExplainedCriterion one) {
        boolean own = sight.ofCriterion(one.code())
                && one.claims().stream().allMatch(claim -> sight.ofClaim(claim.claimId()));
        return own && one.restsOn().stream().allMatch(name -> ofSight(one, name))
                ? one
                : new ExplainedCriterion(one.code(), one.label(), one.source(), null, null, List.of(), List.of());
    }

    private static boolean ofSight(ExplainedCriterion one, String name) {
        boolean ownClaim = one.claims().stream().anyMatch(claim -> name.startsWith(claim.name() + "/"));
        return ownClaim
                || !name.startsWith("claims/") && (!name.startsWith("claimed/") || name.endsWith("/" + one.code()));
    }

    private boolean seen(MissingItem one) {
        return one.claimId() != null && sight.ofClaim(one.claimId());
    }
}
