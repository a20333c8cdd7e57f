package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.RoundTrips;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a command goes to the database and back: whoever adds a trip says so here. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RoundTripsTest {

    private static final int TRIES = 3;

    @Inject
    BusinessClock clock;

    @Inject
    SessionFactory sessions;

    private LocalDate start;
    private String obligation;
    private int month;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(17).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "900.00");
    }

    @Test
    void a_statement_of_one_line_is_accepted_in_few_round_trips_however_much_was_accepted_before() {
        List<String> first = fewest(this::acceptance, "hours_entry");
        for (int i = 0; i < 6; i++) {
            LocalDate day = start.plusMonths(month++);
            AtWork.accepted(
                    obligation,
                    day,
                    AtWork.line(AtWork.somebody(obligation, day), "7.00"),
                    AtWork.line(AtWork.somebody(obligation, day), "9.00"));
        }
        List<String> later = fewest(this::acceptance, "hours_entry");
        assertThat(later).as(String.join("\n", later)).hasSameSizeAs(first).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_declaration_of_one_line_is_few_round_trips() {
        List<String> trips = fewest(this::declaration, "insert into statement_line");
        assertThat(trips).as(String.join("\n", trips)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void obligations_that_are_read_with_their_contract_are_held_with_it_so_that_they_are_not_older_than_the_lock() {
        String first = fewest(this::acceptance, "hours_entry").get(0);
        assertThat(first).contains("from contract c1_0", "join obligation o1_0");
        String lock = first.substring(first.indexOf("for no key update"));
        assertThat(lock)
                .satisfiesAnyOf(
                        all -> assertThat(all.strip()).isEqualTo("for no key update"),
                        each -> assertThat(each).contains("c1_0", "o1_0"));
    }

    /** A plan that is made anew each time is kept each time, and all later ones take longer to find. */
    @Test
    void acceptances_find_the_plans_of_their_queries_that_the_first_made() {
        acceptance().run();
        acceptance().run();
        List<Runnable> more = Stream.generate(this::acceptance).limit(6).toList();
        long before = sessions.getStatistics().getQueryPlanCacheMissCount();

        more.forEach(Runnable::run);

        assertThat(sessions.getStatistics().getQueryPlanCacheMissCount() - before)
                .isLessThan(more.size());
    }

    /** Parts side by side wait for each other at the progress of their import: nothing may be left to write behind it. */
    @Test
    void a_batch_of_a_file_is_written_before_the_import_gets_on() {
        LocalDate day = start.plusMonths(month++);
        String placement = AtWork.somebody(obligation, day);
        RoundTrips.begin();
        AtWork.imported(
                "commit",
                "obligationId;month;placementId;hours\n%s;%s;%s;7\n"
                        .formatted(obligation, YearMonth.from(day), placement));

        List<String> trips = RoundTrips.ofWhoSent(sql -> sql.contains("insert into statement_line"));

        int progress = lastOf(trips, "done = done +");
        assertThat(progress).isGreaterThan(lastOf(trips, "insert into statement_line"));
        assertThat(progress).isGreaterThan(lastOf(trips, "insert into import_row"));
        assertThat(trips.get(progress + 1)).isEqualTo("commit");
    }

    private static int lastOf(List<String> trips, String what) {
        return IntStream.range(0, trips.size())
                .filter(at -> trips.get(at).contains(what))
                .max()
                .orElseThrow();
    }

    private Runnable acceptance() {
        LocalDate day = start.plusMonths(month++);
        String statement = AtWork.submitted(obligation, day, AtWork.line(AtWork.somebody(obligation, day), "7.00"));
        return () -> Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
    }

    private Runnable declaration() {
        LocalDate day = start.plusMonths(month++);
        String line = AtWork.line(AtWork.somebody(obligation, day), "7.00");
        return () -> AtWork.declared(obligation, day, line);
    }

    /** Of several tries, as other work may have come onto the thread. */
    private static List<String> fewest(Supplier<Runnable> command, String does) {
        List<List<String>> counted = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Runnable ready = command.get();
            RoundTrips.begin();
            ready.run();
            counted.add(RoundTrips.ofWhoSent(sql -> sql.contains(does)));
        }
        return counted.stream()
                .filter(all -> !all.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
