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

    /** All pseudonyms that stand today for whoever is behind one of them; that one alone where nobody is known by it. */
    public List<UUID> pseudonyms(UUID pseudonym) {
        return current(pseudonym).map(this::pseudonyms).orElse(List.of(pseudonym));
    }

    /** All pseudonyms that stand for this person today, its own too, over however many others. */
    public List<UUID> pseudonyms(Person person) {
        return getEntityManager()
                .createNativeQuery(
                        "with recursive same (id) as (select cast(:present as uuid) union"
                                + " select p.id from person p join same on p.merged_into = same.id)"
                                + " select id from same",
                        UUID.class)
                .setParameter("present", person.id())
                .getResultList();
    }
}
