package fr.clausesociale.contracts.lists;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a page of 50 of every list takes with half a million contracts, for each filter, sort and kind of caller, warm.
 *
 * <p>{@code -Dlists=placements} tries the lists whose path this expression finds only, {@code -Dcalls=} how often each is asked for.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@Tag("benchmark")
class ListBenchmark {

    private static final String LISTS = System.getProperty("lists", "");

    @Inject
    AgroalDataSource database;

    @Inject
    BusinessClock clock;

    @Test
    void every_list_answers_a_page_within_50_ms_at_p99() throws Exception {
        ListFixture fixture = new ListFixture(database);
        fixture.fill();
        Timings timings = new Timings();
        timings.baseline(ListCaller.ADMIN.token(), "/v1/contracts/" + fixture.one(ListFixture.CONTRACT));
        for (MeasuredList list : new MeasuredLists(clock.today(), fixture).all()) {
            if (list.path().matches(".*(" + LISTS + ").*")) {
                for (ListCaller caller : list.callers()) {
                    for (String filter : list.filters()) {
                        timings.list(caller, list.path() + "?" + filter);
                    }
                }
            }
        }
        System.out.println(
                "indexes on contract: " + fixture.one("select count(*) from pg_indexes where tablename = 'contract'"));
        timings.summary();
    }
}
