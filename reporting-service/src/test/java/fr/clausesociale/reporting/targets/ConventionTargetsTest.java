package fr.clausesociale.reporting.targets;

import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static fr.clausesociale.reporting.facts.Scenario.inPart;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.ConventionFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.Believed;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done for a convention of Côte-d'Or that the landlord signed on 1 February 2025. */
class ConventionTargetsTest {

    private static final Instant AT = Instant.parse("2025-01-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-02T08:00:00Z");
    private static final LocalDate ON = LocalDate.of(2026, 6, 30);
    private static final String LANDLORD = "21210231300013";
    private static final String LANDLORD_SIREN = "212102313";
    private static final String OTHER = "90000007600019";
    private static final ConventionFact.Counting USUAL =
            new ConventionFact.Counting("AT_NOTIFICATION", "WITHIN_TERRITORY");

    @TempDir
    Path folder;

    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void hours_count_on_contracts_notified_by_a_signatory_and_performed_in_the_territory() throws SQLException {
        given(
                convention(1, AT, USUAL, signed(LANDLORD, "2025-02-01", null)),
                contract("in", LANDLORD, "2025-02-01", "21"),
                contract("before", LANDLORD, "2025-01-31", "21"),
                contract("elsewhere", LANDLORD, "2025-03-01", "35"),
                contract("stranger", OTHER, "2025-03-01", "21"),
                hours("e1", "p1", "anne", "in", "2025-05", "100.00"),
                hours("e2", "p1", "anne", "in", "2026-05", "30.00"),
                hours("e3", "p3", "bob", "in", "2026-05", "20.00"),
                hours("e4", "p4", "carl", "before", "2025-05", "1.00"),
                hours("e5", "p5", "dora", "elsewhere", "2025-05", "2.00"),
                hours("e6", "p6", "eve", "stranger", "2025-05", "4.00"));

        ConventionTargets targets = exactly();

        assertThat(targets.years())
                .extracting(year -> year.year() + " " + year.reached().done() + " "
                        + year.reached().persons())
                .containsExactly("2025 100.00 1", "2026 50.00 2");
        Reached whole = targets.whole();
        assertThat(whole.aimed()).isEqualByComparingTo("3000");
        assertThat(whole.done()).isEqualByComparingTo("150");
        assertThat(whole.rate()).isEqualByComparingTo("0.05");
        assertThat(whole.remaining()).isEqualByComparingTo("2850");
        assertThat(whole.persons()).as("anne worked in both years").isEqualTo(2);
        assertThat(whole.paceNeeded()).as("six months are left").isEqualByComparingTo("475");
        assertThat(targets.years().get(1).reached().paceNeeded()).isEqualByComparingTo("325");
        assertThat(targets.years().get(0).reached().flags()).containsEntry("paceNeeded", Flag.UNDEFINED);
    }

    @Test
    void a_signature_counts_to_its_last_day_or_in_the_months_worked_where_the_convention_says_so() throws SQLException {
        given(
                convention(
                        1,
                        AT,
                        new ConventionFact.Counting("MONTH_WORKED", "WITHIN_TERRITORY"),
                        signed(LANDLORD, "2025-02-15", "2025-06-01")),
                contract("old", LANDLORD, "2020-01-01", "21"),
                hours("e1", "p1", "anne", "old", "2025-01", "1.00"),
                hours("e2", "p1", "anne", "old", "2025-02", "2.00"),
                hours("e3", "p1", "anne", "old", "2025-06", "4.00"),
                hours("e4", "p1", "anne", "old", "2025-07", "8.00"));

        assertThat(exactly().years().get(0).reached().done()).isEqualByComparingTo("6");
    }

    @Test
    void hours_of_a_part_count_where_it_lies_and_those_that_name_none_by_the_shares() throws SQLException {
        given(
                convention(1, AT, USUAL, signed(LANDLORD, "2025-02-01", null)),
                contract(
                        "parts",
                        LANDLORD,
                        "2025-02-01",
                        null,
                        new ContractFact.Part(null, place("21"), new BigDecimal("0.30"), null),
                        new ContractFact.Part(null, place("35"), new BigDecimal("0.70"), null)),
                hours("e1", "p1", "anne", "parts", "2025-05", "50.00"),
                inPart(hours("e2", "p2", "bob", "parts", "2025-05", "20.00"), "35"),
                inPart(hours("e3", "p3", "carl", "parts", "2025-05", "10.00"), "21"));

        assertThat(exactly().years().get(0).reached().done()).isEqualByComparingTo("25");
        assertThat(exactly().years().get(0).reached().persons()).isEqualTo(2);
    }

    @Test
    void people_who_turned_out_to_be_one_are_one_and_who_worked_nothing_in_the_end_is_nobody() throws SQLException {
        given(
                convention(1, AT, USUAL, signed(LANDLORD, "2025-02-01", null)),
                contract("in", LANDLORD, "2025-02-01", "21"),
                hours("e1", "p1", "anne", "in", "2025-05", "5.00"),
                hours("e2", "p2", "ana", "in", "2025-05", "5.00"),
                hours("e3", "p3", "bob", "in", "2025-05", "7.00"),
                hours("e4", "p3", "bob", "in", "2025-05", "-7.00"),
                person("ana", 1, "anne"));

        Reached year = exactly().years().get(0).reached();

        assertThat(year.persons()).isEqualTo(1);
        assertThat(year.done()).isEqualByComparingTo("10");
    }

    @Test
    void a_year_of_few_people_is_withheld_with_what_would_give_it_away() throws SQLException {
        given(people(2, 6));

        ConventionTargets masked = asked(5, null, nobody());

        assertThat(masked.years())
                .extracting(year -> year.reached().flags().get("done"))
                .as("the other year would tell it, less from the whole")
                .containsExactly(Flag.SUPPRESSED, Flag.SUPPRESSED);
        assertThat(masked.years().get(0).reached().aimed())
                .as("a target tells of nobody")
                .isNotNull();
        assertThat(masked.whole().persons()).isEqualTo(6);
    }

    @Test
    void a_signatory_is_not_told_what_would_be_of_few_people_of_others_less_its_own() throws SQLException {
        List<Version> facts = new ArrayList<>(List.of(people(6, 6)));
        facts.add(contract("of other", OTHER, "2025-03-01", "21"));
        facts.add(hours("x", "px", "xavier", "of other", "2025-05", "9.00"));
        given(facts.toArray(Version[]::new));

        ConventionTargets coordinator = asked(5, null, nobody());
        ConventionTargets signatory = asked(5, null, new ConventionSql.Seen(false, List.of(), LANDLORD_SIREN));

        assertThat(coordinator.years().get(0).reached().persons()).isEqualTo(7);
        assertThat(signatory.years().get(0).reached().flags()).containsEntry("done", Flag.SUPPRESSED);
        assertThat(signatory.whole().flags()).containsEntry("persons", Flag.SUPPRESSED);
    }

    @Test
    void work_elsewhere_counts_for_who_may_know_of_it_only() throws SQLException {
        given(
                convention(
                        1,
                        AT,
                        new ConventionFact.Counting("AT_NOTIFICATION", "ANYWHERE"),
                        signed(LANDLORD, "2025-02-01", null)),
                contract("here", LANDLORD, "2025-02-01", "21"),
                contract("there", LANDLORD, "2025-02-01", "35"),
                hours("e1", "p1", "anne", "here", "2025-05", "10.00"),
                hours("e2", "p2", "bob", "there", "2025-05", "3.00"));

        assertThat(asked(1, null, nobody()).whole().done()).isEqualByComparingTo("10");
        assertThat(asked(1, null, new ConventionSql.Seen(true, List.of(), null))
                        .whole()
                        .done())
                .isEqualByComparingTo("13");
        assertThat(asked(
                                1,
                                null,
                                new ConventionSql.Seen(
                                        false,
                                        List.of(TerritoryName.of("DEP-35").orElseThrow()),
                                        null))
                        .whole()
                        .done())
                .isEqualByComparingTo("13");
        assertThat(asked(1, null, new ConventionSql.Seen(false, List.of(), LANDLORD_SIREN))
                        .whole()
                        .done())
                .isEqualByComparingTo("13");
    }

    @Test
    void what_was_known_at_a_moment_is_answered_by_the_convention_of_then() throws SQLException {
        given(
                convention(1, AT, USUAL, signed(LANDLORD, "2025-02-01", null)),
                convention(2, LATER, USUAL),
                contract("in", LANDLORD, "2025-02-01", "21"),
                hours("e1", "p1", "anne", "in", "2025-05", "10.00"));

        assertThat(exactly().whole().done()).isEqualByComparingTo("0");
        assertThat(asked(1, LATER.minusSeconds(1), nobody()).whole().done()).isEqualByComparingTo("10");
        List<KnownConvention> before =
                stores.read(connection -> KnownConvention.all(connection, new Believed(AT.minusSeconds(1))));
        assertThat(before).isEmpty();
    }

    private static ConventionSql.Seen nobody() {
        return new ConventionSql.Seen(false, List.of(), null);
    }

    /** So many people worked in each of the two years; those of the first in the second too, as far as they go. */
    private static Version[] people(int first, int second) {
        List<Version> facts = new ArrayList<>();
        facts.add(convention(1, AT, USUAL, signed(LANDLORD, "2025-02-01", null), signed(OTHER, "2025-02-01", null)));
        facts.add(contract("in", LANDLORD, "2025-02-01", "21"));
        for (int i = 0; i < first; i++) {
            facts.add(hours("a" + i, "p" + i, "person" + i, "in", "2025-05", "5.00"));
        }
        for (int i = 0; i < second; i++) {
            facts.add(hours("b" + i, "p" + i, "person" + i, "in", "2026-05", "5.00"));
        }
        return facts.toArray(Version[]::new);
    }

    private static ConventionFact.Signatory signed(String siret, String on, String until) {
        return new ConventionFact.Signatory(
                siret,
                siret.substring(0, 9),
                "Signataire",
                LocalDate.parse(on),
                until == null ? null : LocalDate.parse(until));
    }

    private static Version convention(
            long version, Instant at, ConventionFact.Counting counting, ConventionFact.Signatory... signatories) {
        return new Version(
                new ConventionFact(
                        id("convention"),
                        "Charte",
                        "DEP-21",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        counting,
                        List.of(signatories),
                        List.of(
                                new ConventionFact.Target(2025, new BigDecimal("1000.00"), null, null),
                                new ConventionFact.Target(2026, new BigDecimal("2000.00"), 10, 20)),
                        at),
                version,
                at);
    }

    private static ContractFact.Place place(String department) {
        return new ContractFact.Place(null, null, department, null);
    }

    private static Version contract(
            String name, String buyer, String notifiedOn, String department, ContractFact.Part... parts) {
        return new Version(
                new ContractFact(
                        id(name),
                        "PUBLIC_CONTRACT",
                        "ACTIVE",
                        new ContractFact.Buyer(buyer, "COMMUNE"),
                        "WORKS",
                        place(department),
                        null,
                        null,
                        LocalDate.parse(notifiedOn),
                        null,
                        null,
                        List.of(parts),
                        null,
                        List.of(new ContractFact.Obligation(id(name + "-obligation"), "EXECUTION_CONDITION", "NONE")),
                        AT),
                1,
                AT);
    }

    private void given(Version... facts) throws SQLException {
        stores = TestStores.with(folder, List.of(List.of(facts)));
    }

    private ConventionTargets exactly() throws SQLException {
        return asked(1, null, nobody());
    }

    private ConventionTargets asked(int threshold, Instant knownOn, ConventionSql.Seen seen) throws SQLException {
        Believed believed = new Believed(knownOn);
        return stores.read(connection -> {
            KnownConvention convention =
                    KnownConvention.all(connection, believed).get(0);
            ConventionSql sql = new ConventionSql(convention, believed, seen);
            return ConventionTargets.of(connection, convention, sql, threshold, LATER, ON);
        });
    }
}
