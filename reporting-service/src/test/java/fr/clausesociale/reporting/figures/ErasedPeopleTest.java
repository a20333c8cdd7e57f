package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.id;
import static fr.clausesociale.reporting.facts.Scenario.keyDestroyed;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.split;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.KeyFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** People who turned out to be one are erased, and compaction forgets them: over any history every figure stays. */
class ErasedPeopleTest {

    private static final String MEASURES = "hours,persons,placements,procurementContracts,employers";
    private static final Set<String> NOT_OPEN = Set.of("RQTH", "NOT_STATED");
    private static final Question BY_CRITERION = Questions.of("FR", null, null, null, "criterion", MEASURES);
    private static final List<Question> OTHERS = List.of(
            Questions.of("FR", null, null, null, null, MEASURES),
            Questions.of("FR", null, null, null, "region,sex", MEASURES),
            Questions.of("FR", null, null, null, "month,ageBand", MEASURES),
            Questions.of("FR", null, "2026-01", "2026-12", "marketType,qpv", MEASURES),
            Questions.of("REG-27", null, null, null, "operation,tag", MEASURES));

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void merged_erased_compacted_and_built_again_every_figure_is_as_before(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries) throws Exception {
        Random random = new Random(seed);
        List<Version> history = told(random, entries);
        List<String> erased = random.nextBoolean() ? List.of("b0", "b5") : List.of("b0", "b1", "b2", "b3", "b5");
        Path folder = Files.createTempDirectory("figures");
        Stores live = OrderDoesNotMatterTest.filled(
                folder, OrderDoesNotMatterTest.shuffledAndRepeated(history, random), random.nextBoolean());
        try {
            List<Cells> before = others(live);
            List<Cell> criteria = openCriteria(live);

            live.open().write(erased.stream().map(name -> keyDestroyed(name)).toList(), Map.of());

            assertThat(others(live)).isEqualTo(before);
            assertThat(openCriteria(live)).isEqualTo(criteria);
            List<Version> compacted = without(erased, history);
            List<List<Version>> anyOrder = OrderDoesNotMatterTest.shuffledAndRepeated(compacted, random);
            Path another = Files.createTempDirectory("figures");
            Stores again = OrderDoesNotMatterTest.filled(another, anyOrder, random.nextBoolean());
            try {
                assertThat(others(again)).isEqualTo(before);
                assertThat(ask(again, BY_CRITERION)).isEqualTo(ask(live, BY_CRITERION));
            } finally {
                OrderDoesNotMatterTest.remove(again, another);
            }
        } finally {
            OrderDoesNotMatterTest.remove(live, folder);
        }
    }

    /** Two are taken for one, work as one, and are maybe two again. */
    private static List<Version> told(Random random, int entries) {
        List<Version> history = new ArrayList<>(
                OrderDoesNotMatterTest.partlySealed(OrderDoesNotMatterTest.history(random, entries), random));
        history.add(person("b5", 2, "b0"));
        history.add(hours("as-one", "p0", "b0", "c" + random.nextInt(4), "2026-03", "7.50"));
        if (random.nextBoolean()) {
            history.add(split("b5", 3, "b0"));
        }
        return history;
    }

    /** What a topic of keys has no more once it is compacted; histories stay. */
    private static List<Version> without(List<String> erased, List<Version> history) {
        List<UUID> gone = erased.stream().map(name -> id(name)).toList();
        return history.stream()
                .filter(version -> !(version.fact() instanceof KeyFact key) || !gone.contains(key.id()))
                .toList();
    }

    private static List<Cells> others(Stores stores) throws Exception {
        List<Cells> all = new ArrayList<>();
        for (Question question : OTHERS) {
            all.add(ask(stores, question));
        }
        return all;
    }

    private static List<Cell> openCriteria(Stores stores) throws Exception {
        return ask(stores, BY_CRITERION).rows().stream()
                .filter(cell -> !NOT_OPEN.contains(cell.values().get(0)))
                .toList();
    }

    private static Cells ask(Stores stores, Question question) throws Exception {
        Granted granted = Grants.everything(question.territory());
        return stores.ask(book -> new AggregateStatement(question, granted, 1000).run(book));
    }
}
