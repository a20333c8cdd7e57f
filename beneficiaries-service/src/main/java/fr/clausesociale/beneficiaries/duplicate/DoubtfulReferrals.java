package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.person.DoubtListener;
import fr.clausesociale.beneficiaries.person.Match;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Keeps with the referrals of somebody who was taken for new that they may be known. That is no change of the referral: no
 * prescriber sees it, and its place in their feed stays.
 */
@ApplicationScoped
class DoubtfulReferrals implements DoubtListener {

    private final EntityManager database;

    DoubtfulReferrals(EntityManager database) {
        this.database = database;
    }

    @Override
    public void doubted(UUID person) {
        database.createNativeQuery(
                        "update referral set match = :possible where beneficiary_id = :person and match = :fresh")
                .setParameter("possible", Match.POSSIBLE.name())
                .setParameter("person", person)
                .setParameter("fresh", Match.NEW.name())
                .executeUpdate();
    }
}
