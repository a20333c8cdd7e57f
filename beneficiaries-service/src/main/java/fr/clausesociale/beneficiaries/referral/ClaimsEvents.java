package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.organisation.kind.Kind;
import fr.clausesociale.beneficiaries.organisation.kind.Kinds;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Sex;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is declared of a person, for eligibility-service only: the whole body is sealed, names are not even in it. */
@ApplicationScoped
class ClaimsEvents {

    static final String TOPIC = "beneficiaries.claims.v1";

    private static final String TYPE = "fr.clausesociale.beneficiaries.claims-declared.v1";

    /**
     * The body of {@code beneficiaries.claims.v1} before it is sealed.
     *
     * @param opposed whether the person opposes that it is worked with: nothing is judged anew then
     */
    record Body(
            UUID beneficiaryId,
            UUID referralId,
            LocalDate referredOn,
            LocalDate birthDate,
            Sex sex,
            String education,
            Residence residence,
            String territory,
            String followedBy,
            List<Claim> claims,
            List<DeclaredReferral> referrals,
            LocalDate effectiveFrom,
            Instant recordedAt,
            String reason,
            boolean opposed) {}

    /**
     * Which of it one referral declared, with the facts as that one tells them, and who sees it: what the others declared is
     * neither told to its prescriber nor shown to those who see only this one.
     *
     * @param followedBy SIRET of the structure that it names, or null
     * @param territories whose facilitators see it where it names nobody, {@code FR} included
     * @param claims identifiers of its claims
     * @param referredOn the day to judge it on: that of its present content
     * @param revision counts its contents from 1
     * @param education code of the level of education that it tells, or null
     * @param certifying whether who refers may certify what it declares, or only points to the person
     */
    record DeclaredReferral(
            UUID referralId,
            LocalDate referredOn,
            LocalDate birthDate,
            String qpv,
            String followedBy,
            List<String> territories,
            List<UUID> claims,
            long revision,
            String education,
            boolean certifying) {

        static DeclaredReferral of(Beneficiary person, Referral referral, boolean certifying) {
            Submission submission = referral.submission();
            return new DeclaredReferral(
                    referral.id(),
                    referral.declaredOn(),
                    submission.identity().birthDate(),
                    submission.contact() == null
                            ? person.contact().qpv()
                            : submission.contact().qpv(),
                    referral.followedBy(),
                    referral.place().codes(),
                    submission.claims().stream().map(Claim::claimId).toList(),
                    referral.revision(),
                    submission.identity().education(),
                    certifying);
        }
    }

    record Residence(String communeCode, String postalCode, String epci, String department, String region, String qpv) {

        static Residence of(Beneficiary person) {
            Place place = person.place();
            boolean known = place.residence();
            return new Residence(
                    known ? place.commune() : null,
                    person.contact().postalCode(),
                    known ? place.epci() : null,
                    known ? place.department() : null,
                    known ? place.region() : null,
                    person.contact().qpv());
        }
    }

    private final SealedJson json;
    private final Kinds kinds;

    ClaimsEvents(SealedJson json, Kinds kinds) {
        this.json = json;
        this.kinds = kinds;
    }

    /** All that is declared of a person, over all referrals. Its version is the person's: every referral changes it. */
    Event declared(Beneficiary person, List<Referral> referrals) {
        String id = person.id().toString();
        return new Event(
                TOPIC,
                id,
                Ids.next(),
                TYPE,
                id,
                person.version(),
                person.updatedAt(),
                "urn:clausesociale:event:" + TOPIC + ":1",
                json.seal(Rings.CLAIMS, body(person, referrals)));
    }

    private Body body(Beneficiary person, List<Referral> all) {
        List<Referral> referrals = all.stream().filter(Referral::declares).toList();
        return new Body(
                person.id(),
                person.lastReferralId(),
                person.referredOn(),
                person.identity().birthDate(),
                person.identity().sex(),
                person.identity().education(),
                Residence.of(person),
                person.place().territory(),
                person.followedBy(),
                referrals.stream()
                        .flatMap(referral -> referral.submission().claims().stream())
                        .toList(),
                referrals.stream()
                        .map(referral -> DeclaredReferral.of(person, referral, certifies(referral)))
                        .toList(),
                person.referredOn(),
                person.updatedAt(),
                null,
                person.opposedSince() != null);
    }

    /** Prescribers of an authorised family, facilitators and SIAE do; who refers without authorisation only points to somebody. */
    private boolean certifies(Referral referral) {
        return kinds.find("prescriberKind", referral.prescriber().kind())
                .map(Kind::authorised)
                .orElse(true);
    }
}
