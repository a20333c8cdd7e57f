package fr.clausesociale.eligibility.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.platform.caller.Jurisdiction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that is declared of a person, over all referrals: the body of the restricted claims topic, as far as it is read here.
 *
 * @param referralId the referral that brought this state
 * @param referredOn the day to assess on
 * @param referrals who declared what; empty where that was told before referrals were told apart
 * @param territory where the person is followed, {@code DEP-21}
 * @param followedBy SIRET of the structure that follows the person, or null
 */
public record Declaration(
        UUID beneficiaryId,
        UUID referralId,
        LocalDate referredOn,
        LocalDate birthDate,
        String sex,
        String education,
        Residence residence,
        String territory,
        String followedBy,
        List<DeclaredClaim> claims,
        List<DeclaredReferral> referrals) {

    /**
     * What of it one referral declared, and who sees that.
     *
     * @param followedBy SIRET of the structure that it names, or null
     * @param territories whose facilitators see it where it names nobody
     * @param claims identifiers of its claims
     * @param education code of the level of education that it tells, or null
     * @param certifying whether its prescriber may certify what it declares; null where that was not told: it may
     * @param revision counts the contents of the referral; null where that was told before it was counted
     */
    public record DeclaredReferral(
            UUID referralId,
            LocalDate referredOn,
            LocalDate birthDate,
            String qpv,
            String followedBy,
            Set<String> territories,
            Set<UUID> claims,
            Long revision,
            String education,
            Boolean certifying) {

        public DeclaredReferral {
            territories = territories == null ? Set.of() : Set.copyOf(territories);
            claims = claims == null ? Set.of() : Set.copyOf(claims);
        }

        @JsonIgnore
        public Facts facts() {
            return new Facts(birthDate, qpv, education);
        }

        @JsonIgnore
        boolean fallsTo(Jurisdiction jurisdiction) {
            return jurisdiction.covers(
                    followedBy, () -> jurisdiction.territories().stream().anyMatch(territories::contains));
        }
    }

    public record Residence(String epci, String department, String qpv) {}

    record DeclaredClaim(UUID claimId, String criterion, LocalDate since, LocalDate until, Claim.Evidence evidence) {}

    public Declaration {
        residence = residence == null ? new Residence(null, null, null) : residence;
        claims = claims == null ? List.of() : List.copyOf(claims);
        referrals = referrals == null ? List.of() : List.copyOf(referrals);
    }

    @JsonIgnore
    public Facts facts() {
        return new Facts(birthDate, residence.qpv(), education);
    }

    /** The claims of one referral alone. */
    public List<Claim> toJudge(DeclaredReferral referral) {
        return toJudge().stream()
                .filter(claim -> referral.claims().contains(claim.id()))
                .toList();
    }

    @JsonIgnore
    public List<Claim> toJudge() {
        return claims.stream()
                .map(claim -> new Claim(
                        claim.claimId(),
                        claim.criterion(),
                        claim.since(),
                        claim.until(),
                        claim.evidence(),
                        certified(claim.claimId())))
                .toList();
    }

    private boolean certified(UUID claim) {
        return referrals.stream()
                .filter(referral -> referral.claims().contains(claim))
                .allMatch(referral -> !Boolean.FALSE.equals(referral.certifying()));
    }

    /** Which claims declare a criterion. */
    public Set<UUID> claimsOf(String criterion) {
        return claims.stream()
                .filter(claim -> criterion.equals(claim.criterion()))
                .map(DeclaredClaim::claimId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @JsonIgnore
    public Set<UUID> claimIds() {
        return claims.stream().map(DeclaredClaim::claimId).collect(Collectors.toUnmodifiableSet());
    }
}
