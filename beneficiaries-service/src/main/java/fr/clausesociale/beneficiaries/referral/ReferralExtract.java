package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.reach.Place;
import java.util.List;
import java.util.UUID;

/**
 * What one referral tells of its person: for those who see this referral, and nobody else.
 *
 * @param followedBy SIRET of the structure that it names, or null
 * @param contact null where that was not kept with the referral
 * @param criteria that it claims; none that tells of health, offences or social care
 */
public record ReferralExtract(
        UUID referralId,
        String followedBy,
        Place place,
        Identity identity,
        Contact contact,
        List<String> occupations,
        List<String> criteria) {

    /** Where these say that the person is, the newest last: an unknown address moves nobody. */
    public static Place place(List<ReferralExtract> referrals) {
        return referrals.stream()
                .map(ReferralExtract::place)
                .reduce((known, newer) -> newer.residence() || !known.residence() ? newer : known)
                .orElseThrow();
    }
}
