package fr.clausesociale.reporting.origin;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.grouped;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.Believed;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginStatementTest {

    private static final Instant AT = Instant.parse("2026-04-02T08:00:00Z");

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void hours_that_were_estimated_taken_over_or_accepted_in_one_house_are_told_apart() throws SQLException {
        given(
                contract("a", 1, "WORKS", "27", "21"),
                contract("b", 1, "SERVICES", "27", "21"),
                hours("e1", "anne", "a", "2026-03", "10", null, null),
                hours("e2", "anne", "a", "2026-03", "4", "ESTIMATED", "TWO_ORGANISATIONS"),
                hours("e3", "bob", "a", "2026-03", "2", "TAKEN_OVER", "TWO_ORGANISATIONS"),
                hours("e4", "carl", "b", "2026-03", "1", "DECLARED", "SECOND_PERSON"),
                hours("e5", "carl", "b", "2026-03", "3", "DECLARED", "CONFIRMED"),
                hours("e6", "carl", "b", "2025-12", "7", "ESTIMATED", null));

        Map<List<String>, Origins> cells = asked(List.of(Attribute.MARKET_TYPE));

        assertThat(cells.get(List.of("WORKS")).estimated().hours()).isEqualByComparingTo("4");
        assertThat(cells.get(List.of("WORKS")).estimated().people()).isEqualTo(1);
        assertThat(cells.get(List.of("WORKS")).estimated().others())
                .as("anne worked other hours too, and bob")
                .isEqualTo(2);
        assertThat(cells.get(List.of("WORKS")).takenOver().hours()).isEqualByComparingTo("2");
        assertThat(cells.get(List.of("SERVICES")).selfAccepted().hours()).isEqualByComparingTo("1");
        assertThat(cells.get(List.of()).estimated().hours()).isEqualByComparingTo("4");
        assertThat(cells.get(List.of()).selfAccepted().hours()).isEqualByComparingTo("1");
    }

    @Test
    void what_was_reversed_is_of_no_origin() throws SQLException {
        given(
                contract("a", 1, "WORKS", "27", "21"),
                hours("e1", "anne", "a", "2026-03", "4", "ESTIMATED", null),
                hours("e2", "anne", "a", "2026-03", "-4", "ESTIMATED", null));

        assertThat(asked(List.of()).get(List.of()).estimated().hours()).isEqualByComparingTo("0");
        assertThat(asked(List.of()).get(List.of()).estimated().people()).isZero();
    }

    @Test
    void hours_of_a_contract_of_several_tags_are_of_each_and_once_of_all() throws SQLException {
        given(
                grouped(contract("a", 1, "WORKS", "27", "21"), null, "école", "grand projet"),
                hours("e1", "anne", "a", "2026-03", "4", "ESTIMATED", null),
                hours("e2", "bob", "a", "2026-03", "2", null, null));

        Map<List<String>, Origins> cells = asked(List.of(Attribute.TAG));

        assertThat(cells.keySet()).containsExactlyInAnyOrder(List.of(), List.of("école"), List.of("grand projet"));
        assertThat(cells.get(List.of("école")).estimated().hours()).isEqualByComparingTo("4");
        assertThat(cells.get(List.of()).estimated().hours()).isEqualByComparingTo("4");
        assertThat(cells.get(List.of()).estimated().others()).isEqualTo(1);
    }

    private static Version hours(
            String entry, String person, String contract, String month, String hours, String origin, String way) {
        return new Version(
                new HoursFact(
                        id(entry),
                        id(person + "-p"),
                        id(person),
                        id(contract + "-obligation"),
                        id(contract),
                        null,
                        YearMonth.parse(month),
                        new BigDecimal(hours),
                        "ENTRY",
                        false,
                        origin,
                        way,
                        AT),
                1,
                AT);
    }

    private void given(Version... facts) throws SQLException {
        stores = TestStores.with(folder, List.of(List.of(facts)));
    }

    private Map<List<String>, Origins> asked(List<Attribute> by) throws SQLException {
        OriginStatement statement =
                new OriginStatement(by, "true", YearMonth.of(2026, 1), YearMonth.of(2026, 12), new Believed(null));
        return stores.read(statement::run);
    }
}
