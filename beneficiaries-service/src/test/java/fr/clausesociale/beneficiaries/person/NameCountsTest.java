package fr.clausesociale.beneficiaries.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names are counted: none that few bear, for a count of few would tell of them, also after their erasure. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestTransaction
class NameCountsTest {

    @Inject
    NameCounts counts;

    @Inject
    EntityManager database;

    private void people(int many, String lastName, String firstNames) {
        database.createNativeQuery("""
                        insert into beneficiary (id, status, present, last_name, first_names, birth_date, sex,
                        plain_last_name, plain_first_names, further_numbers, territory, residence, structures, territories,
                        last_referral_id, referred_on, created_at, updated_at, version)
                        select id, 'ACTIVE', id, :last, :first, date '1990-01-01', 'F', :last, :first, '', 'FR', false,
                        '{}', '{}', gen_random_uuid(), date '2026-01-01', now(), now(), 0
                        from (select gen_random_uuid() as id from generate_series(1, :many)) people""")
                .setParameter("many", many)
                .setParameter("last", lastName)
                .setParameter("first", firstNames)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<String> counted(String field) {
        return database.createNativeQuery("select name from name_frequency where field = :field")
                .setParameter("field", field)
                .getResultList();
    }

    @Test
    void a_name_with_twenty_bearers_is_counted_and_one_with_fewer_is_not() {
        people(10_000, "zzmartinz", "zzanne marie");
        people(20, "zzquemeneur", "zztifenn");
        people(19, "zzabgrall", "zzgwenole");

        counts.count();

        assertThat(counted("LAST_NAME")).contains("zzmartinz", "zzquemeneur").doesNotContain("zzabgrall");
        assertThat(counted("FIRST_NAMES")).contains("zzannemarie", "zztifenn").doesNotContain("zzgwenole");
    }

    @Test
    void a_name_that_lost_its_twentieth_bearer_is_counted_no_more() {
        people(10_000, "zzmartinz", "zzanne");
        people(20, "zzquemeneur", "zztifenn");
        counts.count();
        assertThat(counted("LAST_NAME")).contains("zzquemeneur");

        database.createNativeQuery("delete from beneficiary where id = (select id from beneficiary"
                        + " where last_name = 'zzquemeneur' limit 1)")
                .executeUpdate();
        counts.count();

        assertThat(counted("LAST_NAME")).contains("zzmartinz").doesNotContain("zzquemeneur");
    }
}
