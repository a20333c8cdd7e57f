package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.owing;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.split;
import static fr.clausesociale.reporting.facts.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.owed.Owed;
import fr.clausesociale.reporting.owed.OwedQuestion;
import fr.clausesociale.reporting.owed.OwedStatement;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever is taken back leaves every measure as it was. */
class TakenBackTest {

    private static final String MEASURES = "hours,persons,placements,procurementContracts,employers";
    private static final Instant AFTER = Instant.parse("2026-06-02T08:00:00Z");
    private static final List<Question> QUESTIONS = List.of(
            Questions.of("FR", null, null, null, null, MEASURES),
            Questions.of("FR", null, null, null, "region,sex", MEASURES),
            Questions.of("FR", null, null, null, "month,modality", MEASURES),
            Questions.of("FR", null, null, null, "operation,criterion", MEASURES),
            Questions.of("REG-27", null, null, null, "marketType,tag", MEASURES));

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void a_reversal_brings_every_measure_back(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int entries)
            throws Exception {
        bringsBack(
                seed,
                entries,
                random -> List.of(
                        hours("late", "late-p", "b" + random.nextInt(8), "c" + random.nextInt(5), "2026-03", "12.34")),
                random -> List.of());
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void a_merge_followed_by_a_split_brings_every_measure_back(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int entries) throws Exception {
        bringsBack(
                seed,
                entries,
                random -> List.of(person("b" + (3 + random.nextInt(2)), 7, "b5")),
                random -> List.of(person("b3", 8, null), person("b4", 8, null)));
    }

    /** Placements and hours of the time between, recorded under the pseudonym that stood for both, and told in any order. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void two_who_were_taken_for_one_count_as_if_they_had_never_been(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int between) throws Exception {
        Random random = new Random(seed);
        List<Version> history = OrderDoesNotMatterTest.history(random, 10);
        List<Version> apart = new ArrayList<>();
        List<Version> together = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int n = 0; n < between; n++) {
            boolean other = random.nextBoolean();
            String contract = "c" + random.nextInt(4);
            String month = "2026-0" + (1 + random.nextInt(9));
            String placement = "between" + n;
            for (List<Version> told : List.of(apart, together)) {
                String person = other && told == apart ? "two" : "one";
                told.add(placement(placement, 1, person, "d" + n % 6));
                told.add(hours("entry" + n, placement, person, contract, month, "21.50"));
                if (n % 3 == 0) {
                    told.add(hours("back" + n, placement, person, contract, month, "-21.50"));
                    told.add(hours("right" + n, placement, person, contract, month, "7.25"));
                }
            }
            if (other) {
                others.add(placement);
            }
        }
        together.add(0, person("two", 1, "one"));
        together.add(split("two", 2, "one", others.toArray(String[]::new)));
        List<Version> parted = OrderDoesNotMatterTest.shuffledAndRepeated(together, random).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(counted(List.of(history, parted))).isEqualTo(counted(List.of(history, apart)));
        assertThat(counted(List.of(together, history))).isEqualTo(counted(List.of(history, apart)));
    }

    private static List<Object> counted(List<List<Version>> told) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        Stores stores = OrderDoesNotMatterTest.filled(folder, told, false);
        try {
            return answers(stores);
        } finally {
            OrderDoesNotMatterTest.remove(stores, folder);
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void an_annulment_brings_every_measure_back(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int entries)
            throws Exception {
        bringsBack(
                seed,
                entries,
                random -> List.of(
                        owing("mistake", 1, step("2026-01-01", "500", null)),
                        placement("mistake-p", 1, "b" + random.nextInt(8), null),
                        hours("mistake-e", "mistake-p", "b" + random.nextInt(8), "mistake", "2026-03", "21.50")),
                random -> List.of(owing("mistake", 2, "ANNULLED", "ANNULLED", AFTER, step("2026-01-01", "0", null))));
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void people_of_all_are_no_more_than_those_of_the_parts_and_no_fewer_than_those_of_any(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        List<Version> history = OrderDoesNotMatterTest.history(new Random(seed), entries);
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(history), false);
        try {
            for (Question question : QUESTIONS.subList(1, QUESTIONS.size())) {
                Cells cells = ask(stores, question);

                long sum = cells.rows().stream().mapToLong(Cell::persons).sum();
                long most = cells.rows().stream().mapToLong(Cell::persons).max().orElse(0);
                assertThat(cells.total().persons()).isLessThanOrEqualTo(sum);
                if (cells.rows().stream().allMatch(cell -> cell.hours().signum() > 0)) {
                    assertThat(cells.total().persons()).isGreaterThanOrEqualTo(most);
                }
            }
        } finally {
            OrderDoesNotMatterTest.remove(stores, folder);
        }
    }

    /** What is told and, for hours, its reversals and what takes the rest back. */
    private static void bringsBack(long seed, int entries, Told told, Told back) throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("figures");
        List<Version> history = OrderDoesNotMatterTest.history(random, entries);
        Stores stores = OrderDoesNotMatterTest.filled(folder, List.of(history), false);
        try {
            List<Object> before = answers(stores);
            ColumnStore store = stores.open();
            List<Version> added = told.by(random);
            List<Version> reversed = new ArrayList<>(back.by(random));
            added.forEach(version -> Reversals.of(version).ifPresent(reversed::add));
            for (List<Version> one : List.of(added, reversed)) {
                store.write(later(one, AFTER.plusSeconds(one == added ? 0 : 1)), Map.of());
            }

            assertThat(answers(stores)).isEqualTo(before);
        } finally {
            OrderDoesNotMatterTest.remove(stores, folder);
        }
    }

    private static List<Version> later(List<Version> versions, Instant at) {
        return versions.stream()
                .map(version -> new Version(version.fact(), version.number(), at))
                .toList();
    }

    private static List<Object> answers(Stores stores) throws SQLException {
        List<Object> answers = new ArrayList<>();
        for (Question question : QUESTIONS) {
            answers.add(ask(stores, question));
        }
        OwedQuestion owed = new OwedQuestion(List.of(), "true", null, LocalDate.of(2026, 12, 31), null);
        Map<List<String>, Owed> standing = stores.read(connection -> new OwedStatement(owed).run(connection));
        answers.add(standing);
        return answers;
    }

    private static Cells ask(Stores stores, Question question) throws SQLException {
        Granted granted = Grants.everything(question.territory());
        return stores.ask(book -> new AggregateStatement(question, granted, 1000).run(book));
    }

    private interface Told {
        List<Version> by(Random random);
    }
}
