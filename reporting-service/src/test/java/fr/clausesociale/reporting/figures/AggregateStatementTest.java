package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AggregateStatementTest {

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void hours_are_counted_in_the_month_worked_by_market_type_and_sex() throws SQLException {
        given(
                contract("dijon", 1, "WORKS", "27", "21"),
                contract("rennes", 1, "SERVICES", "53", "35"),
                placement("p1", 2, "anne", "d1"),
                placement("p2", 2, "bob", "d2"),
                profile("d1", "anne", "F", "RSA"),
                profile("d2", "bob", "M", "DELD"),
                hours("e1", "p1", "anne", "dijon", "2026-03", "120.50"),
                hours("e2", "p1", "anne", "dijon", "2026-04", "10.25"),
                hours("e3", "p2", "bob", "rennes", "2026-03", "7"));
        assertThat(rows("FR", "month,marketType,sex"))
                .containsExactly(
                        cell("7.00", 1, 1, 1, "2026-03", "SERVICES", "M"),
                        cell("120.50", 1, 1, 1, "2026-03", "WORKS", "F"),
                        cell("10.25", 1, 1, 1, "2026-04", "WORKS", "F"));
        assertThat(rows("FR", "year")).containsExactly(cell("137.75", 2, 2, 2, "2026"));
        assertThat(rows("FR", "year,month"))
                .extracting(Cell::values)
                .containsExactly(List.of("2026", "2026-03"), List.of("2026", "2026-04"));
        assertThat(total("REG-27")).isEqualTo(cell("130.75", 1, 1, 1));
        assertThat(rows("DEP-35", "sex")).containsExactly(cell("7.00", 1, 1, 1, "M"));
    }

    @Test
    void only_the_months_asked_for_count() throws SQLException {
        given(
                hours("e1", "p", "anne", "c", "2025-12", "1"),
                hours("e2", "p", "anne", "c", "2026-01", "2"),
                hours("e3", "p", "anne", "c", "2026-02", "4"));
        assertThat(ask(Questions.of("FR", null, "2026-01", "2026-01", null, null), "FR"))
                .containsExactly(cell("2.00", 1, 1, 1));
        assertThat(ask(Questions.of("FR", null, "2026-01", null, null, null), "FR"))
                .containsExactly(cell("6.00", 1, 1, 1));
        add(contract("c", 1, "WORKS", "27", "21"));
        assertThat(ask(Questions.of("DEP-21", null, "2026-01", "2026-01", "month", null), "DEP-21"))
                .containsExactly(cell("2.00", 1, 1, 1, "2026-01"));
        assertThat(ask(Questions.of("DEP-35", null, "2026-01", "2026-01", "month", null), "DEP-35"))
                .isEmpty();
    }

    @Test
    void hours_that_come_before_their_contract_placement_and_profile_find_their_place_later() throws SQLException {
        given(hours("e", "p", "anne", "dijon", "2026-03", "5"));
        assertThat(rows("FR", "region,sex")).containsExactly(cell("5.00", 1, 1, 1, "UNKNOWN", "NOT_STATED"));
        add(profile("d", "anne", "F"));
        assertThat(rows("FR", "region,sex")).containsExactly(cell("5.00", 1, 1, 1, "UNKNOWN", "NOT_STATED"));
        add(contract("dijon", 1, "WORKS", "27", "21"), placement("p", 1, "anne", "d"));
        assertThat(rows("FR", "region,sex")).containsExactly(cell("5.00", 1, 1, 1, "27", "F"));
        assertThat(total("REG-27")).isEqualTo(cell("5.00", 1, 1, 1));
    }

    @Test
    void a_person_registered_twice_counts_once_when_the_merge_is_known_and_twice_again_when_it_is_undone()
            throws SQLException {
        given(
                hours("e1", "p1", "anne", "c", "2026-03", "5"),
                hours("e2", "p2", "ana", "c", "2026-03", "5"),
                hours("e3", "p3", "annie", "c", "2026-03", "5"),
                person("anne", 1, null),
                person("ana", 1, null),
                person("annie", 1, null));
        assertThat(total("FR").persons()).isEqualTo(3);
        add(person("annie", 2, "ana"));
        add(person("ana", 2, "anne"));
        assertThat(total("FR").persons()).isEqualTo(1);
        add(person("annie", 3, null));
        assertThat(total("FR").persons()).isEqualTo(2);
    }

    @Test
    void merges_that_run_in_a_circle_still_give_an_answer() throws SQLException {
        given(
                hours("e1", "p1", "anne", "c", "2026-03", "5"),
                hours("e2", "p2", "ana", "c", "2026-03", "5"),
                person("anne", 2, "ana"),
                person("ana", 2, "anne"));
        assertThat(total("FR").hours()).isEqualByComparingTo("10");
    }

    @Test
    void a_rectification_to_nothing_takes_the_person_out_of_the_count() throws SQLException {
        given(
                hours("e1", "p1", "anne", "c", "2026-03", "5"),
                hours("e2", "p2", "bob", "c", "2026-03", "7"),
                hours("r1", "p1", "anne", "c", "2026-03", "-5"));
        assertThat(total("FR")).isEqualTo(cell("7.00", 1, 1, 1));
        add(hours("e3", "p1", "anne", "c", "2026-03", "4.5"));
        assertThat(total("FR")).isEqualTo(cell("11.50", 2, 2, 1));
    }

    @Test
    void the_version_in_force_decides_even_for_hours_of_before() throws SQLException {
        given(contract("c", 1, "SERVICES", "27", "21"), hours("e", "p", "anne", "c", "2026-03", "5"));
        add(contract("c", 2, "WORKS", "53", "35"));
        assertThat(rows("FR", "marketType,region")).containsExactly(cell("5.00", 1, 1, 1, "WORKS", "53"));
        assertThat(total("REG-27").persons()).isZero();
    }

    @Test
    void each_criterion_of_a_person_has_a_row_and_the_total_counts_the_hours_once() throws SQLException {
        given(
                placement("p", 1, "anne", "d"),
                profile("d", "anne", "F", "DELD", "RSA"),
                hours("e", "p", "anne", "c", "2026-03", "5"),
                hours("e2", "p2", "bob", "c", "2026-03", "1"));
        assertThat(rows("FR", "criterion"))
                .containsExactly(
                        cell("5.00", 1, 1, 1, "DELD"),
                        cell("1.00", 1, 1, 1, "NOT_STATED"),
                        cell("5.00", 1, 1, 1, "RSA"));
        assertThat(total("FR").hours()).isEqualByComparingTo("6");
        assertThat(question("FR", "criterion").additive()).isFalse();
    }

    @Test
    void what_is_stated_of_criteria_is_what_people_worked_who_have_one_of_them() throws SQLException {
        given(
                placement("p", 1, "anne", "d"),
                profile("d", "anne", "F", "DELD", "RSA"),
                placement("p1", 1, "carla", "d1"),
                profile("d1", "carla", "F", "RSA"),
                hours("e", "p", "anne", "c", "2026-03", "5"),
                hours("e1", "p1", "carla", "c", "2026-03", "2"),
                hours("e2", "p2", "bob", "c", "2026-03", "1"));
        Question question = question("FR", "criterion");
        Condition stated = Shares.stated(question, ask(question, "FR"));
        Granted narrowed = Grants.everything("FR").narrowed(stated);
        assertThat(stores.ask(book -> new AggregateStatement(question.total(), narrowed, 1).run(book))
                        .total())
                .isEqualTo(cell("7.00", 2, 2, 1));
    }

    @Test
    void nothing_worked_is_zero_and_not_unknown() throws SQLException {
        given();
        assertThat(total("FR")).isEqualTo(cell("0.00", 0, 0, 0));
        assertThat(rows("FR", "month")).isEmpty();
    }

    @Test
    void the_nation_is_the_sum_of_its_regions_the_unknown_one_included() throws SQLException {
        given(
                contract("a", 1, "WORKS", "27", "21"),
                contract("b", 1, "WORKS", "94", "2A"),
                contract("c", 1, "WORKS", "01", "971"),
                contract("d", 1, "WORKS", null, "975"),
                hours("e1", "p1", "p1", "a", "2026-03", "1.01"),
                hours("e2", "p2", "p2", "b", "2026-03", "2.02"),
                hours("e3", "p3", "p3", "c", "2026-03", "4.04"),
                hours("e4", "p4", "p4", "d", "2026-03", "8.08"),
                hours("e5", "p5", "p5", "not yet known", "2026-03", "16.16"));
        BigDecimal sum = rows("FR", "region").stream().map(Cell::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo("31.31")
                .isEqualByComparingTo(total("FR").hours());
        assertThat(rows("FR", "region"))
                .extracting(c -> c.values().get(0))
                .containsExactly("01", "27", "94", "UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void figures_can_be_broken_down_by(Dimension dimension) throws SQLException {
        given(
                contract("c", 1, "WORKS", "27", "21"),
                placement("p", 1, "anne", "d"),
                profile("d", "anne", "F", "DELD"),
                hours("e", "p", "anne", "c", "2026-03", "5"),
                hours("lost", "p9", "bob", "c9", "2026-03", "1"));
        List<Cell> rows = rows("FR", dimension.code());
        assertThat(rows.stream().map(Cell::hours).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("6");
        assertThat(rows).allSatisfy(row -> assertThat(row.values().get(0)).isNotEqualTo("null"));
    }

    private void given(Version... facts) throws SQLException {
        stores = TestStores.with(folder, List.of(List.of(facts)));
    }

    private void add(Version... facts) throws SQLException {
        try {
            stores.open().write(List.of(facts), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Cell> rows(String territory, String by) throws SQLException {
        return ask(question(territory, by), territory);
    }

    private Cell total(String territory) throws SQLException {
        return cells(question(territory, null), territory).total();
    }

    private List<Cell> ask(Question question, String territory) throws SQLException {
        return cells(question, territory).rows();
    }

    private Cells cells(Question question, String territory) throws SQLException {
        return stores.ask(book -> new AggregateStatement(question, Grants.everything(territory), 1000).run(book));
    }

    private static Question question(String territory, String by) {
        return Questions.of(territory, null, null, null, by, null);
    }

    private static Cell cell(String hours, long persons, long placements, long contracts, String... values) {
        return new Cell(new ArrayList<>(List.of(values)), new BigDecimal(hours), persons, placements, contracts);
    }
}
