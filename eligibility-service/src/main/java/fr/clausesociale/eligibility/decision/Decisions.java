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

    private static final String OF_PERSON =
            "d.beneficiaryId in (select p.id from Person p where p.id = :person or p.mergedInto = :person)";

    /** All on a person, under whichever pseudonym, newest first. */
    List<Decision> of(UUID person) {
        return new WhereClause()
                .add(OF_PERSON, "person", person)
                .query(getEntityManager(), "from Decision d", " order by d.recordedAt desc, d.id desc", Decision.class)
                .getResultList();
    }

    /** One of them. */
    Optional<Decision> of(UUID person, UUID id) {
        return new WhereClause()
                .add("d.id = :id", "id", id)
                .add(OF_PERSON, "person", person)
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
