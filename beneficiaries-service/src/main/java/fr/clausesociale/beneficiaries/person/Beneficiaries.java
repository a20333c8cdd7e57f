package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All people. */
@ApplicationScoped
public class Beneficiaries implements PanacheRepositoryBase<Beneficiary, UUID> {

    private static final String BEHIND = "with recursive same (id) as (select cast(:top as uuid) union"
            + " select b.id from beneficiary b join same on b.merged_into = same.id)";

    private final PeopleLocks locks;

    Beneficiaries(PeopleLocks locks) {
        this.locks = locks;
    }

    /** The person whom a pseudonym stands for today, after all merges. */
    public Beneficiary present(UUID id) {
        return findById(pseudonyms(id).present(id));
    }

    /** All pseudonyms that stand for the same person as this one today, itself too, known or not. */
    public Pseudonyms pseudonyms(UUID id) {
        return pseudonyms(List.of(id));
    }

    /** The same of several people. */
    public Pseudonyms pseudonyms(Collection<UUID> ids) {
        Map<UUID, UUID> present = new HashMap<>();
        ids.forEach(id -> present.put(id, id));
        new WhereClause()
                .add(
                        "s.present in (select k.present from Beneficiary k where " + WhereClause.anyOf("k.id", "ids")
                                + ")",
                        "ids",
                        ids.toArray(UUID[]::new))
                .query(getEntityManager(), "select s.id, s.present from Beneficiary s", Object[].class)
                .getResultList()
                .forEach(row -> present.put((UUID) row[0], (UUID) row[1]));
        return new Pseudonyms(present);
    }

    /** As {@link PeopleLocks#holdNews}, by any pseudonym of the person. @return all of them, once they are held */
    public Pseudonyms holdNews(UUID id) {
        locks.holdNews(List.of(pseudonyms(id).present(id)));
        return pseudonyms(id);
    }

    /** A pseudonym, and all that were merged into it. */
    Set<UUID> behind(UUID top) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery(BEHIND + " select id from same", UUID.class)
                .setParameter("top", top)
                .getResultList());
    }

    /** Whoever is behind one that goes out of use, or comes back into use, with all that were merged into it before. */
    void standsFor(UUID top, UUID present) {
        getEntityManager()
                .createNativeQuery(
                        BEHIND + " update beneficiary set present = :present where id in (select id from same)")
                .setParameter("top", top)
                .setParameter("present", present)
                .executeUpdate();
    }

    /**
     * The next page of all people by id, for telling of them again. Nobody changes them, nor what is declared of them, before
     * the transaction ends: what is told last of a person is what stands.
     */
    public List<Beneficiary> heldAfter(UUID last, int limit) {
        return find("id > ?1 order by id", last)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .page(0, limit)
                .list();
    }
}
