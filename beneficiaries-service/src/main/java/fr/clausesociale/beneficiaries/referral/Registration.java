package fr.clausesociale.beneficiaries.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Match;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.reach.Places;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Takes a referral in: once, about one person, and tells what it declares. Runs in the caller's transaction. */
@ApplicationScoped
class Registration {

    /** @param created false where the same referral was received before */
    record Registered(Referral referral, boolean created) {}

    private final Referrals referrals;
    private final Recognition recognition;
    private final Places places;
    private final Followers followers;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ObjectMapper json;

    Registration(
            Referrals referrals,
            Recognition recognition,
            Places places,
            Followers followers,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock,
            ObjectMapper json) {
        this.referrals = referrals;
        this.recognition = recognition;
        this.places = places;
        this.followers = followers;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    Registered register(ReferralRequest request, Prescriber prescriber, Collection<String> territories) {
        String hash = hash(request);
        referrals.lockReferral(prescriber, request.externalId());
        Optional<Referral> before = referrals.find(prescriber, request.externalId());
        if (before.isPresent()) {
            if (!before.get().sameContent(hash)) {
                throw Problem.of(BeneficiariesProblem.REFERRAL_CONFLICT, request.externalId())
                        .at("/externalId");
            }
            return new Registered(before.get(), false);
        }
        return new Registered(receive(request, hash, prescriber, territories), true);
    }

    private Referral receive(
            ReferralRequest request, String hash, Prescriber prescriber, Collection<String> territories) {
        Identity identity = request.person().identity();
        referrals.lockPerson(Recognition.lockOf(identity));
        if (identity.franceTravailId() != null) {
            referrals.lockIdentifier(identity.franceTravailId());
        }
        Contact contact = request.person().contact();
        Place place = place(request, territories);
        Recognition.Recognised recognised = recognition.recognise(identity, contact, place);
        Beneficiary person = recognised.person();
        referrals.lockNews(person.id());
        Instant now = clock.now();
        LocalDate today = clock.today();
        String follower = followers.known(request.followedBy()) ? request.followedBy() : null;
        UUID id = Ids.next();
        Referral referral = Referral.received(
                id,
                request,
                hash,
                new Submission(
                        identity,
                        contact,
                        request.claims().stream()
                                .map(claim -> claim.toClaim(Ids.next()))
                                .toList()),
                prescriber,
                person.id(),
                recognised.match(),
                place,
                follower,
                today,
                now);
        person.referred(id, today, place, follower, now);
        if (recognised.match() == Match.MATCHED) {
            recognition.changed(person);
        } else {
            recognition.register(person);
        }
        referrals.persistAndFlush(referral);
        outbox.publish(events.declared(person, referrals.of(person.id())), Seal.CONTENT_TYPE);
        return referral;
    }

    private Place place(ReferralRequest request, Collection<String> territories) {
        ReferralRequest.Address address = request.person().address();
        return places.of(
                address == null ? null : address.communeCode(),
                address == null ? null : address.postalCode(),
                territories);
    }

    /** Tells the same content sent again from another under the same number. */
    private String hash(ReferralRequest request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
