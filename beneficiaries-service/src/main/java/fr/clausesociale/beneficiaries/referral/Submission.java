package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.platform.identifier.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one prescriber declared, as declared. Sealed at rest: categories may reveal health, offences or social care.
 *
 * @param contact null where the referral was taken in before each kept its own
 * @param originDetail where it came from, in words (which event, where), or null
 * @param opinion the prescriber's reasoned opinion (avis motivé), or null
 */
record Submission(Identity identity, Contact contact, List<Claim> claims, String originDetail, String opinion) {

    Submission {
        claims = List.copyOf(claims);
    }

    /** As a request declares it; what was claimed alike before keeps its identifier, what is new or changed gets one. */
    static Submission of(ReferralRequest request, Contact contact, List<Claim> before) {
        List<Claim> known = new ArrayList<>(before);
        List<Claim> claims = new ArrayList<>();
        for (ReferralRequest.DeclaredClaim declared : request.claims()) {
            Claim fresh = declared.toClaim(Ids.next());
            Optional<Claim> same = known.stream().filter(fresh::saysTheSame).findFirst();
            same.ifPresent(known::remove);
            claims.add(same.orElse(fresh));
        }
        return new Submission(request.person().identity(), contact, claims, request.originDetail(), request.opinion());
    }

    Optional<Claim> claim(UUID id) {
        return claims.stream().filter(claim -> claim.claimId().equals(id)).findFirst();
    }
}
