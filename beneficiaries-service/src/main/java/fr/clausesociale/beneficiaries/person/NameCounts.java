package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Field;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Counts how many of the people known here bear a name. Inside the database, and of names with many bearers only: a count of
 * few would tell of its bearer, also after their erasure.
 */
@ApplicationScoped
class NameCounts {

    private static final int BEARERS = 20;

    /** Among fewer a share says nothing: then the shipped frequencies stand alone. */
    private static final int PEOPLE = 10_000;

    private final EntityManager database;

    NameCounts(EntityManager database) {
        this.database = database;
    }

    @Scheduled(every = "{clausesociale.beneficiaries.name-counts:24h}", delayed = "10m")
    @Transactional
    void count() {
        database.createNativeQuery("delete from name_frequency").executeUpdate();
        count(Field.LAST_NAME, "plain_last_name");
        count(Field.FIRST_NAMES, "plain_first_names");
    }

    private void count(Field field, String column) {
        database.createNativeQuery("""
                        insert into name_frequency (field, name, share)
                        select :field, replace(%s, ' ', ''), count(*)::float8 / people.count
                        from beneficiary, (select count(*) from beneficiary where status = 'ACTIVE') people
                        where status = 'ACTIVE' and people.count >= :people
                        group by 2, people.count having count(*) >= :bearers""".formatted(column))
                .setParameter("field", field.name())
                .setParameter("people", PEOPLE)
                .setParameter("bearers", BEARERS)
                .executeUpdate();
    }
}
