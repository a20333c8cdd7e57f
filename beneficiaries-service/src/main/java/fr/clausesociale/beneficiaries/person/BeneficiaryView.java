package fr.clausesociale.beneficiaries.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person's identity, for those who may know it. */
record BeneficiaryView(
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
        Instant updatedAt,
        long version) {

    record Address(String line, String postalCode, String communeCode, String qpv) {}

    static BeneficiaryView of(Beneficiary person) {
        Identity identity = person.identity();
        Contact contact = person.contact();
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
                person.place().territory(),
                person.followedBy(),
                person.possibleDuplicateOf(),
                person.updatedAt(),
                person.version());
    }
}
