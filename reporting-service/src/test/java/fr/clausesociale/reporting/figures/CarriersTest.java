package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.ContractFact.Follower;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A territory's facilitators were carried by four bodies, one after the other, in twelve years. */
class CarriersTest {

    private static final List<String> CARRIERS =
            List.of("90000003500015", "90000004300019", "90000006800016", "90000008400013");
    private static final List<LocalDate> CHANGES =
            List.of(LocalDate.of(2017, 4, 1), LocalDate.of(2019, 9, 16), LocalDate.of(2023, 1, 1));
    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2025;
    private static final int CONTRACTS = 5;
    private static final Question BY_YEAR = Questions.of("FR", null, null, null, "year", null);
    private static final Question BY_MONTH = Questions.of("FR", null, null, null, "month", null);
    private static final Question BY_CARRIER = Questions.of("FR", null, null, null, "year,facilitator", null);

    @TempDir
    Path folder;

    private Stores stores;
    private ColumnStore store;
    private int told;

    @BeforeEach
    void twelve_years_of_hours() throws Exception {
        stores = TestStores.in(folder);
        store = stores.open();
        store.settle();
        store.write(contracts(0), Map.of());
        Random random = new Random(7);
        List<Version> hours = new ArrayList<>();
        for (YearMonth month = YearMonth.of(FIRST_YEAR, 1); month.getYear() <= LAST_YEAR; month = month.plusMonths(1)) {
            for (int contract = 0; contract < CONTRACTS; contract++) {
                hours.add(worked(contract, month, BigDecimal.valueOf(1 + random.nextInt(15_000), 2)));
            }
        }
        store.write(hours, Map.of());
        stores.serve();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void the_figures_of_each_year_are_the_same_to_the_hundredth_before_and_after_each_change() throws Exception {
        Map<List<String>, BigDecimal> years = ask(BY_YEAR, Grants.everything("FR"));
        Map<List<String>, BigDecimal> byCarrier = ask(BY_CARRIER, Grants.everything("FR"));
        for (int change = 1; change <= CHANGES.size(); change++) {
            int until = CHANGES.get(change - 1).getYear();

            store.write(contracts(change), Map.of());

            Map<List<String>, BigDecimal> after = ask(BY_CARRIER, Grants.everything("FR"));
            assertThat(ask(BY_YEAR, Grants.everything("FR"))).isEqualTo(years);
            assertThat(before(until, after)).isEqualTo(before(until, byCarrier));
            byCarrier = after;
        }
        assertThat(stores.ask(book -> new AggregateStatement(BY_YEAR, Grants.everything("FR"), 100).run(book))
                        .total()
                        .hours())
                .isEqualByComparingTo(years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void each_carrier_reads_its_own_years_and_no_other() throws Exception {
        Map<List<String>, BigDecimal> months = ask(BY_MONTH, Grants.everything("FR"));
        for (int change = 1; change <= CHANGES.size(); change++) {
            store.write(contracts(change), Map.of());
        }
        for (int carrier = 0; carrier < CARRIERS.size(); carrier++) {
            LocalDate from = carrier == 0 ? LocalDate.MIN : CHANGES.get(carrier - 1);
            LocalDate until = carrier == CHANGES.size() ? LocalDate.MAX : CHANGES.get(carrier);

            Map<List<String>, BigDecimal> own = ask(BY_MONTH, followedBy(CARRIERS.get(carrier)));

            assertThat(own).isEqualTo(in(months, from, until));
        }
    }

    /** A month in which it changed is of who followed at its end, and accepts it. */
    @Test
    void a_file_that_is_opened_again_tells_the_same() throws Exception {
        for (int change = 1; change <= CHANGES.size(); change++) {
            store.write(contracts(change), Map.of());
        }
        Map<List<String>, BigDecimal> byCarrier = ask(BY_CARRIER, Grants.everything("FR"));
        stores.close();

        stores = TestStores.in(folder);
        stores.open();
        stores.serve();

        assertThat(ask(BY_CARRIER, Grants.everything("FR"))).isEqualTo(byCarrier);
        assertThat(ask(BY_MONTH, followedBy(CARRIERS.get(2)))).containsKey(List.of("2019-09"));
    }

    private Map<List<String>, BigDecimal> ask(Question question, Granted granted) throws Exception {
        return stores.ask(book -> new AggregateStatement(question, granted, 10_000).run(book)).rows().stream()
                .collect(Collectors.toMap(Cell::values, Cell::hours, (one, other) -> one, LinkedHashMap::new));
    }

    private static Granted followedBy(String carrier) {
        return new Granted(View.FOLLOWED, new Condition.Is(Attribute.FOLLOWER, carrier), true, any -> true);
    }

    private static Map<List<String>, BigDecimal> before(int year, Map<List<String>, BigDecimal> cells) {
        return only(cells, values -> Integer.parseInt(values.get(0)) < year);
    }

    private static Map<List<String>, BigDecimal> in(
            Map<List<String>, BigDecimal> months, LocalDate from, LocalDate until) {
        return only(months, values -> {
            LocalDate end = YearMonth.parse(values.get(0)).atEndOfMonth();
            return !end.isBefore(from) && end.isBefore(until);
        });
    }

    private static Map<List<String>, BigDecimal> only(
            Map<List<String>, BigDecimal> cells, Predicate<List<String>> which) {
        return cells.entrySet().stream()
                .filter(cell -> which.test(cell.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All contracts after so many changes. */
    private List<Version> contracts(int changes) {
        told++;
        List<Follower> followers = new ArrayList<>();
        followers.add(new Follower(CARRIERS.get(0), null));
        for (int change = 0; change < changes; change++) {
            followers.add(new Follower(CARRIERS.get(change + 1), CHANGES.get(change)));
        }
        List<Version> versions = new ArrayList<>();
        for (int contract = 0; contract < CONTRACTS; contract++) {
            Instant at = Instant.parse("2026-01-01T08:00:00Z").plusSeconds(told);
            versions.add(new Version(
                    new ContractFact(
                            id("c" + contract),
                            "PUBLIC_CONTRACT",
                            "ACTIVE",
                            new ContractFact.Buyer("21210231300013", "COMMUNE"),
                            "WORKS",
                            new ContractFact.Place(null, null, "21", "27"),
                            CARRIERS.get(changes),
                            followers,
                            List.of(new ContractFact.Obligation(
                                    id("c" + contract + "-o"), "EXECUTION_CONDITION", "NONE")),
                            at),
                    told,
                    at));
        }
        return versions;
    }

    private static Version worked(int contract, YearMonth month, BigDecimal hours) {
        Instant at = Instant.parse("2026-01-01T07:00:00Z");
        return new Version(
                new HoursFact(
                        id("h" + contract + month),
                        id("p" + contract),
                        id("b" + contract),
                        id("c" + contract + "-o"),
                        id("c" + contract),
                        month,
                        hours,
                        "ENTRY",
                        at),
                1,
                at);
    }
}
