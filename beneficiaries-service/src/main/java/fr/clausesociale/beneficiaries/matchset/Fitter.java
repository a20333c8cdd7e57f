package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Descriptions;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.ModelInForce;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.Fitting;
import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import fr.clausesociale.beneficiaries.referral.ReferralExtract;
import fr.clausesociale.beneficiaries.referral.Referrals;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Fits the set in force to the people known here, in memory: one person is who was referred more than once, and whom people
 * decided to be one; strangers are two drawn at random.
 */
@ApplicationScoped
class Fitter {

    private static final int PEOPLE = 5_000;
    private static final int STRANGERS = 100_000;

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final Referrals referrals;
    private final ModelInForce model;
    private final BusinessClock clock;

    Fitter(
            EntityManager database,
            Beneficiaries beneficiaries,
            Referrals referrals,
            ModelInForce model,
            BusinessClock clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.referrals = referrals;
        this.model = model;
        this.clock = clock;
    }

    /** @param number of the new set */
    ParameterSet fitted(int number) {
        Fitting fitting = new Fitting(model.present());
        referredAgain(fitting);
        merged(fitting);
        strangers(fitting);
        return fitting.fitted(number, clock.today());
    }

    private void referredAgain(Fitting fitting) {
        List<UUID> people = database.createQuery(
                        "select r.beneficiaryId from Referral r group by r.beneficiaryId having count(*) > 1"
                                + " order by r.beneficiaryId desc",
                        UUID.class)
                .setMaxResults(PEOPLE)
                .getResultList();
        referrals
                .told(beneficiaries.pseudonyms(people))
                .values()
                .forEach(told ->
                        told.stream().skip(1).forEach(again -> fitting.same(described(told.get(0)), described(again))));
    }

    private static Description described(ReferralExtract told) {
        return Descriptions.of(told.identity(), told.place());
    }

    private void merged(Fitting fitting) {
        database.createQuery(
                        "select o, n from MatchPair p, Beneficiary o, Beneficiary n where p.status = :merged"
                                + " and o.id = p.older and n.id = p.newer order by p.id desc",
                        Object[].class)
                .setParameter("merged", MatchPair.Status.MERGED)
                .setMaxResults(PEOPLE)
                .getResultList()
                .forEach(pair ->
                        fitting.same(((Beneficiary) pair[0]).description(), ((Beneficiary) pair[1]).description()));
    }

    private void strangers(Fitting fitting) {
        List<Description> people = database
                .createQuery("from Beneficiary b where b.status = ACTIVE order by b.id desc", Beneficiary.class)
                .setMaxResults(PEOPLE)
                .getResultList()
                .stream()
                .map(Beneficiary::description)
                .toList();
        if (people.size() < 2) {
            return;
        }
        // the same people give the same set
        Random random = new Random(people.size());
        for (int drawn = 0; drawn < STRANGERS; drawn++) {
            int one = random.nextInt(people.size());
            int other = random.nextInt(people.size());
            if (one != other) {
                fitting.strangers(people.get(one), people.get(other));
            }
        }
    }
}
