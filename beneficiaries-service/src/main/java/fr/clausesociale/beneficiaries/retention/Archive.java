package fr.clausesociale.beneficiaries.retention;

import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was behind pseudonyms on which hours rest, after everything else of them was erased: a dispute or an audit of the hours
 * may have to lead back to a person. Sealed, and read by who answers for personal data alone.
 */
@ApplicationScoped
class Archive {

    private final EntityManager database;
    private final SealedJson json;

    Archive(EntityManager database, SealedJson json) {
        this.database = database;
        this.json = json;
    }

    /** What of a person is archived: no more than says who they were. */
    record Person(String lastName, String firstNames, LocalDate birthDate) {

        static Person of(Beneficiary person) {
            return new Person(
                    person.identity().lastName(),
                    person.identity().firstNames(),
                    person.identity().birthDate());
        }
    }

    /** @param people one person, under each of their pseudonyms */
    void keep(List<Beneficiary> people, LocalDate until, Instant now) {
        database.createNativeQuery("insert into archived_person (id, pseudonyms, identity, archived_at, archived_until)"
                        + " values (:id, cast(:pseudonyms as uuid[]), :identity, :now, :until)")
                .setParameter("id", Ids.next())
                .setParameter("pseudonyms", people.stream().map(Beneficiary::id).toArray(UUID[]::new))
                .setParameter(
                        "identity",
                        json.seal(Rings.PEOPLE, people.stream().map(Person::of).toList()))
                .setParameter("now", now)
                .setParameter("until", until)
                .executeUpdate();
    }

    Optional<Person[]> find(UUID pseudonym) {
        return database
                .createNativeQuery(
                        "select identity from archived_person where pseudonyms @> array[cast(:pseudonym as uuid)]",
                        byte[].class)
                .setParameter("pseudonym", pseudonym)
                .getResultList()
                .stream()
                .findFirst()
                .map(kept -> json.open(Rings.PEOPLE, (byte[]) kept, Person[].class));
    }

    /** Forgets who was archived for long enough. */
    @Transactional
    void forget(LocalDate today) {
        database.createNativeQuery("delete from archived_person where archived_until < :today")
                .setParameter("today", today)
                .executeUpdate();
    }
}
