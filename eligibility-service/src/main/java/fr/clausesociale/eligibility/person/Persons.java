package fr.clausesociale.eligibility.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All people known here. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    /** Begins a query that looks among all pseudonyms, {@code same}, that stand for whom {@link #PRESENT} stands for. */
    public static final String SAME = "with same as (select p.id id from Person p where p.id = :present"
            + " union select p.id id from Person p join same s on p.mergedInto = s.id)";

    /** The parameter of {@link #SAME}: the pseudonym in use. */
    public static final String PRESENT = "present";

    private static final int LONGEST_CHAIN = 10;

    /** The person, locked until the transaction ends and made known where it was not: two topics may tell of it first. */
    public Person locked(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into person (id, status, version) values (?1, 'ACTIVE', 0)"
                        + " on conflict (id) do nothing")
                .setParameter(1, id)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The person whom a pseudonym stands for today. */
    public Optional<Person> current(UUID id) {
        Person person = findById(id);
        for (int step = 0; person != null && person.mergedInto() != null && step < LONGEST_CHAIN; step++) {
            person = findById(person.mergedInto());
        }
        return Optional.ofNullable(person);
    }

    /** All pseudonyms that stand for this person today, its own too, over however many others. */
    public List<UUID> pseudonyms(Person person) {
        return getEntityManager()
                .createQuery(SAME + " select s.id from same s", UUID.class)
                .setParameter(PRESENT, person.id())
                .getResultList();
    }
}
