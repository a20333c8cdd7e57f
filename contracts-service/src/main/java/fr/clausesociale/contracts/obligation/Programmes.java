package fr.clausesociale.contracts.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The programmes that obligations may belong to: a list that can grow. */
@ApplicationScoped
class Programmes {

    private final EntityManager database;

    Programmes(EntityManager database) {
        this.database = database;
    }

    boolean has(String code) {
        return !database.createNativeQuery("select 1 from programme where code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }
}
