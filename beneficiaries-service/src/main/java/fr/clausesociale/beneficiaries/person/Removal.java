package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.erased.ErasedPseudonym;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Takes people out of what is known here: who they are, the keys under which they are found, pairs and what was decided of these.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
public class Removal {

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final MatchKeys keys;
    private final ErasedPseudonyms erased;
    private final Outbox outbox;

    Removal(
            EntityManager database,
            Beneficiaries beneficiaries,
            MatchKeys keys,
            ErasedPseudonyms erased,
            Outbox outbox) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.keys = keys;
        this.erased = erased;
        this.outbox = outbox;
    }

    /**
     * Everybody behind the pseudonyms of one person, whom nobody changes, merges or compares until the transaction ends.
     *
     * @return empty where the pseudonym stands for nobody
     */
    public List<Beneficiary> hold(UUID pseudonym) {
        List<UUID> same = beneficiaries.pseudonyms(pseudonym);
        while (true) {
            // before the people: who compares somebody again holds this and waits for them
            database.createNativeQuery("delete from compare_again where beneficiary_id = any(cast(:people as uuid[]))")
                    .setParameter("people", same.toArray(UUID[]::new))
                    .executeUpdate();
            List<Beneficiary> held = beneficiaries
                    .find("id in ?1 order by id", same)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
            held.forEach(database::refresh);
            // somebody may have been merged with them until they were held
            List<UUID> now = held.isEmpty()
                    ? List.of()
                    : beneficiaries.pseudonyms(held.get(0).id());
            if (same.containsAll(now)) {
                return held;
            }
            same = now;
        }
    }

    /** @param gone how the pseudonym of each of them is remembered */
    public void remove(List<Beneficiary> people, Collection<ErasedPseudonym> gone) {
        UUID[] ids = people.stream().map(Beneficiary::id).toArray(UUID[]::new);
        people.forEach(person -> keys.forget(person.id(), BlockingKeys.of(person.description())));
        people.forEach(database::detach);
        database.createNativeQuery(
                        "update beneficiary set possible_duplicate_of = null where possible_duplicate_of = any(cast(:people as uuid[]))")
                .setParameter("people", ids)
                .executeUpdate();
        database.createNativeQuery("delete from beneficiary where id = any(cast(:people as uuid[]))")
                .setParameter("people", ids)
                .executeUpdate();
        outbox.forgetSetAside(
                BeneficiaryEvents.TOPIC,
                people.stream().map(person -> person.id().toString()).toList());
        gone.forEach(one -> outbox.publish(erased.tombstone(BeneficiaryEvents.TOPIC, BeneficiaryEvents.ERASED, one)));
    }
}
