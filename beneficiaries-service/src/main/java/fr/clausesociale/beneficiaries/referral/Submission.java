package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one prescriber declared, as declared. Sealed at rest: categories may reveal health, offences or social care.
 *
 * @param contact null where the referral was taken in before each kept its own
 */
record Submission(Identity identity, Contact contact, List<Claim> claims) {

    Submission {
        claims = List.copyOf(claims);
    }

    Optional<Claim> claim(UUID id) {
        return claims.stream().filter(claim -> claim.claimId().equals(id)).findFirst();
    }
}
