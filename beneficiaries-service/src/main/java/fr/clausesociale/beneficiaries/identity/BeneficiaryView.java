package fr.clausesociale.beneficiaries.identity;

import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Sex;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.ReferralExtract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's identity, for those who may know it.
 *
 * @param followedBy who follows the person: whom to turn to
 * @param opposedSince since when the person opposes that their data are worked with, or null
 */
public record BeneficiaryView(
        UUID id,
        String status,
        UUID mergedInto,
        String lastName,
        String firstNames,
        LocalDate birthDate,
        Sex sex,
        String franceTravailId,
        String education,
        String email,
        String phone,
        Address address,
        String territory,
        String followedBy,
        UUID possibleDuplicateOf,
        Instant opposedSince,
        Instant updatedAt,
        long version) {

    @Schema(name = "BeneficiaryAddress")
    public record Address(String line, String postalCode, String communeCode, String qpv) {}

    /** All that is known. */
    static BeneficiaryView of(Beneficiary person) {
        return view(person, person.identity(), person.contact(), person.place());
    }

    /**
     * What these referrals tell, the oldest first, and nothing of what others told: who the person is as first declared, how to
     * reach them as last declared.
     */
    static BeneficiaryView through(List<ReferralExtract> seen, Beneficiary person) {
        Identity first = seen.get(0).identity();
        Identity identity = new Identity(
                first.lastName(),
                first.firstNames(),
                first.birthDate(),
                first.sex(),
                firstTold(seen, Identity::franceTravailId),
                firstTold(seen, Identity::education));
        Contact contact = seen.stream()
                .map(ReferralExtract::contact)
                .filter(Objects::nonNull)
                .reduce(Contact::updatedBy)
                .orElse(Contact.UNKNOWN);
        return view(person, identity, contact, ReferralExtract.place(seen));
    }

    private static String firstTold(List<ReferralExtract> seen, Function<Identity, String> what) {
        return seen.stream()
                .map(ReferralExtract::identity)
                .map(what)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static BeneficiaryView view(Beneficiary person, Identity identity, Contact contact, Place place) {
        return new BeneficiaryView(
                person.id(),
                person.status(),
                person.mergedInto(),
                identity.lastName(),
                identity.firstNames(),
                identity.birthDate(),
                identity.sex(),
                identity.franceTravailId(),
                identity.education(),
                contact.email(),
                contact.phone(),
                new Address(contact.addressLine(), contact.postalCode(), contact.communeCode(), contact.qpv()),
                place.territory(),
                person.followedBy(),
                person.possibleDuplicateOf(),
                person.opposedSince(),
                person.updatedAt(),
                person.version());
    }
}
