package fr.clausesociale.beneficiaries.opposition;

import fr.clausesociale.beneficiaries.link.Separation;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.referral.ReferralsOfOpposed;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Whoever opposed only because somebody did who was taken for them. Runs in the caller's transaction. */
@ApplicationScoped
public class OppositionsParted {

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final ReferralsOfOpposed referrals;
    private final BusinessClock clock;

    OppositionsParted(
            EntityManager database, Beneficiaries beneficiaries, ReferralsOfOpposed referrals, BusinessClock clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * What was noted while the two were one was noted of both. Of whoever stays it counts under which pseudonym they opposed no more
     * than for any other: one that was merged into them did so for all.
     */
    public void parted(Separation two) {
        List<Beneficiary> opposing = two.others().stream()
                .sorted()
                .map(beneficiaries::findById)
                .filter(Objects::nonNull)
                .filter(person -> person.opposedSince() != null)
                .toList();
        if (!opposing.isEmpty() && two.others().stream().noneMatch(this::opposes)) {
            opposing.forEach(person -> person.opposes(null, clock.now()));
            referrals.toldAgain(opposing);
        }
    }

    private boolean opposes(UUID pseudonym) {
        return database.createQuery(
                        "select a.act from OppositionAct a where a.beneficiaryId = :person order by a.doneAt desc, a.id desc",
                        OppositionAct.Act.class)
                .setParameter("person", pseudonym)
                .setMaxResults(1)
                .getResultList()
                .contains(OppositionAct.Act.OPPOSED);
    }
}
