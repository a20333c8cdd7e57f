package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.progress.KnownPlacement;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Ruling;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Carries what happens to a person into every referral it concerns, under whichever of their pseudonyms either was recorded. Runs
 * in the reader's transaction.
 */
@ApplicationScoped
public class Follow {

    private final Referrals referrals;
    private final Beneficiaries beneficiaries;
    private final KnownDecisions decisions;
    private final KnownPlacements placements;
    private final BusinessClock clock;

    Follow(
            Referrals referrals,
            Beneficiaries beneficiaries,
            KnownDecisions decisions,
            KnownPlacements placements,
            BusinessClock clock) {
        this.referrals = referrals;
        this.beneficiaries = beneficiaries;
        this.decisions = decisions;
        this.placements = placements;
        this.clock = clock;
    }

    /** The rules have judged the claims of one referral: it alone learns of it. */
    public void assessed(AssessmentState assessment) {
        referrals.personOf(assessment.referralId()).ifPresent(person -> {
            Pseudonyms same = beneficiaries.holdNews(person);
            // an erasure may have come first
            referrals.findByIdOptional(assessment.referralId()).ifPresent(referral -> {
                referral.assessed(assessment);
                referral.tell(decisions.rulings(same), clock.now());
            });
        });
    }

    /** A facilitator decided, which is kept already. Each referral of before is told. */
    public void ruled(UUID beneficiary) {
        Pseudonyms same = beneficiaries.holdNews(beneficiary);
        List<Ruling> rulings = decisions.rulings(same);
        referrals.of(same).forEach(referral -> referral.tell(rulings, clock.now()));
    }

    /** Two who were taken for one are two again: the referrals of each are told what is so of their own person. */
    public void parted(UUID pseudonym) {
        Pseudonyms same = beneficiaries.holdNews(pseudonym);
        List<Ruling> rulings = decisions.rulings(same);
        List<KnownPlacement> known = placements.of(same);
        Instant now = clock.now();
        referrals.of(same).forEach(referral -> {
            referral.placementsAre(
                    known.stream()
                            .filter(referral::precedes)
                            .map(KnownPlacement::stage)
                            .toList(),
                    now);
            referral.tell(rulings, now);
        });
    }

    /** A placement turned out to be another person's: to those who were told of it, it never was. */
    public void placementLeft(KnownPlacements.Before placement, Instant at) {
        Pseudonyms same = beneficiaries.pseudonyms(placement.beneficiaryId());
        List<KnownPlacement> known = placements.of(same);
        referrals.of(same).stream()
                .filter(referral -> referral.precedes(placement.firstHeardOf()))
                .forEach(referral -> referral.placementLeft(
                        at,
                        known.stream()
                                .filter(referral::precedes)
                                .map(KnownPlacement::stage)
                                .toList(),
                        clock.now()));
    }

    /** The placement's new state is kept already. A referral of later is not told: it would betray the earlier one. */
    public void placementMoved(UUID person, PlacementState placement) {
        Pseudonyms same = beneficiaries.holdNews(person);
        List<KnownPlacement> known = placements.of(same);
        for (Referral referral : referrals.of(same)) {
            List<KnownPlacement> since =
                    known.stream().filter(referral::precedes).toList();
            List<Stage> stages = since.stream().map(KnownPlacement::stage).toList();
            if (since.stream().anyMatch(one -> one.id().equals(placement.placementId()))) {
                referral.placementMoved(placement, stages, clock.now());
            }
        }
    }
}
