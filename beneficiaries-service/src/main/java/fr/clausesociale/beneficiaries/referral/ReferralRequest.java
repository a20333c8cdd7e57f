package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.FranceTravailId;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Placeholder;
import fr.clausesociale.beneficiaries.person.Sex;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import fr.clausesociale.beneficiaries.referral.history.Origin;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral as a prescriber pushes it. Texts are taken without the spaces around them.
 *
 * @param externalId the prescriber's own number for it, unique for that prescriber
 * @param occupations codes of the ROME nomenclature
 * @param informedOn day the person was told that their data is passed on
 * @param origin where the referral came from
 * @param originDetail the same in words: which event, in which neighbourhood
 * @param opinion the prescriber's reasoned opinion (avis motivé), read by who follows the person
 * @param followedBy SIRET of the facilitator's structure that shall follow the person, or null
 */
record ReferralRequest(
        @NotBlank @Size(max = 100) String externalId,

        @NotNull @Valid ReferredPerson person,
        @Size(max = 30) List<@NotNull @Valid DeclaredClaim> claims,

        @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z][0-9]{4}", message = "shape.rome") String> occupations,

        @NotNull LocalDate informedOn,
        String followedBy,
        Origin origin,
        @Size(max = 200) String originDetail,

        @Reason @Size(max = 2000) String opinion) {

    /** @param education level of education as a code, or null */
    record ReferredPerson(
            @NotBlank @Size(max = 100) @Pattern(regexp = ".*\\p{L}.*", message = "shape.name")
            String lastName,

            @NotBlank @Size(max = 100) @Pattern(regexp = ".*\\p{L}.*", message = "shape.name")
            String firstNames,

            @NotNull LocalDate birthDate,
            Sex sex,

            @Pattern(regexp = "[0-9A-Z-]{1,20}", message = "shape.number")
            String franceTravailId,

            @Email(message = "shape.email") @Size(max = 254) String email,

            @Pattern(regexp = "[+0-9 ().-]{6,25}", message = "shape.phone")
            String phone,

            @Valid Address address,

            @Pattern(regexp = "[A-Z0-9_]{1,30}", message = "shape.level")
            String education) {

        ReferredPerson {
            lastName = trimmed(lastName);
            firstNames = trimmed(firstNames);
            sex = sex == null ? Sex.NOT_STATED : sex;
            franceTravailId = upper(franceTravailId);
            email = trimmed(email);
            phone = trimmed(phone);
            education = upper(education);
        }

        Identity identity() {
            return new Identity(
                    lastName, firstNames, birthDate, sex, FranceTravailId.orNull(franceTravailId), education);
        }

        Contact contact() {
            String mail = noEmail() ? null : email;
            String number = noPhone() ? null : phone;
            return address == null
                    ? new Contact(mail, number, null, null, null, null)
                    : new Contact(
                            mail, number, address.line(), address.postalCode(), address.communeCode(), address.qpv());
        }

        /** Whether an identifier is given that identifies nobody. */
        boolean noIdentifier() {
            return franceTravailId != null && !FranceTravailId.isWellFormed(franceTravailId);
        }

        boolean noEmail() {
            return email != null && Placeholder.isEmail(email);
        }

        boolean noPhone() {
            return phone != null && Placeholder.isPhone(phone);
        }
    }

    @Schema(name = "ReferredAddress")
    record Address(
            @Size(max = 200) String line,

            @Pattern(regexp = "[0-9]{5}", message = "shape.postal-code")
            String postalCode,

            @Pattern(regexp = "([0-9]{2}|2[AB])[0-9]{3}", message = "shape.commune")
            String communeCode,

            @Pattern(regexp = "Q[NP]([0-9]{3}|02[AB])[0-9]{2}[0-9A-Z]", message = "shape.qpv")
            String qpv) {

        Address {
            line = trimmed(line);
            postalCode = trimmed(postalCode);
            communeCode = upper(communeCode);
            qpv = upper(qpv);
        }
    }

    record DeclaredClaim(
            @NotBlank @Size(max = 50) String criterion,

            LocalDate since,
            LocalDate until,
            @Valid DeclaredEvidence evidence) {

        Claim toClaim(UUID id) {
            return new Claim(
                    id,
                    criterion,
                    since,
                    until,
                    evidence == null
                            ? null
                            : new Claim.Evidence(evidence.kind(), evidence.issuedOn(), evidence.validUntil()));
        }
    }

    /** @param kind what the document is, FT_CERTIFICATE for example */
    record DeclaredEvidence(
            @NotBlank @Pattern(regexp = "[A-Z0-9_]{1,50}", message = "shape.evidence")
            String kind,

            LocalDate issuedOn,
            LocalDate validUntil) {}

    ReferralRequest {
        externalId = trimmed(externalId);
        claims = claims == null ? List.of() : claims;
        occupations = occupations == null ? List.of() : occupations;
        followedBy = trimmed(followedBy);
        origin = origin == null ? Origin.NOT_STATED : origin;
        originDetail = trimmed(originDetail);
        opinion = trimmed(opinion);
    }

    /** What it declares. @param contact how the person is reached, as far as that is taken */
    Submission submission(Contact contact) {
        return new Submission(
                person.identity(),
                contact,
                claims.stream().map(claim -> claim.toClaim(Ids.next())).toList(),
                originDetail,
                opinion);
    }

    /** The same, followed by that structure. */
    ReferralRequest followedBy(String siret) {
        return new ReferralRequest(
                externalId, person, claims, occupations, informedOn, siret, origin, originDetail, opinion);
    }

    /** The same with what a renewal declares anew. */
    ReferralRequest renewed(RenewalRequest renewal) {
        return new ReferralRequest(
                externalId,
                person,
                renewal.claims() == null ? claims : renewal.claims(),
                renewal.occupations() == null ? occupations : renewal.occupations(),
                renewal.informedOn(),
                followedBy,
                origin,
                originDetail,
                renewal.opinion() == null ? opinion : renewal.opinion());
    }

    /** Empty is the same as absent. */
    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String upper(String text) {
        String trimmed = trimmed(text);
        return trimmed == null ? null : trimmed.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
