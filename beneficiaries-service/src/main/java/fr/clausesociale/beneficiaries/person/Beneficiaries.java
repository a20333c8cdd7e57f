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
