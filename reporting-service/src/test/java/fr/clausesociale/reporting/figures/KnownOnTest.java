package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.annulled;
import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.divided;
import static fr.clausesociale.reporting.facts.Scenario.from;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.in;
import static fr.clausesociale.reporting.facts.Scenario.inPart;
import static fr.clausesociale.reporting.facts.Scenario.later;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.book.Moved;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Cause;
import fr.clausesociale.reporting.store.Stores;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What was known on a past day is answered for ever as it was answered then, and each move since has its cause. */
class KnownOnTest {

    private static final List<Question> QUESTIONS = List.of(
            Questions.of("FR", null, null, null, null, null),
            Questions.of("FR", null, null, null, "region,sex", null),
            Questions.of("FR", null, "2026-01", "2026-12", "marketType", null),
            Questions.of("REG-27", null, null, "2026-02", "department,month", null));

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void what_was_known_is_what_a_copy_tells_that_had_read_no_further(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries, @ForAll @IntRange(max = 90) int share)
            throws Exception {
        List<Version> history = OrderDoesNotMatterTest.history(new Random(seed), entries);
        Instant moment = history.get(history.size() * share / 100).recordedAt();
        List<Version> until =
                history.stream().filter(v -> !v.recordedAt().isAfter(moment)).toList();

        List<Cells> then = answers(until, null, false);

        assertThat(answers(history, moment, false)).isEqualTo(then);
        assertThat(answers(history, moment, true)).as("by a copy built anew").isEqualTo(then);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void what_moved_between_any_two_moments_adds_up_in_every_cell_in_hours_and_in_people(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int entries,
            @ForAll @IntRange(max = 90) int share,
            @ForAll @IntRange(max = 99) int end)
            throws Exception {
        List<Version> history = OrderDoesNotMatterTest.history(new Random(seed), entries);
        Instant earlier = history.get(history.size() * share / 100).recordedAt();
        Instant later = history.get(history.size() * Math.max(share, end) / 100).recordedAt();
        Path folder = Files.createTempDirectory("figures");
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(history), false);
        try {
            for (Question question : QUESTIONS) {
                Granted granted = Grants.everything(question.territory());

                Moves moves = stores.ask(book -> Moves.of(book, question.knownOn(later), granted, earlier, 1000));

                assertThat(told(moves.earlier())).isEqualTo(told(answer(stores, question.knownOn(earlier), granted)));
                assertThat(told(moves.later())).isEqualTo(told(answer(stores, question.knownOn(later), granted)));
                assertAddsUp(List.of(), moves.earlier().total(), moves.later().total(), moves);
                Set<List<String>> all = new HashSet<>(moves.cells().keySet());
                moves.earlier().rows().forEach(cell -> all.add(cell.values()));
                moves.later().rows().forEach(cell -> all.add(cell.values()));
                all.stream()
                        .filter(values -> !values.isEmpty())
                        .forEach(values -> assertAddsUp(
                                values, find(moves.earlier(), values), find(moves.later(), values), moves));
            }
        } finally {
            OrderDoesNotMatterTest.remove(stores, folder);
        }
    }

    @Example
    void hours_that_were_taken_over_are_told_apart_from_those_that_came_late() throws Exception {
        assertCauses(
                List.of(
                        contract("c", 1, "WORKS", "27", "21"),
                        hours("late", "p", "anne", "c", "2026-03", "10"),
                        from("TAKEN_OVER", hours("taken over", "p", "anne", "c", "2026-03", "7"))),
                "FR",
                "HOURS 1000",
                "TAKEN_OVER 700");
    }

    @Example
    void hours_taken_back_with_what_was_entered_by_mistake_are_told_apart_from_corrections() throws Exception {
        Version mistaken = hours("mistaken", "p", "anne", "c", "2026-03", "10");
        Version back = hours("taken back", "q", "bob", "c", "2026-03", "-8");
        assertCauses(
                List.of(
                        contract("c", 1, "WORKS", "27", "21"),
                        mistaken,
                        annulled(mistaken),
                        hours("too many", "q", "bob", "c", "2026-03", "8"),
                        later(2, back)),
                "FR",
                "HOURS 1800",
                "ANNULLED -1000",
                "CORRECTION -800");
    }

    @Example
    void what_a_new_list_of_communes_moves_is_told_apart_from_a_changed_place() throws Exception {
        ContractFact.Place alone = new ContractFact.Place("39137", "243900560", "39", "27");
        ContractFact.Place merged = new ContractFact.Place("39209", "200069615", "39", "27");
        ContractFact.Place elsewhere = new ContractFact.Place("21231", "242100410", "21", "27");
        List<Version> facts = List.of(
                in("39137", alone, contract("redrawn", 1, "WORKS", "27", "39")),
                hours("here", "p", "anne", "redrawn", "2026-03", "10"),
                later(2, in("39137", merged, contract("redrawn", 2, "WORKS", "27", "39"))),
                in("39137", alone, contract("moved", 1, "WORKS", "27", "39")),
                hours("there", "q", "bob", "moved", "2026-03", "7"),
                later(2, in("21231", elsewhere, contract("moved", 2, "WORKS", "27", "21"))),
                // told of another place first, which lay in the same territories: only then were these redrawn
                in("39209", alone, contract("told again", 1, "WORKS", "27", "39")),
                hours("again", "r", "carl", "told again", "2026-03", "4"),
                later(1, in("39137", alone, contract("told again", 2, "WORKS", "27", "39"))),
                later(2, in("39137", merged, contract("told again", 3, "WORKS", "27", "39"))));

        assertCauses(facts, "EPCI-200069615", "GEOGRAPHY 1400");
        assertCauses(facts, "EPCI-243900560", "HOURS 2100", "GEOGRAPHY -1400", "PLACE -700");
        assertCauses(facts, "DEP-21", "PLACE 700");
        assertCauses(facts, "FR", "HOURS 2100");
    }

    @Example
    void what_moves_with_a_part_of_a_contract_has_its_cause_too() throws Exception {
        ContractFact.Place before = new ContractFact.Place(null, null, "21", "26");
        ContractFact.Place since = new ContractFact.Place(null, null, "21", "27");
        HoursFact.Part part = new HoursFact.Part("DEPARTMENT", "21");
        ContractFact.Part then = new ContractFact.Part(part, before, BigDecimal.ONE, List.of());
        ContractFact.Part now = new ContractFact.Part(part, since, BigDecimal.ONE, List.of());

        assertCauses(
                List.of(
                        divided(contract("c", 1, "WORKS", "26", "21"), then),
                        inPart(hours("here", "p", "anne", "c", "2026-03", "10"), "21"),
                        later(2, divided(contract("c", 2, "WORKS", "27", "21"), now))),
                "REG-27",
                "GEOGRAPHY 1000");
        assertCauses(
                List.of(
                        divided(contract("c", 1, "WORKS", "27", "21"), byPostalCode("21485")),
                        inPart(
                                new HoursFact.Part("POSTAL_CODE", "21121"),
                                hours("here", "p", "anne", "c", "2026-03", "10")),
                        later(2, divided(contract("c", 2, "WORKS", "27", "21"), byPostalCode("21166")))),
                "COM-21166",
                "PLACE 1000");
    }

    /** Several communes share it. */
    private static ContractFact.Part byPostalCode(String commune) {
        return new ContractFact.Part(
                new HoursFact.Part("POSTAL_CODE", "21121"),
                new ContractFact.Place(commune, "242100410", "21", "27"),
                BigDecimal.ONE,
                List.of());
    }

    private static void assertCauses(List<Version> facts, String territory, String... causes) throws Exception {
        List<Version> backwards = new ArrayList<>(facts);
        Collections.reverse(backwards);
        for (List<Version> order : List.of(facts, backwards)) {
            assertCausesIn(order, territory, causes);
        }
    }

    /** In a copy that was filled, and in one that was begun again from what it kept. */
    private static void assertCausesIn(List<Version> facts, String territory, String... causes) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(facts), false);
        try {
            assertParts(stores, territory, causes);
            stores.close();
            Files.deleteIfExists(folder.resolve("figures.duckdb.lines"));
            stores.open();
            stores.serve();
            assertParts(stores, territory, causes);
        } finally {
            OrderDoesNotMatterTest.remove(stores, folder);
        }
    }

    private static void assertParts(Stores stores, String territory, String... causes) throws Exception {
        Question question =
                Questions.of(territory, null, null, null, null, null).knownOn(Instant.parse("2026-12-31T00:00:00Z"));
        Moves moves = stores.ask(book ->
                Moves.of(book, question, Grants.everything(territory), Instant.parse("2026-01-01T00:00:00Z"), 10));
        assertThat(moves.parts(List.of()))
                .extracting(part -> part.cause() + " " + part.cents())
                .containsExactlyInAnyOrder(causes);
    }

    private static Cells answer(Stores stores, Question question, Granted granted) throws Exception {
        return stores.ask(book -> new AggregateStatement(question, granted, 1000).run(book));
    }

    /** Hours and people of each cell, the total last. */
    private static List<String> told(Cells cells) {
        return Stream.concat(cells.rows().stream(), Stream.of(cells.total()))
                .map(cell -> cell.values() + " " + cell.hours() + " " + cell.persons())
                .toList();
    }

    private static void assertAddsUp(List<String> values, Cell before, Cell after, Moves moves) {
        long hours = 0;
        long people = 0;
        for (Map.Entry<Cause, Moved> part :
                moves.cells().getOrDefault(values, Map.of()).entrySet()) {
            hours += part.getValue().cents();
            people += part.getValue().persons();
        }
        assertThat(cents(before) + hours).as("hours of %s", values).isEqualTo(cents(after));
        assertThat(people(before) + people).as("people of %s", values).isEqualTo(people(after));
    }

    private static Cell find(Cells cells, List<String> values) {
        return cells.rows().stream()
                .filter(cell -> cell.values().equals(values))
                .findFirst()
                .orElse(null);
    }

    private static long cents(Cell cell) {
        return cell == null ? 0 : cell.hours().movePointRight(2).longValueExact();
    }

    private static long people(Cell cell) {
        return cell == null ? 0 : cell.persons();
    }

    private static List<Cells> answers(List<Version> facts, Instant knownOn, boolean rebuilt) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(facts), rebuilt);
        try {
            List<Cells> answers = new ArrayList<>();
            for (Question question : QUESTIONS) {
                Granted granted = Grants.everything(question.territory());
                answers.add(answer(stores, question.knownOn(knownOn), granted));
            }
            return answers;
        } finally {
            OrderDoesNotMatterTest.remove(stores, folder);
        }
    }
}
