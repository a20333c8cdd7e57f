package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.vault.KeyedIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The keys under which people are found who may be one; kept as keyed hashes ({@link KeyedIndex}). */
@ApplicationScoped
public class MatchKeys {

    private final EntityManager database;
    private final KeyedIndex index;

    MatchKeys(EntityManager database, KeyedIndex index) {
        this.database = database;
        this.index = index;
    }

    /**
     * In the transaction in which people become known, or known otherwise; those who are new are written already.
     *
     * @param found under which each of these people is found
     */
    void keep(Map<UUID, Set<Long>> found) {
        List<UUID> people = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        found.forEach((person, theirs) -> index.kept(theirs).forEach(key -> {
            people.add(person);
            keys.add(key);
        }));
        if (keys.isEmpty()) {
            return;
        }
        database.createNativeQuery("insert into match_key (key, beneficiary_id) select key, person"
                        + " from unnest(cast(:keys as bigint[]), cast(:people as uuid[])) k (key, person)"
                        + " on conflict do nothing")
                .setParameter("people", people.toArray(UUID[]::new))
                .setParameter("keys", keys.toArray(Long[]::new))
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    /** Whoever turns out to be written otherwise is found by that alone. */
    void replace(UUID person, Set<Long> before, Set<Long> now) {
        if (!before.equals(now)) {
            delete(person, index.sought(before));
            keep(Map.of(person, now));
        }
    }

    /** Of somebody who is forgotten. */
    public void forget(UUID person, Set<Long> keys) {
        delete(person, index.sought(keys));
    }

    /** Somebody is kept under the present key of the ring alone. */
    public void rekey(UUID person, Set<Long> keys) {
        delete(person, index.sought(keys));
        keep(Map.of(person, keys));
    }

    private void delete(UUID person, Set<Long> hashes) {
        database.createNativeQuery(
                        "delete from match_key where beneficiary_id = :person and key = any(cast(:keys as bigint[]))")
                .setParameter("person", person)
                .setParameter("keys", hashes.toArray(Long[]::new))
                .executeUpdate();
    }
}
