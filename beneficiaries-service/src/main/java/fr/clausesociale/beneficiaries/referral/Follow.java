package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.progress.DecisionState;
import fr.clausesociale.beneficiaries.progress.KnownPlacement;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Carries what happens to a person into every referral it concerns. Runs in the reader's transaction. */
@ApplicationScoped
public class Follow {

    private final Referrals referrals;
    private final KnownPlacements placements;
    private final BusinessClock clock;

    Follow(Referrals referrals, KnownPlacements placements, BusinessClock clock) {
        this.referrals = referrals;
        this.placements = placements;
        this.clock = clock;
    }

    public void decided(DecisionState decision) {
        referrals.lockNews(decision.beneficiaryId());
        referrals.of(decision.beneficiaryId()).stream()
                .filter(referral -> referral.concernedBy(decision))
                .forEach(referral -> referral.decided(decision, clock.now()));
    }

    /** The placement's new state is kept already. A referral of later is not told: it would betray the earlier one. */
    public void placementMoved(PlacementState placement) {
        List<KnownPlacement> known = placements.of(placement.beneficiaryId());
        for (Referral referral : referrals.of(placement.beneficiaryId())) {
            List<KnownPlacement> since =
                    known.stream().filter(referral::precedes).toList();
            List<Stage> stages = since.stream().map(KnownPlacement::stage).toList();
            if (since.stream().anyMatch(one -> one.id().equals(placement.placementId()))) {
                referral.placementMoved(placement, stages, clock.now());
            }
        }
    }
}
