package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** All decisions ever taken. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** All under these pseudonyms, newest first. */
    List<Decision> of(List<UUID> pseudonyms) {
        return new WhereClause()
                .among("d.beneficiaryId", "people", pseudonyms)
                .query(getEntityManager(), "from Decision d", " order by d.recordedAt desc, d.id desc", Decision.class)
                .getResultList();
    }

    /** All on a person, under whichever of the pseudonyms that stand for them today, newest first. */
    List<Decision> of(Person person) {
        return found(person, "true").getResultList();
    }

    /** One of them. */
    Optional<Decision> of(Person person, UUID id) {
        return found(person, "d.id = :id").setParameter("id", id).getResultList().stream()
                .findFirst();
    }

    private SelectionQuery<Decision> found(Person person, String condition) {
        return getSession()
                .createNativeQuery(
                        Persons.SAME
                                + " select d.* from decision d where d.beneficiary_id in (select id from same) and "
                                + condition + " order by d.recorded_at desc, d.id desc",
                        Decision.class)
                .setParameter(Persons.PRESENT, person.id());
    }

    List<Decision> standing(List<UUID> pseudonyms) {
        return list("beneficiaryId in ?1 and supersededBy is null order by recordedAt, id", pseudonyms);
    }

    /** The next page of all decisions by id, for going through all of them. */
    List<Decision> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
