package fr.clausesociale.beneficiaries.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All people. */
@ApplicationScoped
public class Beneficiaries implements PanacheRepositoryBase<Beneficiary, UUID> {

    /** The person whom a pseudonym stands for today, after all merges. */
    public Beneficiary present(UUID id) {
        Beneficiary person = findById(id);
        while (person.mergedInto() != null) {
            person = findById(person.mergedInto());
        }
        return person;
    }

    /** All pseudonyms that stand for the same person as this one today, itself too, known or not. */
    public List<UUID> pseudonyms(UUID id) {
        if (findById(id) == null) {
            return List.of(id);
        }
        return getEntityManager()
                .createNativeQuery(
                        "with recursive same (id) as (select cast(:present as uuid) union"
                                + " select b.id from beneficiary b join same on b.merged_into = same.id)"
                                + " select id from same",
                        UUID.class)
                .setParameter("present", present(id).id())
                .getResultList();
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
