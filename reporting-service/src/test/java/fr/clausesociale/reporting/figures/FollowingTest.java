package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.authority.Right;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.conditions.Days;
import fr.clausesociale.reporting.conditions.Following;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.origin.OriginStatement;
import fr.clausesociale.reporting.store.Believed;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody follows by name, those follow whose territory it was in the month worked. */
class FollowingTest {

    private static final String STRUCTURE = "90000003500015";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> MONTHS = List.of("2024-05", "2024-06", "2024-07");

    /** Hours of each month in the Côte-d'Or, in the Ille-et-Vilaine, and of what names the structure. */
    private static final Map<String, List<Integer>> HOURS = Map.of(
            "dijon", List.of(1, 2, 4),
            "rennes", List.of(10, 20, 40),
            "named", List.of(100, 200, 400));

    @TempDir
    Path folder;

    private Stores stores;

    @BeforeEach
    void worked() throws Exception {
        stores = TestStores.in(folder);
        stores.open().settle();
        stores.open()
                .write(
                        List.of(
                                contract("dijon", 1, "WORKS", "27", "21"),
                                contract("rennes", 1, "WORKS", "53", "35"),
                                contract("named", 1, "WORKS", "11", "75", STRUCTURE, "21210231300013")),
                        Map.of());
        for (String contract : HOURS.keySet()) {
            for (int month = 0; month < MONTHS.size(); month++) {
                stores.open()
                        .write(
                                List.of(hours(
                                        contract,
                                        MONTHS.get(month),
                                        HOURS.get(contract).get(month))),
                                Map.of());
            }
        }
        stores.serve();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_territory_counts_in_the_months_in_which_it_was_the_structures() throws Exception {
        List<Right> held = List.of(right("2020-01-01", "2024-05-31", "DEP-21"), right("2024-06-01", null, "REG-53"));

        assertHours(followed(held, "REG-53"), 100 + 200 + 400 + 1 + 20 + 40);
    }

    @Test
    void a_month_in_which_it_changed_is_of_the_territory_at_its_end() throws Exception {
        List<Right> held =
                List.of(right("2020-01-01", "2024-06-15", "DEP-21"), right("2024-06-16", "2024-07-30", "DEP-35"));

        assertHours(followed(held), 100 + 200 + 400 + 1 + 20);
    }

    @Test
    void a_territory_that_is_not_the_structures_yet_counts_nothing() throws Exception {
        assertHours(followed(List.of(right("2025-01-01", null, "DEP-21")), "DEP-21"), 100 + 200 + 400);
    }

    @Test
    void an_account_that_has_some_of_the_territories_has_no_other_one_of_the_past() throws Exception {
        List<Right> held =
                List.of(right("2020-01-01", "2024-05-31", "DEP-21"), right("2024-06-01", null, "DEP-35", "DEP-22"));

        assertHours(followed(held, "DEP-35"), 100 + 200 + 400 + 20 + 40);
        assertHours(followed(held, "DEP-35", "DEP-22"), 100 + 200 + 400 + 1 + 20 + 40);
    }

    @Test
    void on_the_axis_of_those_who_follow_hours_are_where_the_structure_was_registered_in_that_month() throws Exception {
        Condition registered = new Condition.FollowedBy(
                Map.of(STRUCTURE, Set.of(new Days(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30)))));

        assertHours(registered, 200);
    }

    /** Lines and facts say the same. */
    private void assertHours(Condition condition, int hours) throws Exception {
        Granted granted = new Granted(View.FOLLOWED, condition, true, any -> true);
        for (String by : new String[] {null, "month,region"}) {
            Question question = Questions.of("FR", null, null, null, by, "hours,persons");
            assertThat(stores.ask(book -> new AggregateStatement(question, granted, 100).run(book))
                            .total()
                            .hours())
                    .isEqualByComparingTo(BigDecimal.valueOf(hours));
        }
        OriginStatement facts =
                new OriginStatement(List.of(), condition.onFacts("last_day(h.month)"), null, null, new Believed(null));
        assertThat(stores.read(facts::run).get(List.of()).estimated().hours())
                .isEqualByComparingTo(BigDecimal.valueOf(hours));
    }

    private static Condition followed(List<Right> held, String... ofAccount) {
        return new Following(new Geography(), TODAY).of(STRUCTURE, held, Set.of(ofAccount));
    }

    private static Right right(String from, String until, String... territories) {
        return new Right(
                "FACILITATOR",
                "facilitator",
                null,
                List.of(territories),
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static Version hours(String contract, String month, int hours) {
        return new Version(
                new HoursFact(
                        id(contract + month),
                        id("p" + contract),
                        id("b" + contract),
                        id(contract + "-obligation"),
                        id(contract),
                        null,
                        YearMonth.parse(month),
                        BigDecimal.valueOf(hours),
                        "ENTRY",
                        false,
                        "ESTIMATED",
                        null,
                        null),
                1,
                Instant.parse("2026-04-02T08:00:00Z"));
    }
}
