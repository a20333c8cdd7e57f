package fr.clausesociale.reporting.exits;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.divided;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static fr.clausesociale.reporting.facts.Scenario.part;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.Believed;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exits of 2025 on contracts of Côte-d'Or, looked at on 30 September 2025. */
class ExitTableTest {

    private static final Instant AT = Instant.parse("2025-01-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2025-08-02T08:00:00Z");
    private static final LocalDate ON = LocalDate.of(2025, 9, 30);

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void each_person_has_one_exit_that_of_the_last_placement_to_end() throws SQLException {
        given(
                contract("here", 1, "WORKS", "27", "21"),
                ended("p1", "anne", "here", "2025-03-31", "UNEMPLOYMENT", "OTHER"),
                ended("p2", "anne", "here", "2025-05-31", "PERMANENT_CONTRACT", "LASTING"),
                ended("p3", "bob", "here", "2025-05-31", "TRAINING", "POSITIVE"),
                ended("p4", "carl", "here", "2024-05-31", "TRAINING", "POSITIVE"));

        ExitRow end = asked(1, null).total().get(0);

        assertThat(end.months()).isZero();
        assertThat(end.due()).isEqualTo(2);
        assertThat(end.classes()).isEqualTo(Map.of("LASTING", 1L, "POSITIVE", 1L));
        assertThat(end.responseRate()).isEqualByComparingTo("1");
        assertThat(end.dynamicRate()).isEqualByComparingTo("1");
    }

    @Test
    void whoever_still_works_has_not_left_and_neither_has_who_never_began() throws SQLException {
        given(
                contract("here", 1, "WORKS", "27", "21"),
                contract("elsewhere", 1, "WORKS", "53", "35"),
                ended("p1", "anne", "here", "2025-05-31", "OTHER", "OTHER"),
                placed("p2", 1, AT, "anne", "here", "ACTIVE", null, null, null),
                placed("p3", 1, AT, "bob", "here", "REFUSED", null, null, null),
                ended("p4", "carl", "here", "2025-05-31", "OTHER", "OTHER"),
                placed("p5", 1, AT, "carl", "elsewhere", "ACTIVE", null, null, null));

        assertThat(asked(1, null).total().get(0).due())
                .as("carl works on, but on no contract that counts")
                .isEqualTo(1);
    }

    @Test
    void a_horizon_counts_once_it_is_due_and_who_did_not_answer_is_unknown() throws SQLException {
        given(
                contract("here", 1, "WORKS", "27", "21"),
                ended(
                        "p1",
                        "anne",
                        "here",
                        "2025-05-31",
                        "UNEMPLOYMENT",
                        "OTHER",
                        followed("FIXED_TERM_SHORT", "TRANSITION")),
                ended("p2", "bob", "here", "2025-05-31", null, null, followed("UNKNOWN", null)),
                ended("p3", "carl", "here", "2025-05-31", "OTHER", null, followed(null, null)),
                ended(
                        "p4",
                        "dora",
                        "here",
                        "2025-08-31",
                        "OTHER",
                        "OTHER",
                        new PlacementFact.FollowUp(3, LocalDate.of(2025, 11, 30), null, null)));

        List<ExitRow> horizons = asked(1, null).total();

        assertThat(horizons).extracting(ExitRow::months).containsExactly(0, 3);
        assertThat(horizons.get(0).classes()).isEqualTo(Map.of("OTHER", 2L, "UNKNOWN", 1L, "NOT_CLASSED", 1L));
        assertThat(horizons.get(0).responseRate()).isEqualByComparingTo("0.75");
        assertThat(horizons.get(1).due()).isEqualTo(3);
        assertThat(horizons.get(1).answered()).isEqualTo(1);
        assertThat(horizons.get(1).responseRate()).isEqualByComparingTo("0.3333");
        assertThat(horizons.get(1).dynamicRate()).isEqualByComparingTo("1");
    }

    @Test
    void people_who_turned_out_to_be_one_leave_once() throws SQLException {
        given(
                contract("here", 1, "WORKS", "27", "21"),
                ended("p1", "anne", "here", "2025-05-31", "OTHER", "OTHER"),
                ended("p2", "ana", "here", "2025-06-30", "TRAINING", "POSITIVE"),
                person("ana", 1, "anne"));

        assertThat(asked(1, null).total().get(0).classes()).isEqualTo(Map.of("POSITIVE", 1L));
    }

    @Test
    void few_people_are_withheld_with_what_would_give_them_away() throws SQLException {
        List<Version> facts = new ArrayList<>(List.of(contract("here", 1, "WORKS", "27", "21")));
        for (int i = 0; i < 9; i++) {
            facts.add(profile("d" + i, "person" + i, i < 3 ? "F" : "M", "DELD"));
            facts.add(ended(
                    "p" + i, "person" + i, "here", "2025-05-31", i == 0 ? null : "OTHER", i == 0 ? null : "OTHER"));
        }
        given(facts.toArray(Version[]::new));

        ExitTable table = asked(5, ExitDimension.SEX);

        ExitRow all = table.total().get(0);
        assertThat(all.due()).isEqualTo(9);
        assertThat(all.classes()).containsEntry("UNKNOWN", null).containsEntry("OTHER", null);
        assertThat(all.flags()).containsEntry("responseRate", Flag.SUPPRESSED);
        assertThat(table.rows()).extracting(ExitRow::value).containsExactly("F", "M");
        assertThat(table.rows())
                .extracting(ExitRow::due)
                .as("three women, and six men, who with all would tell of them")
                .containsOnlyNulls();
    }

    @Test
    void what_was_known_at_a_moment_is_answered_as_it_was_then() throws SQLException {
        given(
                contract("here", 1, "WORKS", "27", "21"),
                placed("p1", 1, AT, "anne", "here", "ACTIVE", null, null, null),
                placed("p1", 2, LATER, "anne", "here", "ENDED", "2025-05-31", "OTHER", "OTHER"));

        assertThat(asked(1, null).total().get(0).due()).isEqualTo(1);
        Believed before = new Believed(LATER.minusSeconds(1));
        assertThat(stores.<ExitTable>read(connection -> ExitTable.of(connection, question(null), before, 1))
                        .total())
                .isEmpty();
    }

    @Test
    void who_was_placed_in_a_part_that_lies_elsewhere_has_no_exit_here() throws SQLException {
        given(
                divided(contract("here", 1, "WORKS", "27", "21"), part("27", "21", "0.5"), part("53", "35", "0.5")),
                placedIn("21", ended("p1", "anne", "here", "2025-03-31", "UNEMPLOYMENT", "OTHER")),
                placedIn("35", ended("p2", "bob", "here", "2025-03-31", "UNEMPLOYMENT", "OTHER")),
                ended("p3", "carl", "here", "2025-03-31", "UNEMPLOYMENT", "OTHER"));

        assertThat(asked(1, null).total().get(0).due()).isEqualTo(2);
    }

    private static Version placedIn(String department, Version placement) {
        PlacementFact fact = (PlacementFact) placement.fact();
        PlacementFact.Allocation all = fact.allocations().get(0);
        return new Version(
                new PlacementFact(
                        fact.placementId(),
                        fact.beneficiaryId(),
                        fact.status(),
                        fact.employer(),
                        fact.mode(),
                        fact.contractType(),
                        fact.occupation(),
                        fact.exit(),
                        fact.decisionId(),
                        fact.endedOn(),
                        fact.exitClass(),
                        fact.followUps(),
                        List.of(new PlacementFact.Allocation(
                                all.obligationId(), all.contractId(), new HoursFact.Part("DEPARTMENT", department))),
                        fact.recordedAt()),
                placement.number(),
                placement.recordedAt());
    }

    private static PlacementFact.FollowUp followed(String situation, String judged) {
        return new PlacementFact.FollowUp(3, LocalDate.of(2025, 8, 31), situation, judged);
    }

    private static Version ended(
            String name,
            String person,
            String contract,
            String on,
            String exit,
            String judged,
            PlacementFact.FollowUp... followUps) {
        return placed(name, 1, AT, person, contract, "ENDED", on, exit, judged, followUps);
    }

    private static Version placed(
            String name,
            long version,
            Instant at,
            String person,
            String contract,
            String status,
            String endedOn,
            String exit,
            String judged,
            PlacementFact.FollowUp... followUps) {
        return new Version(
                new PlacementFact(
                        id(name),
                        id(person),
                        status,
                        null,
                        "DIRECT_HIRE",
                        "FIXED_TERM",
                        null,
                        exit,
                        id(name.replace('p', 'd')),
                        endedOn == null ? null : LocalDate.parse(endedOn),
                        judged,
                        List.of(followUps),
                        List.of(new PlacementFact.Allocation(id(contract + "-obligation"), id(contract))),
                        at),
                version,
                at);
    }

    private void given(Version... facts) throws SQLException {
        stores = TestStores.with(folder, List.of(List.of(facts)));
    }

    private ExitTable asked(int threshold, ExitDimension by) throws SQLException {
        return stores.read(connection -> ExitTable.of(connection, question(by), new Believed(null), threshold));
    }

    private static ExitQuestion question(ExitDimension by) {
        return new ExitQuestion(
                "coalesce(k.department, '') = '21'", YearMonth.of(2025, 1), YearMonth.of(2025, 12), by, ON);
    }
}
