package fr.clausesociale.eligibility.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
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

    /** Every pseudonym that stands for this person, its own first. */
    public List<UUID> pseudonyms(Person person) {
        List<UUID> all = new ArrayList<>(List.of(person.id()));
        list("mergedInto", person.id()).forEach(merged -> all.add(merged.id()));
        return all;
    }
}
