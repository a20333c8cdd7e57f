package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Contact;
import fr.clausesociale.beneficiaries.person.Correction;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.beneficiaries.referral.history.WithdrawalReason;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What who referred does with a referral later: completes, corrects, renews or withdraws it under its reference, and its history
 * says so. Runs in the caller's transaction, which holds the referral.
 */
@ApplicationScoped
public class Amendment {

    private final Referrals referrals;
    private final Beneficiaries beneficiaries;
    private final Recognition recognition;
    private final Arrivals arrivals;
    private final ReferralVersions versions;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Amendment(
            Referrals referrals,
            Beneficiaries beneficiaries,
            Recognition recognition,
            Arrivals arrivals,
            ReferralVersions versions,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.referrals = referrals;
        this.beneficiaries = beneficiaries;
        this.recognition = recognition;
        this.arrivals = arrivals;
        this.versions = versions;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Other content under the same reference: of a right that ran out it is a renewal. */
    void update(Referral referral, ReferralRequest request, Collection<String> territories) {
        if (referral.closed()) {
            throw Problem.of(BeneficiariesProblem.REFERRAL_CLOSED, referral.externalId())
                    .at("/externalId");
        }
        declareAgain(referral.over(clock.today()) ? Act.RENEWED : Act.UPDATED, referral, request, territories);
    }

    /** @param daysBefore how long before the end of a right its renewal may be asked for */
    void renew(Referral referral, ReferralRequest request, int daysBefore, Collection<String> territories) {
        LocalDate from = referral.renewableFrom(daysBefore);
        if (from == null) {
            throw Problem.of(BeneficiariesProblem.RENEWAL_WITHOUT_RIGHT);
        }
        if (from.isAfter(clock.today())) {
            throw Problem.of(BeneficiariesProblem.RENEWAL_TOO_EARLY, from);
        }
        declareAgain(Act.RENEWED, referral, request, territories);
    }

    private void declareAgain(Act act, Referral referral, ReferralRequest request, Collection<String> territories) {
        Identity identity = request.person().identity();
        Contact contact = arrivals.contact(request);
        if (!Correction.ofOnePerson(referral.submission().identity(), identity)) {
            throw Problem.of(BeneficiariesProblem.REFERRAL_OF_ANOTHER, referral.externalId())
                    .at("/person");
        }
        arrivals.hold(identity);
        boolean only =
                referrals.of(beneficiaries.holdNews(referral.beneficiaryId())).size() == 1;
        Beneficiary person = recognition.corrected(referral.beneficiaryId(), identity, contact, only);
        Instant now = clock.now();
        LocalDate today = clock.today();
        Place place = arrivals.place(request, territories);
        String follower = arrivals.follower(request);
        // a renewal certifies anew, and what a facilitator refused before is not what is declared today
        List<Claim> kept =
                act == Act.RENEWED ? List.of() : referral.submission().claims();
        referral.declaredAgain(
                act,
                request,
                arrivals.hash(request),
                request.submission(contact).after(kept),
                place,
                follower,
                today,
                now);
        person.referred(referral.id(), today, place, follower, now);
        recognition.changed(person);
        versions.keep(referral.id(), referral.revision(), act, request, now);
        tell(person);
    }

    void withdraw(Referral referral, WithdrawalRequest request) {
        if (referral.closed()) {
            throw Problem.of(BeneficiariesProblem.REFERRAL_CLOSED, referral.externalId());
        }
        beneficiaries.holdNews(referral.beneficiaryId());
        Instant now = clock.now();
        referral.withdrawn(request.reason(), now);
        versions.keep(referral.id(), referral.revision(), Act.WITHDRAWN, request, now);
        if (!referral.declares()) {
            Beneficiary person = recognition.touched(referral.beneficiaryId(), now);
            recognition.changed(person);
            tell(person);
        }
    }

    /**
     * The person opposes that their data are worked with: no prescriber is told of them any more, and nothing is judged anew.
     *
     * @param people one person, under each of their pseudonyms, which oppose already
     */
    public void opposed(List<Beneficiary> people) {
        WithdrawalRequest declined = new WithdrawalRequest(WithdrawalReason.PERSON_DECLINED, null);
        Instant now = clock.now();
        for (Referral referral :
                referrals.recordedUnder(people.stream().map(Beneficiary::id).toList())) {
            if (!referral.closed()) {
                referral.withdrawn(declined.reason(), now);
                versions.keep(referral.id(), referral.revision(), Act.WITHDRAWN, declined, now);
            }
        }
        toldAgain(people);
    }

    /** Something is so of the person that what is declared of them is told with. */
    public void toldAgain(List<Beneficiary> people) {
        people.forEach(recognition::changed);
        people.forEach(this::tell);
    }

    private void tell(Beneficiary person) {
        outbox.publish(events.declared(person, referrals.recordedUnder(List.of(person.id()))), Seal.CONTENT_TYPE);
    }
}
