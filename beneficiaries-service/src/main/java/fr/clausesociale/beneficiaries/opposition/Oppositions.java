package fr.clausesociale.beneficiaries.opposition;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.referral.ReferralsOfOpposed;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes that people oppose, and that they do no longer, under all their pseudonyms. In the caller's transaction. */
@RequestScoped
class Oppositions {

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final ReferralsOfOpposed referrals;
    private final Caller caller;
    private final BusinessClock clock;

    Oppositions(
            EntityManager database,
            Beneficiaries beneficiaries,
            ReferralsOfOpposed referrals,
            Caller caller,
            BusinessClock clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.referrals = referrals;
        this.caller = caller;
        this.clock = clock;
    }

    /** Noted twice, it holds since it was noted first. */
    OppositionView oppose(UUID pseudonym, String reason) {
        List<Beneficiary> people = held(pseudonym);
        Instant now = clock.now();
        if (people.stream().anyMatch(person -> person.opposedSince() == null)) {
            note(people, OppositionAct.Act.OPPOSED, reason, now);
            people.forEach(person -> person.opposes(now, now));
            referrals.opposed(people);
        }
        return view(pseudonym, people);
    }

    /** Referrals stay closed: their prescribers renew them. */
    OppositionView withdraw(UUID pseudonym, String reason) {
        List<Beneficiary> people = held(pseudonym);
        Instant now = clock.now();
        if (people.stream().anyMatch(person -> person.opposedSince() != null)) {
            note(people, OppositionAct.Act.WITHDRAWN, reason, now);
            people.forEach(person -> person.opposes(null, now));
            referrals.toldAgain(people);
        }
        return view(pseudonym, people);
    }

    private List<Beneficiary> held(UUID pseudonym) {
        List<Beneficiary> people = beneficiaries
                .find(
                        "id in ?1 order by id",
                        List.copyOf(beneficiaries.holdNews(pseudonym).all()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        people.forEach(database::refresh);
        return people;
    }

    private void note(List<Beneficiary> people, OppositionAct.Act act, String reason, Instant now) {
        people.forEach(person -> database.persist(new OppositionAct(
                person.id(), act, reason.strip(), String.valueOf(caller.subject()), caller.organisation(), now)));
    }

    private static OppositionView view(UUID pseudonym, List<Beneficiary> people) {
        return new OppositionView(pseudonym, people.get(0).opposedSince());
    }
}
