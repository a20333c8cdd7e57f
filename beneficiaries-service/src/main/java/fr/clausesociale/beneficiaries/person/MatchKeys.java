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
}
