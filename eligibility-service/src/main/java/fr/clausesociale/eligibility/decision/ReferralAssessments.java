package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the rules say of every referral. */
@ApplicationScoped
class ReferralAssessments implements PanacheRepositoryBase<ReferralAssessment, UUID> {

    /** That of a referral, new where there is none yet. */
    ReferralAssessment of(UUID beneficiary, DeclaredReferral referral) {
        ReferralAssessment known = findById(referral.referralId());
        if (known == null) {
            return new ReferralAssessment(beneficiary, referral);
        }
        known.belongsTo(beneficiary);
        return known;
    }

    /** The next page of all by the referral's id, for going through all of them. */
    List<ReferralAssessment> after(UUID last, int limit) {
        return find("referralId > ?1 order by referralId", last).page(0, limit).list();
    }
}
