package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Makes another structure follow a person, who is held, as is what happens to them ({@code PeopleLocks}). What is told of the person is seen through referrals, so those that named
 * the former structure name the successor; of a person whom the former followed, those that named nobody do so too: it would go on
 * seeing them as one of their territory. In the caller's transaction.
 */
@ApplicationScoped
public class FollowingHandedOver {

    private final Referrals referrals;
    private final Recognition recognition;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    FollowingHandedOver(
            Referrals referrals, Recognition recognition, ClaimsEvents events, Outbox outbox, BusinessClock clock) {
        this.referrals = referrals;
        this.recognition = recognition;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param former SIRET, null: nobody by name */
    public void of(Beneficiary person, String former, String successor, LocalDate day) {
        Instant now = clock.now();
        boolean whole = Objects.equals(person.followedBy(), former);
        person.handedOver(former, successor, day, now);
        List<Referral> recorded = referrals.recordedUnder(List.of(person.id()));
        recorded.stream()
                .filter(referral -> whole || Objects.equals(referral.followedBy(), former))
                .forEach(referral -> referral.handedOver(former, successor, now));
        recognition.changed(person);
        outbox.publish(events.declared(person, recorded), Seal.CONTENT_TYPE);
    }
}
