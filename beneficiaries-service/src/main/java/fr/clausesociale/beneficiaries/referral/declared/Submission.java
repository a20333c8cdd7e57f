package fr.clausesociale.beneficiaries.referral.declared;

import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What one prescriber declared, as declared. Sealed at rest: categories may reveal health, offences or social care.
 *
 * @param contact null where the referral was taken in before each kept its own
 * @param originDetail where it came from, in words (which event, where), or null
 * @param opinion the prescriber's reasoned opinion (avis motivé), or null
 */
public record Submission(Identity identity, Contact contact, List<Claim> claims, String originDetail, String opinion) {

    public Submission {
        claims = List.copyOf(claims);
    }

    /** The same in the place of an earlier one: what was claimed alike before keeps its identifier. */
    public Submission after(List<Claim> before) {
        List<Claim> known = new ArrayList<>(before);
        List<Claim> all = new ArrayList<>();
        for (Claim fresh : claims) {
            Optional<Claim> same = known.stream().filter(fresh::saysTheSame).findFirst();
            same.ifPresent(known::remove);
            all.add(same.orElse(fresh));
        }
        return new Submission(identity, contact, all, originDetail, opinion);
    }

    /** The criteria of its claims that are of a kind, each once. */
    public List<String> openCriteria(Predicate<String> open) {
        return claims.stream()
                .map(Claim::criterion)
                .filter(open)
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Claim> claim(UUID id) {
        return claims.stream().filter(claim -> claim.claimId().equals(id)).findFirst();
    }
}
