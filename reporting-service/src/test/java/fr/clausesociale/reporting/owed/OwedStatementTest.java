package fr.clausesociale.reporting.owed;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.grouped;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.owing;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwedStatementTest {

    private static final Instant FIRST = Instant.parse("2026-01-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-02T08:00:00Z");

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void what_is_due_is_that_of_the_last_day_and_what_is_done_counts_since_the_beginning() throws SQLException {
        given(
                owing("a", 1, step("2025-01-01", "100", "2026-12-31"), step("2026-06-01", "80", "2026-12-31")),
                hours("e1", "p", "anne", "a", "2025-05", "30"),
                hours("e2", "p", "anne", "a", "2026-03", "20"),
                hours("e3", "p", "bob", "a", "2026-07", "40.50"));

        Owed spring = total("2026-01-01", "2026-05-31");
        Owed autumn = total("2026-08-01", "2026-11-30");

        assertThat(spring.due()).isEqualByComparingTo("100");
        assertThat(spring.done()).isEqualByComparingTo("50");
        assertThat(spring.remaining()).isEqualByComparingTo("50");
        assertThat(spring.people()).isEqualTo(1);
        assertThat(autumn.due()).isEqualByComparingTo("80");
        assertThat(autumn.done()).isEqualByComparingTo("90.50");
        assertThat(autumn.remaining()).isEqualByComparingTo("0");
        assertThat(autumn.people()).isEqualTo(2);
    }

    @Test
    void an_obligation_that_ends_within_the_period_is_asked_on_its_own_last_day_and_not_at_all_later()
            throws SQLException {
        given(
                owing("a", 1, step("2025-06-01", "10", "2026-02-28")),
                hours("e1", "p", "anne", "a", "2026-02", "4"),
                hours("e2", "p", "anne", "a", "2026-04", "3"));

        Owed spring = total("2026-01-01", "2026-05-31");

        assertThat(spring.due()).isEqualByComparingTo("10");
        assertThat(spring.done()).isEqualByComparingTo("4");
        assertThat(spring.remaining()).isEqualByComparingTo("6");
        assertThat(total("2026-03-01", "2026-12-31").obligations()).isZero();
        assertThat(total("2025-01-01", "2025-05-31").obligations()).isZero();
        assertThat(total(null, "2025-06-01").obligations()).isEqualTo(1);
    }

    @Test
    void what_one_did_beyond_does_not_make_up_for_what_another_is_short_of() throws SQLException {
        given(
                owing("a", 1, step("2026-01-01", "100", null)),
                owing("b", 1, step("2026-01-01", "50", null)),
                hours("e1", "p", "anne", "a", "2026-02", "130"),
                hours("e2", "q", "bob", "b", "2026-02", "10"));

        Owed all = total("2026-01-01", "2026-03-31");

        assertThat(all.due()).isEqualByComparingTo("150");
        assertThat(all.done()).isEqualByComparingTo("140");
        assertThat(all.remaining()).isEqualByComparingTo("40");
        assertThat(all.contracts()).isEqualTo(2);
        assertThat(all.buyers()).isEqualTo(1);
    }

    @Test
    void contracts_count_whether_anybody_worked_or_not_and_those_entered_by_mistake_never() throws SQLException {
        given(
                owing("quiet", 1, step("2026-01-01", "100", null)),
                owing("mistake", 1, "ANNULLED", "IN_FORCE", FIRST, step("2026-01-01", "100", null)),
                owing("undone", 1, "ACTIVE", "ANNULLED", FIRST, step("2026-01-01", "0", null)),
                hours("e", "p", "anne", "mistake", "2026-02", "5"));

        Owed all = total("2026-01-01", "2026-12-31");

        assertThat(all.contracts()).isEqualTo(1);
        assertThat(all.obligations()).isEqualTo(1);
        assertThat(all.due()).isEqualByComparingTo("100");
        assertThat(all.done()).isEqualByComparingTo("0");
    }

    @Test
    void what_is_owed_by_an_event_without_steps_is_not_reported() throws SQLException {
        given(contract("old", 1, "WORKS", "27", "21"), owing("new", 1, step("2026-01-01", "100", null)));

        assertThat(total("2026-01-01", "2026-12-31").reported()).isFalse();
        assertThat(total("2026-01-01", "2026-12-31").contracts()).isEqualTo(2);
    }

    @Test
    void the_forecast_goes_on_at_the_pace_since_the_first_day() throws SQLException {
        given(
                owing("a", 1, step("2026-01-01", "1000", "2026-12-31")),
                owing("ended", 1, step("2025-01-01", "1000", "2025-12-31")),
                owing("endless", 1, step("2026-01-01", "1000", null)),
                hours("e1", "p", "anne", "a", "2026-02", "100"),
                hours("e2", "p", "anne", "endless", "2026-02", "7"));

        Owed year = total("2026-01-01", "2026-03-31");

        // 100 h in 90 of 365 days, and 7
        assertThat(year.forecast()).isEqualByComparingTo("412.56");
    }

    @Test
    void what_was_known_at_a_moment_is_answered_as_it_was_then() throws SQLException {
        given(
                owing("a", 1, "ACTIVE", "IN_FORCE", FIRST, step("2026-01-01", "100", null)),
                owing("a", 2, "ACTIVE", "IN_FORCE", LATER, step("2026-01-01", "60", null)));

        assertThat(ask(List.of(), null, "2026-12-31", LATER.minusSeconds(1))
                        .get(List.of())
                        .due())
                .isEqualByComparingTo("100");
        assertThat(ask(List.of(), null, "2026-12-31", LATER).get(List.of()).due())
                .isEqualByComparingTo("60");
        assertThat(ask(List.of(), null, "2026-12-31", FIRST.minusSeconds(1))
                        .get(List.of())
                        .contracts())
                .isZero();
    }

    @Test
    void people_who_turned_out_to_be_one_are_one_behind_what_is_done() throws SQLException {
        given(
                owing("a", 1, step("2026-01-01", "100", null)),
                hours("e1", "p", "anne", "a", "2026-02", "5"),
                hours("e2", "q", "ana", "a", "2026-02", "5"),
                person("ana", 2, "anne"));

        assertThat(total(null, "2026-12-31").people()).isEqualTo(1);
    }

    @Test
    void cells_add_up_to_the_total_and_a_value_is_no_text_of_sql() throws SQLException {
        given(owing("a", 1, step("2026-01-01", "100", null)), contract("b", 1, "SERVICES", "53", "35"));

        Map<List<String>, Owed> cells = ask(List.of(Attribute.REGION, Attribute.MARKET_TYPE), null, "2026-12-31", null);

        assertThat(cells.keySet())
                .containsExactlyInAnyOrder(List.of(), List.of("27", "WORKS"), List.of("53", "SERVICES"));
        assertThat(cells.get(List.of()).obligations()).isEqualTo(2);
        OwedQuestion hostile = new OwedQuestion(
                List.of(),
                ContractColumns.is(Attribute.SERVICE, Set.of("l'eau' OR true --")),
                null,
                LocalDate.of(2026, 12, 31),
                null);
        Map<List<String>, Owed> none = stores.read(connection -> new OwedStatement(hostile).run(connection));
        assertThat(none.get(List.of()).contracts()).isZero();
    }

    @Test
    void what_is_owed_under_a_contract_of_several_tags_is_in_the_cell_of_each_and_once_in_all() throws SQLException {
        given(
                grouped(owing("a", 1, step("2026-01-01", "100", null)), null, "école", "grand projet"),
                grouped(owing("b", 1, step("2026-01-01", "50", null)), null, "école"),
                owing("c", 1, step("2026-01-01", "10", null)),
                hours("e1", "p", "anne", "a", "2026-02", "30"),
                hours("e2", "p", "anne", "b", "2026-02", "60"),
                hours("e3", "q", "bob", "c", "2026-02", "1"));

        Map<List<String>, Owed> cells = ask(List.of(Attribute.TAG, Attribute.MARKET_TYPE), null, "2026-03-31", null);

        Owed schools = cells.get(List.of("école", "WORKS"));
        assertThat(schools.due()).isEqualByComparingTo("150");
        assertThat(schools.done()).isEqualByComparingTo("90");
        assertThat(schools.remaining()).isEqualByComparingTo("70");
        assertThat(schools.obligations()).isEqualTo(2);
        assertThat(schools.people()).isEqualTo(1);
        assertThat(cells.get(List.of("grand projet", "WORKS")).due()).isEqualByComparingTo("100");
        assertThat(cells.get(List.of(Attribute.NOT_STATED, "WORKS")).due()).isEqualByComparingTo("10");
        assertThat(cells.get(List.of()).due()).isEqualByComparingTo("160");
        assertThat(cells.get(List.of()).done()).isEqualByComparingTo("91");
        assertThat(cells.get(List.of()).obligations()).isEqualTo(3);
    }

    private void given(Version... facts) throws SQLException {
        stores = TestStores.with(folder, List.of(List.of(facts)));
    }

    private Owed total(String first, String last) throws SQLException {
        return ask(List.of(), first, last, null).get(List.of());
    }

    private Map<List<String>, Owed> ask(List<Attribute> by, String first, String last, Instant knownOn)
            throws SQLException {
        OwedQuestion question = new OwedQuestion(
                by, "true", first == null ? null : LocalDate.parse(first), LocalDate.parse(last), knownOn);
        return stores.read(connection -> new OwedStatement(question).run(connection));
    }
}
