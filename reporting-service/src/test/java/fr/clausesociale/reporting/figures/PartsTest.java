package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.divided;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.inPart;
import static fr.clausesociale.reporting.facts.Scenario.owing;
import static fr.clausesociale.reporting.facts.Scenario.part;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.facts.ContractFact.Follower;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.origin.OriginStatement;
import fr.clausesociale.reporting.owed.Owed;
import fr.clausesociale.reporting.owed.OwedQuestion;
import fr.clausesociale.reporting.owed.OwedStatement;
import fr.clausesociale.reporting.store.Believed;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A contract of Dijon (21) that is performed there and in the Ain (01), where another structure follows since the middle of March
 * 2026: hours of a part count in its place, and for who follows it.
 */
class PartsTest {

    private static final String OF_AIN = "90000003500015";
    private static final Version DIVIDED = divided(
            owing("c", 2, step("2026-01-01", "100.01", null)),
            part("27", "21", "0.60"),
            part("84", "01", "0.40", new Follower(null, null), new Follower(OF_AIN, LocalDate.of(2026, 3, 16))));
    private static final List<Version> FACTS = List.of(
            inPart(hours("e1", "p", "anne", "c", "2026-03", "70"), "21"),
            inPart(hours("e2", "p", "anne", "c", "2026-03", "30.50"), "01"),
            inPart(hours("e3", "p", "anne", "c", "2026-02", "8"), "01"),
            hours("e4", "p", "anne", "c", "2026-03", "10"),
            inPart(hours("e5", "p", "anne", "c", "2026-03", "5"), "01"),
            inPart(hours("r5", "p", "anne", "c", "2026-03", "-5"), "01"),
            inPart(hours("e6", "p", "anne", "c", "2026-03", "1"), "75"),
            placement("p", 1, "anne", null),
            owing("c", 1, step("2026-01-01", "100.01", null)),
            DIVIDED);
    private static final Map<List<String>, BigDecimal> HOURS = Map.of(
            List.of("DEPARTMENT-21", "21", Attribute.NOBODY), new BigDecimal("70.00"),
            List.of("DEPARTMENT-01", "01", OF_AIN), new BigDecimal("30.50"),
            List.of("DEPARTMENT-01", "01", Attribute.NOBODY), new BigDecimal("8.00"),
            // what names no part of the contract is of the contract
            List.of(Attribute.NOT_STATED, "21", Attribute.NOBODY), new BigDecimal("11.00"));

    @TempDir
    Path folder;

    @Test
    void hours_count_where_their_part_is_and_for_who_follows_it_whatever_came_first_and_after_a_start_too()
            throws Exception {
        Path live = Files.createDirectory(folder.resolve("live"));
        Path rebuilt = Files.createDirectory(folder.resolve("rebuilt"));
        List<Version> backwards = new ArrayList<>(FACTS);
        Collections.reverse(backwards);

        Stores stores = OrderDoesNotMatterTest.filled(
                live, backwards.stream().map(List::of).toList(), false);
        assertToldByPart(stores);
        assertToldByPart(started(live));
        Stores again = OrderDoesNotMatterTest.filled(rebuilt, List.of(FACTS), true);
        assertToldByPart(again);
        Files.delete(rebuilt.resolve("figures.duckdb.lines"));
        assertToldByPart(started(rebuilt));
    }

    @Test
    void a_territory_and_a_filter_have_the_hours_of_their_parts_alone() throws Exception {
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(FACTS), true);

        Condition part = new Condition.Is(Attribute.PART, Set.of("DEPARTMENT-01"));
        for (Condition condition : List.of(Condition.within("DEP-01"), part)) {
            Granted granted = new Granted(View.TERRITORY, condition, true, any -> true);
            Question question = Questions.of("FR", null, null, null, null, "hours");
            assertThat(stores.ask(book -> new AggregateStatement(question, granted, 100).run(book))
                            .total()
                            .hours())
                    .isEqualByComparingTo("38.50");
            assertThat(estimated(stores, List.of(), condition))
                    .containsOnly(Map.entry(List.of(), new BigDecimal("38.50")));
            assertThat(owed(stores, List.of(), condition).get(List.of()).done()).isEqualByComparingTo("38.50");
        }
        stores.close();
    }

    @Test
    void each_part_owes_its_share_and_an_obligation_is_one() throws Exception {
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(FACTS), true);

        Map<List<String>, Owed> parts = owed(stores, List.of(Attribute.PART), Condition.ALL);
        Map<List<String>, Owed> departments = owed(stores, List.of(Attribute.DEPARTMENT), Condition.ALL);

        assertOwed(parts.get(List.of("DEPARTMENT-21")), "60.01", "70", "0");
        assertOwed(parts.get(List.of("DEPARTMENT-01")), "40", "38.50", "1.50");
        assertOwed(parts.get(List.of(Attribute.NOT_STATED)), "0", "11", "0");
        assertOwed(departments.get(List.of("21")), "60.01", "81", "0");
        assertOwed(departments.get(List.of("01")), "40", "38.50", "1.50");
        assertOwed(parts.get(List.of()), "100.01", "119.50", "0");
        assertThat(parts.get(List.of()).people()).isEqualTo(1);
        stores.close();
    }

    private static void assertOwed(Owed owed, String due, String done, String remaining) {
        assertThat(owed.due()).isEqualByComparingTo(due);
        assertThat(owed.done()).isEqualByComparingTo(done);
        assertThat(owed.remaining()).isEqualByComparingTo(remaining);
        assertThat(owed.obligations()).isEqualTo(1);
        assertThat(owed.contracts()).isEqualTo(1);
    }

    private static Map<List<String>, Owed> owed(Stores stores, List<Attribute> by, Condition condition)
            throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 31);
        OwedStatement statement =
                new OwedStatement(new OwedQuestion(by, condition.onFacts("DATE '" + day + "'"), null, day, null));
        return stores.read(statement::run);
    }

    /** By the facts, in which all hours of parts are estimated. */
    private static Map<List<String>, BigDecimal> estimated(Stores stores, List<Attribute> by, Condition condition)
            throws Exception {
        OriginStatement statement =
                new OriginStatement(by, condition.onFacts("last_day(h.month)"), null, null, new Believed(null));
        return stores.read(statement::run).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().estimated().hours()));
    }

    private static Stores started(Path folder) throws Exception {
        Stores stores = TestStores.in(folder);
        stores.open();
        stores.serve();
        return stores;
    }

    private static void assertToldByPart(Stores stores) throws Exception {
        Question question = Questions.of("FR", null, null, null, "part,department,facilitator", "hours,persons");
        Cells cells = stores.ask(book -> new AggregateStatement(question, Grants.everything("FR"), 100).run(book));
        assertThat(cells.rows().stream().collect(Collectors.toMap(Cell::values, Cell::hours)))
                .isEqualTo(HOURS);
        assertThat(cells.total().persons()).isEqualTo(1);
        Map<List<String>, BigDecimal> facts =
                estimated(stores, List.of(Attribute.PART, Attribute.DEPARTMENT, Attribute.FOLLOWER), Condition.ALL);
        assertThat(facts.keySet()).containsAll(HOURS.keySet());
        assertThat(facts).containsEntry(List.of("DEPARTMENT-01", "01", OF_AIN), new BigDecimal("30.50"));
        stores.close();
    }
}
