package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.eligibility.rules.Claim;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of a person's situation somebody may know: what the referrals they see declare. Categories that only others declared
 * are not shown, whoever decided by them.
 *
 * @param whole whether that is everything
 * @param organisation whose own words are shown
 */
public record Sight(boolean whole, String organisation, Set<UUID> referrals, Set<UUID> claims, Set<String> criteria) {

    static Sight everything(String organisation) {
        return new Sight(true, organisation, Set.of(), Set.of(), Set.of());
    }

    static Sight nothing(String organisation) {
        return new Sight(false, organisation, Set.of(), Set.of(), Set.of());
    }

    /** @param seen the referrals of the person that they see */
    static Sight of(Declaration declared, List<DeclaredReferral> seen, String organisation) {
        if (seen.size() == declared.referrals().size()) {
            return everything(organisation);
        }
        Set<UUID> claims =
                seen.stream().flatMap(referral -> referral.claims().stream()).collect(Collectors.toUnmodifiableSet());
        return new Sight(
                false,
                organisation,
                seen.stream().map(DeclaredReferral::referralId).collect(Collectors.toUnmodifiableSet()),
                claims,
                declared.toJudge().stream()
                        .filter(claim -> claims.contains(claim.id()))
                        .map(Claim::criterion)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean ofReferral(UUID referral) {
        return whole || referral != null && referrals.contains(referral);
    }

    public boolean ofClaim(UUID claim) {
        return whole || claim == null || claims.contains(claim);
    }

    public boolean ofCriterion(String criterion) {
        return whole || criteria.contains(criterion);
    }

    /** Whether the reasons that a structure gave may be read: they may name any category. */
    public boolean ofReasonsOf(String structure) {
        return whole || structure != null && structure.equals(organisation);
    }
}
