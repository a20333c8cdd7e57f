package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.DoubtListener;
import fr.clausesociale.beneficiaries.person.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps with the referrals of somebody who was taken for new that they may be known. That is no change of the referral: no
 * prescriber sees it, and its place in their feed stays.
 */
@ApplicationScoped
class DoubtfulReferrals implements DoubtListener {

    private final Referrals referrals;

    DoubtfulReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void doubted(UUID person) {
        referrals.update("match = ?1 where beneficiaryId = ?2 and match = ?3", Match.POSSIBLE, person, Match.NEW);
    }
}
