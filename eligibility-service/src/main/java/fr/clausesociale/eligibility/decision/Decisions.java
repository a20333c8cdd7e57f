package fr.clausesociale.eligibility.decision;

import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions ever taken. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** All on a person under these pseudonyms, newest first. */
    List<Decision> of(List<UUID> pseudonyms) {
        return new WhereClause()
                .among("d.beneficiaryId", "people", pseudonyms)
                .query(getEntityManager(), "from Decision d", " order by d.recordedAt desc, d.id desc", Decision.class)
                .getResultList();
    }

    /** One of them. */
    Optional<Decision> of(List<UUID> pseudonyms, UUID id) {
        return new WhereClause()
                .add("d.id = :id", "id", id)
                .among("d.beneficiaryId", "people", pseudonyms)
                .query(getEntityManager(), "from Decision d", Decision.class)
                .getResultStream()
                .findFirst();
    }

    List<Decision> standing(List<UUID> pseudonyms) {
        return list("beneficiaryId in ?1 and supersededBy is null order by recordedAt, id", pseudonyms);
    }

    /** The next page of all decisions by id, for going through all of them. */
    List<Decision> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
