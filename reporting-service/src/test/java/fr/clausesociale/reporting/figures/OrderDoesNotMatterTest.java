package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever the order and however often facts come, live or by a rebuild, the figures are the same. */
class OrderDoesNotMatterTest {

    private static final List<Question> QUESTIONS = List.of(
            Question.of("FR", null, null, null, null, null),
            Question.of("FR", null, null, null, "region,sex", null),
            Question.of("FR", null, null, null, "month,marketType", null),
            Question.of("REG-27", null, "2026-02", null, "department,ageBand", null),
            Question.of("FR", null, null, null, "modality,criterion", null));

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void permutation_and_duplication_change_nothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries)
            throws Exception {
        List<Version> history = history(new Random(seed), entries);
        List<List<Cell>> straight = figures(List.of(history), false);
        assertThat(figures(shuffledAndRepeated(history, new Random(seed + 1)), false))
                .isEqualTo(straight);
        assertThat(figures(shuffledAndRepeated(history, new Random(seed + 2)), true))
                .isEqualTo(straight);
        BigDecimal regions = straight.get(1).stream().map(Cell::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(regions).isEqualByComparingTo(straight.get(0).get(0).hours());
    }

    /** Contracts that move and change type, people found to be one, entries, reversals and corrections. */
    private static List<Version> history(Random random, int entries) {
        List<Version> history = new ArrayList<>();
        List<String> regions = List.of("27", "53", "11");
        for (int c = 0; c < 4; c++) {
            for (int v = 1; v <= 1 + random.nextInt(3); v++) {
                String region = regions.get(random.nextInt(3));
                history.add(contract("c" + c, v, random.nextBoolean() ? "WORKS" : "SERVICES", region, region + "x"));
            }
        }
        for (int p = 0; p < 6; p++) {
            history.add(placement("p" + p, 1, "b" + p, null));
            history.add(placement("p" + p, 2, "b" + p, "d" + p));
            history.add(profile("d" + p, "b" + p, p % 2 == 0 ? "F" : "M", "DELD", "RSA"));
            history.add(person("b" + p, 1, null));
        }
        if (random.nextBoolean()) {
            history.add(person("b1", 2, "b0"));
            history.add(person("b2", 2, "b1"));
        }
        for (int e = 0; e < entries; e++) {
            int p = random.nextInt(6);
            String contract = "c" + random.nextInt(5);
            String month = "2026-0" + (1 + random.nextInt(4));
            String hours = random.nextInt(150) + "." + (10 + random.nextInt(90));
            history.add(hours("e" + e, "p" + p, "b" + p, contract, month, hours));
            if (random.nextInt(4) == 0) {
                history.add(hours("r" + e, "p" + p, "b" + p, contract, month, "-" + hours));
            }
        }
        return history;
    }

    private static List<List<Version>> shuffledAndRepeated(List<Version> history, Random random) {
        List<Version> all = new ArrayList<>(history);
        history.stream().filter(v -> random.nextBoolean()).forEach(all::add);
        Collections.shuffle(all, random);
        List<List<Version>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(30));
            batches.add(all.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static List<List<Cell>> figures(List<List<Version>> batches, boolean rebuilt) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        Stores stores = TestStores.in(folder);
        try {
            ColumnStore store = stores.open();
            if (!rebuilt) {
                store.settle();
            }
            for (List<Version> batch : batches) {
                store.write(batch, Map.of());
            }
            store.settle();
            stores.serve();
            return QUESTIONS.stream().map(question -> ask(stores, question)).toList();
        } finally {
            remove(stores, folder);
        }
    }

    private static List<Cell> ask(Stores stores, Question question) {
        try {
            return stores.read(connection ->
                    new AggregateStatement(question, Grants.everything(question.territory()), 1000).run(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Stores stores, Path folder) throws IOException {
        stores.discard();
        Files.deleteIfExists(folder);
    }
}
