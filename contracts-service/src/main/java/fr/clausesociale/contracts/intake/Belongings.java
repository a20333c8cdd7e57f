package fr.clausesociale.contracts.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Facts that belong to another pseudonym than the one they name, since two who were taken for one are two again. Kept whether or
 * not the fact is known yet: topics are read in no order.
 */
@ApplicationScoped
public class Belongings {

    /** What was told of these before is theirs too. */
    private static final List<String> KNOWN = List.of(
            "update decision_copy set beneficiary_id = :owner where id = :fact",
            "update pass_copy set beneficiary_id = :owner where id = :fact");

    private final EntityManager database;

    Belongings(EntityManager database) {
        this.database = database;
    }

    void keep(LinkPublished.Fact fact) {
        database.createNativeQuery(
                        "insert into belonging (fact_id, recorded_under, belongs_to) values (:fact, :under, :owner)"
                                + " on conflict (fact_id) do update set recorded_under = excluded.recorded_under,"
                                + " belongs_to = excluded.belongs_to")
                .setParameter("fact", fact.factId())
                .setParameter("under", fact.recordedUnder())
                .setParameter("owner", fact.belongsTo())
                .executeUpdate();
        KNOWN.forEach(known -> database.createNativeQuery(known)
                .setParameter("fact", fact.factId())
                .setParameter("owner", fact.belongsTo())
                .executeUpdate());
    }

    /** Whom a fact belongs to that names a pseudonym. */
    public UUID owner(UUID fact, UUID named) {
        List<?> found = database.createNativeQuery(
                        "select belongs_to from belonging where fact_id = :fact and recorded_under = :named",
                        UUID.class)
                .setParameter("fact", fact)
                .setParameter("named", named)
                .getResultList();
        return found.isEmpty() ? named : (UUID) found.get(0);
    }
}
