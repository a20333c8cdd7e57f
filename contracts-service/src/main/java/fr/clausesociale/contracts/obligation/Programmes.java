package fr.clausesociale.contracts.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

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

    /** What the programme asks where no share is named, or null. */
    BigDecimal defaultShare(String code) {
        List<?> shares = database.createNativeQuery(
                        "select default_share from programme where code = :code", BigDecimal.class)
                .setParameter("code", code)
                .getResultList();
        return shares.isEmpty() ? null : (BigDecimal) shares.get(0);
    }
}
