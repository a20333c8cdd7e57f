package fr.clausesociale.eligibility.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
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
 * @param territory where the person is followed, {@code DEP-21}
 * @param followedBy SIRET of the facilitator's structure named in the referral, or null
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
        List<DeclaredClaim> claims) {

    public record Residence(String epci, String department, String qpv) {}

    record DeclaredClaim(UUID claimId, String criterion, LocalDate since, LocalDate until, Claim.Evidence evidence) {}

    public Declaration {
        residence = residence == null ? new Residence(null, null, null) : residence;
        claims = claims == null ? List.of() : List.copyOf(claims);
    }

    @JsonIgnore
    public Facts facts() {
        return new Facts(birthDate, residence.qpv());
    }

    @JsonIgnore
    public List<Claim> toJudge() {
        return claims.stream()
                .map(claim ->
                        new Claim(claim.claimId(), claim.criterion(), claim.since(), claim.until(), claim.evidence()))
                .toList();
    }

    @JsonIgnore
    public Set<UUID> claimIds() {
        return claims.stream().map(DeclaredClaim::claimId).collect(Collectors.toUnmodifiableSet());
    }
}
