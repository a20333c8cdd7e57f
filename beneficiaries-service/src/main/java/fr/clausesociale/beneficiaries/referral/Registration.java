package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Match;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Takes a referral in: once, about one person, and tells what it declares. Runs in the caller's transaction. */
@ApplicationScoped
class Registration {

    /** What became of a declaration under a reference. */
    enum Outcome {
        CREATED,
        /** Other content under a known reference. */
        UPDATED,
        /** The same content as before. */
        REPEATED
    }

    record Registered(Referral referral, Outcome outcome) {}

    private final Referrals referrals;
    private final Recognition recognition;
    private final Arrivals arrivals;
    private final Amendment amendment;
    private final ReferralVersions versions;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Registration(
            Referrals referrals,
            Recognition recognition,
            Arrivals arrivals,
            Amendment amendment,
            ReferralVersions versions,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.referrals = referrals;
        this.recognition = recognition;
        this.arrivals = arrivals;
        this.amendment = amendment;
        this.versions = versions;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    Registered register(ReferralRequest request, Prescriber prescriber, Collection<String> territories) {
        referrals.lockReferral(prescriber, request.externalId());
        Optional<Referral> before = referrals.find(prescriber, request.externalId());
        return before.isPresent()
                ? again(before.get(), request, territories)
                : new Registered(receive(request, prescriber, territories), Outcome.CREATED);
    }

    /** A further declaration under the reference of a referral that the transaction holds. */
    Registered again(Referral referral, ReferralRequest request, Collection<String> territories) {
        if (referral.sameContent(arrivals.hash(request))) {
            return new Registered(referral, Outcome.REPEATED);
        }
        amendment.update(referral, request, territories);
        return new Registered(referral, Outcome.UPDATED);
    }

    private Referral receive(ReferralRequest request, Prescriber prescriber, Collection<String> territories) {
        Identity identity = request.person().identity();
        arrivals.holdPerson(identity);
        Contact contact = arrivals.contact(request);
        Place place = arrivals.place(request, territories);
        Recognition.Recognised recognised = recognition.recognise(identity, contact, place);
        Beneficiary person = recognised.person();
        referrals.lockNews(person.id());
        Instant now = clock.now();
        LocalDate today = clock.today();
        String follower = arrivals.follower(request);
        UUID id = Ids.next();
        Referral referral = Referral.received(
                id,
                request,
                arrivals.hash(request),
                request.submission(contact),
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
        versions.keep(id, referral.revision(), Act.RECEIVED, request, now);
        outbox.publish(events.declared(person, referrals.of(person.id())), Seal.CONTENT_TYPE);
        return referral;
    }
}
