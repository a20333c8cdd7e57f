package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.HoursFact.Part;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours of a contract in several territories say in which part of it they were worked. */
class PartsTest {

    private static final Part DIJON = new Part("COMMUNE", "21231");
    private static final Part AIN = new Part("DEPARTMENT", "01");
    private static final List<Version> FACTS = List.of(
            hours("e1", DIJON, "70", "ENTRY"),
            hours("e2", AIN, "30.50", "ENTRY"),
            hours("e3", null, "10", "ENTRY"),
            hours("e4", AIN, "5", "ENTRY"),
            hours("r4", AIN, "-5", "REVERSAL"),
            placement("p", 1, "b", null),
            contract("c", 1, "WORKS", "27", "21"),
            contract("c", 2, "SERVICES", "27", "21"));

    @TempDir
    Path folder;

    @Test
    void figures_are_told_by_the_part_whatever_came_first_and_after_a_start_too() throws Exception {
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

    private static Stores started(Path folder) throws Exception {
        Stores stores = TestStores.in(folder);
        stores.open();
        stores.serve();
        return stores;
    }

    private static void assertToldByPart(Stores stores) throws Exception {
        Question question = Questions.of("FR", null, null, null, "part,marketType", "hours,persons");
        Cells cells = stores.ask(book -> new AggregateStatement(question, Grants.everything("FR"), 100).run(book));
        assertThat(cells.rows())
                .extracting(cell -> Map.entry(cell.values().get(0), cell.hours()))
                .containsExactly(
                        Map.entry("COMMUNE-21231", new BigDecimal("70.00")),
                        Map.entry("DEPARTMENT-01", new BigDecimal("30.50")),
                        Map.entry("NOT_STATED", new BigDecimal("10.00")));
        assertThat(cells.rows()).extracting(cell -> cell.values().get(1)).containsOnly("SERVICES");
        assertThat(cells.total().persons()).isEqualTo(1);
        stores.close();
    }

    private static Version hours(String entry, Part part, String hours, String kind) {
        return new Version(
                new HoursFact(
                        id(entry),
                        id("p"),
                        id("b"),
                        id("c-obligation"),
                        id("c"),
                        part,
                        YearMonth.of(2026, 3),
                        new BigDecimal(hours),
                        kind,
                        null,
                        null,
                        null),
                1,
                Instant.parse("2026-04-02T08:00:00Z"));
    }
}
