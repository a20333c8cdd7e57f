package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.beneficiaries.referral.history.WithdrawalReason;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What becomes of the referrals of somebody who opposes that their data are worked with. Runs in the caller's transaction. */
@ApplicationScoped
public class ReferralsOfOpposed {

    private final Referrals referrals;
    private final Recognition recognition;
    private final ReferralVersions versions;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReferralsOfOpposed(
            Referrals referrals,
            Recognition recognition,
            ReferralVersions versions,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.referrals = referrals;
        this.recognition = recognition;
        this.versions = versions;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
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
