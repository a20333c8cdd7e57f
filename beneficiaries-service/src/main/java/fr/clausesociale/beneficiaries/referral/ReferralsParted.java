package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Match;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The referrals of two who were taken for one. Runs in the caller's transaction. */
@ApplicationScoped
public class ReferralsParted {

    private final Referrals referrals;
    private final Beneficiaries beneficiaries;
    private final Recognition recognition;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReferralsParted(
            Referrals referrals,
            Beneficiaries beneficiaries,
            Recognition recognition,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.referrals = referrals;
        this.beneficiaries = beneficiaries;
        this.recognition = recognition;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What is asked of a referral to say whose it is.
     *
     * @param recognisedAt when it was found to be a known person's; null where somebody became known by it
     * @param followedBy SIRET of the structure that it names, or null
     * @param claims identifiers of its claims
     * @param issued the days of the documents that these rest on
     */
    public record Known(
            UUID id,
            UUID beneficiaryId,
            Instant recognisedAt,
            LocalDate referredOn,
            String followedBy,
            Set<UUID> claims,
            Set<LocalDate> issued) {

        private static Known of(Referral referral) {
            List<Claim> claims = referral.submission().claims();
            return new Known(
                    referral.id(),
                    referral.beneficiaryId(),
                    referral.match() == Match.MATCHED ? referral.heardSince() : null,
                    referral.referredOn(),
                    referral.followedBy(),
                    claims.stream().map(Claim::claimId).collect(Collectors.toUnmodifiableSet()),
                    claims.stream()
                            .map(Claim::evidence)
                            .filter(Objects::nonNull)
                            .map(Claim.Evidence::issuedOn)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Those recorded under these pseudonyms, the oldest first. */
    public List<Known> of(Collection<UUID> pseudonyms) {
        return referrals.recordedUnder(pseudonyms).stream().map(Known::of).toList();
    }

    /** Some were taken for another's. @param owners of each the pseudonym that it belongs to */
    public void belong(Map<UUID, UUID> owners) {
        Map<UUID, Referral> moved = referrals.held(owners.keySet());
        Set<UUID> people = new LinkedHashSet<>();
        moved.values().forEach(referral -> {
            people.add(referral.beneficiaryId());
            referral.belongsTo(owners.get(referral.id()));
            people.add(referral.beneficiaryId());
        });
        referrals.recognised(new ArrayList<>(moved.values()));
        people.forEach(this::toldAnew);
    }

    private void toldAnew(UUID pseudonym) {
        Beneficiary person = beneficiaries.findById(pseudonym);
        List<Referral> theirs = referrals.recordedUnder(List.of(pseudonym));
        Instant now = clock.now();
        recognition.toldBy(
                person,
                theirs.stream()
                        .map(one -> new Recognition.Telling(
                                one.id(), one.declaredOn(), one.place(), one.followedBy(), one.declared()))
                        .toList(),
                now);
        recognition.touched(person, now);
        recognition.changed(person);
        outbox.publish(events.declared(person, theirs), Seal.CONTENT_TYPE);
    }
}
