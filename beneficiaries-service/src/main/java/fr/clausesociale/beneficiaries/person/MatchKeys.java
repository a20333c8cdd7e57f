package fr.clausesociale.beneficiaries.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;

/** The keys under which people are found who may be one. */
@ApplicationScoped
class MatchKeys {

    private final EntityManager database;

    MatchKeys(EntityManager database) {
        this.database = database;
    }

    void keep(UUID person, Set<Long> keys) {
        database.createNativeQuery("insert into match_key (key, beneficiary_id)"
                        + " select key, :person from unnest(cast(:keys as bigint[])) k (key) on conflict do nothing")
                .setParameter("person", person)
                .setParameter("keys", keys.toArray(Long[]::new))
                .executeUpdate();
    }

    /** Whoever turns out to be written otherwise is found by that alone. */
    void replace(UUID person, Set<Long> before, Set<Long> now) {
        if (!before.equals(now)) {
            database.createNativeQuery(
                            "delete from match_key where beneficiary_id = :person and key = any(cast(:keys as bigint[]))")
                    .setParameter("person", person)
                    .setParameter("keys", before.toArray(Long[]::new))
                    .executeUpdate();
            keep(person, now);
        }
    }
}
