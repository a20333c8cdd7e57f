package fr.clausesociale.reporting.targets;

import static fr.clausesociale.reporting.facts.Scenario.divided;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static fr.clausesociale.reporting.facts.Scenario.inPart;
import static fr.clausesociale.reporting.facts.Scenario.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.settings.ProgrammeTarget;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes that aim at 5 and 10 % of all hours, looked at on the last day of June 2026. */
class ProgrammeReachedTest {

    private static final Instant AT = Instant.parse("2025-01-02T08:00:00Z");
    private static final LocalDate ON = LocalDate.of(2026, 6, 30);

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_share_of_all_hours_told_in_a_year_is_aimed_at() throws SQLException {
        given(
                contract("a", "NPNRU_INVESTMENT", all("2025-06-30", "10000.00"), all("2026-03-31", "4000.00")),
                contract("b", "NPNRU_INVESTMENT"),
                contract("c", "NPNRU_GUP", all("2025-12-31", "1000.00"), all("2026-01-31", "-100.00")),
                contract("other", "NONE", all("2025-12-31", "9999.00")),
                hours("e1", "p1", "anne", "a", "2025-05", "300.00"),
                hours("e2", "p2", "anne", "b", "2026-05", "50.00"),
                hours("e3", "p3", "bob", "c", "2025-05", "150.00"),
                hours("e4", "p4", "carl", "other", "2025-05", "7.00"));

        List<ProgrammeReached> programmes = asked(1);

        assertThat(programmes).extracting(ProgrammeReached::programme).containsExactly("NPNRU_GUP", "NPNRU_INVESTMENT");
        ProgrammeReached works = programmes.get(1);
        assertThat(works.obligations()).isEqualTo(2);
        assertThat(works.withAllHours()).isEqualTo(1);
        assertThat(works.years())
                .extracting(year -> year.year() + " " + year.allHours() + " "
                        + year.reached().aimed() + " " + year.reached().done() + " "
                        + year.reached().rate())
                .containsExactly("2025 10000.00 500.00 300.00 0.6000", "2026 4000.00 200.00 50.00 0.2500");
        assertThat(works.whole().reached().aimed()).isEqualByComparingTo("700");
        assertThat(works.whole().reached().done()).isEqualByComparingTo("350");
        assertThat(works.whole().reached().persons())
                .as("anne worked in both years")
                .isEqualTo(1);
        assertThat(works.whole().reached().paceNeeded())
                .as("350 h in six months")
                .isEqualByComparingTo("58.34");
        ProgrammeReached neighbourhood = programmes.get(0);
        assertThat(neighbourhood.whole().allHours()).isEqualByComparingTo("900");
        assertThat(neighbourhood.whole().reached().aimed()).isEqualByComparingTo("90");
        assertThat(neighbourhood.whole().reached().remaining()).isEqualByComparingTo("0");
    }

    @Test
    void a_territory_aims_at_its_share_of_all_hours_of_a_contract_in_parts_and_did_what_was_worked_there()
            throws SQLException {
        given(
                divided(
                        contract("a", "NPNRU_INVESTMENT", all("2025-06-30", "10000.00")),
                        part("27", "21", "0.25"),
                        part("84", "01", "0.75")),
                inPart(hours("e1", "p1", "anne", "a", "2025-05", "30.00"), "21"),
                inPart(hours("e2", "p2", "bob", "a", "2025-05", "70.00"), "01"));

        Reached dijon =
                asked(1, "coalesce(k.department, '') = '21'").get(0).whole().reached();

        assertThat(dijon.aimed()).isEqualByComparingTo("125");
        assertThat(dijon.done()).isEqualByComparingTo("30");
        assertThat(dijon.persons()).isEqualTo(1);
    }

    @Test
    void where_nobody_told_all_hours_nothing_is_aimed_at_and_that_is_said() throws SQLException {
        given(contract("b", "NPNRU_INVESTMENT"), hours("e", "p", "anne", "b", "2026-05", "50.00"));

        Reached whole = asked(1).get(0).whole().reached();

        assertThat(whole.aimed()).isNull();
        assertThat(whole.flags()).containsEntry("aimed", Flag.NOT_REPORTED).containsEntry("rate", Flag.UNDEFINED);
        assertThat(whole.done()).isEqualByComparingTo("50");
    }

    @Test
    void few_people_are_told_of_in_no_year_and_in_no_whole() throws SQLException {
        given(
                contract("a", "NPNRU_INVESTMENT", all("2025-06-30", "10000.00")),
                hours("e1", "p1", "anne", "a", "2025-05", "300.00"));

        ProgrammeReached few = asked(5).get(0);

        assertThat(few.years().get(0).reached().flags()).containsEntry("done", Flag.SUPPRESSED);
        assertThat(few.whole().reached().flags()).containsEntry("persons", Flag.SUPPRESSED);
        assertThat(few.whole().reached().aimed()).isEqualByComparingTo("500");
    }

    private static ContractFact.AllHours all(String on, String hours) {
        return new ContractFact.AllHours(LocalDate.parse(on), new BigDecimal(hours));
    }

    private static Version contract(String name, String programme, ContractFact.AllHours... allHours) {
        return new Version(
                new ContractFact(
                        id(name),
                        "PUBLIC_CONTRACT",
                        "ACTIVE",
                        null,
                        "WORKS",
                        null,
                        null,
                        List.of(new ContractFact.Obligation(
                                id(name + "-obligation"),
                                "EXECUTION_CONDITION",
                                programme,
                                "IN_FORCE",
                                List.of(),
                                List.of(allHours))),
                        AT),
                1,
                AT);
    }

    private void given(Version... facts) throws SQLException {
        stores = TestStores.with(folder, List.of(List.of(facts)));
    }

    private List<ProgrammeReached> asked(int threshold) throws SQLException {
        return asked(threshold, "true");
    }

    private List<ProgrammeReached> asked(int threshold, String condition) throws SQLException {
        ProgrammeQuestion question = new ProgrammeQuestion(
                condition,
                1990,
                2199,
                null,
                List.of(rate("NPNRU_INVESTMENT", "0.05"), rate("NPNRU_GUP", "0.10")),
                threshold,
                ON);
        return stores.read(connection -> ProgrammeReached.of(connection, question));
    }

    private static ProgrammeTarget rate(String programme, String share) {
        return new ProgrammeTarget(
                UUID.randomUUID(), programme, new BigDecimal(share), LocalDate.of(2014, 1, 1), "charte", AT, "FR");
    }
}
