package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.MatchKeys;
import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/**
 * Takes people out of the tables: who they are, the keys under which they are found, pairs with what was decided of them, their
 * referrals with their histories, and the copies of what became of them. Runs in the caller's transaction.
 */
@ApplicationScoped
class Removal {

    private static final List<String> BY_PERSON = List.of(
            "delete from referral_version where referral_id in (select id from referral where beneficiary_id = any(%s))",
            "delete from referral where beneficiary_id = any(%s)",
            // what is told under another pseudonym stays known as theirs: else it would be taken for the other's when
            // it is told next
            "delete from known_decision where beneficiary_id = any(%s) and recorded_under is null",
            "delete from known_placement where beneficiary_id = any(%s) and recorded_under is null",
            "delete from known_pass_change where beneficiary_id = any(%s) and recorded_under is null",
            "delete from last_contact where beneficiary_id = any(%s)",
            "update beneficiary set possible_duplicate_of = null where possible_duplicate_of = any(%s)",
            // pairs and what was decided of them go with it
            "delete from beneficiary where id = any(%s)");

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final MatchKeys keys;

    Removal(EntityManager database, Beneficiaries beneficiaries, MatchKeys keys) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.keys = keys;
    }

    /**
     * A referral that is no more.
     *
     * @param prescriber SIRET of who made it
     * @param declared who its person was, in its words
     */
    record Referred(UUID id, String prescriber, String externalId, Identity declared) {}

    /**
     * Everybody behind the pseudonyms of one person. Nobody changes, merges, compares or refers them until the transaction ends:
     * each of that writes to the person.
     *
     * @return empty where the pseudonym stands for nobody
     */
    List<Beneficiary> hold(UUID pseudonym) {
        List<UUID> same = pseudonyms(pseudonym);
        while (true) {
            List<Beneficiary> held = beneficiaries
                    .find("id in ?1 order by id", same)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
            held.forEach(database::refresh);
            // somebody may have been merged with them until they were held
            List<UUID> now = pseudonyms(pseudonym);
            if (same.containsAll(now)) {
                return held;
            }
            same = now;
        }
    }

    List<Referred> referrals(List<Beneficiary> people) {
        return database
                .createQuery(
                        "select r.id, r.prescriber.siret, r.externalId, r.submission from Referral r"
                                + " where r.beneficiaryId in :people order by r.receivedAt, r.id",
                        Object[].class)
                .setParameter("people", ids(people))
                .getResultList()
                .stream()
                .map(row ->
                        new Referred((UUID) row[0], (String) row[1], (String) row[2], ((Submission) row[3]).identity()))
                .toList();
    }

    void remove(List<Beneficiary> people) {
        people.forEach(person -> keys.forget(person.id(), BlockingKeys.of(person.description())));
        database.flush();
        BY_PERSON.forEach(sql -> run(sql, ids(people)));
        // what was read of them must not be written back
        database.clear();
    }

    private List<UUID> pseudonyms(UUID pseudonym) {
        return beneficiaries.pseudonyms(pseudonym).all().stream().sorted().toList();
    }

    private void run(String sql, List<UUID> people) {
        database.createNativeQuery(sql.formatted("cast(:people as uuid[])"))
                .setParameter("people", people.toArray(UUID[]::new))
                .executeUpdate();
    }

    private static List<UUID> ids(List<Beneficiary> people) {
        return people.stream().map(Beneficiary::id).toList();
    }
}
