package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever the order and however often facts come, live or by a rebuild, the figures are the same. */
class OrderDoesNotMatterTest {

    private static final List<Question> QUESTIONS = List.of(
            Questions.of("FR", null, null, null, null, null),
            Questions.of("FR", null, null, null, "region,sex", null),
            Questions.of("FR", null, null, null, "month,marketType", null),
            Questions.of("REG-27", null, "2026-02", null, "department,ageBand", null),
            Questions.of("FR", null, null, null, "modality,criterion", null),
            Questions.of("FR", null, "2026-01", "2026-12", "sex", null),
            Questions.of("FR", null, "2025-11", "2026-03", "marketType", null),
            Questions.of("FR", null, "2025-11", "2027-03", "region", null));

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void lines_are_the_same_live_and_rebuilt_in_any_order_and_however_often_records_come(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries) throws Exception {
        List<Version> history = history(new Random(seed), entries);
        List<String> straight = ledger(history.stream().map(List::of).toList(), false);
        assertThat(straight).isNotEmpty();
        assertThat(ledger(List.of(history), true)).isEqualTo(straight);
        assertThat(ledger(shuffledAndRepeated(history, new Random(seed + 1)), false))
                .isEqualTo(straight);
        assertThat(ledger(shuffledAndRepeated(history, new Random(seed + 2)), true))
                .isEqualTo(straight);
    }

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
    static List<Version> history(Random random, int entries) {
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
            String month = (2025 + random.nextInt(3)) + "-"
                    + List.of("01", "03", "11", "12").get(random.nextInt(4));
            String hours = random.nextInt(150) + "." + (10 + random.nextInt(90));
            history.add(hours("e" + e, "p" + p, "b" + p, contract, month, hours));
            if (random.nextInt(4) == 0) {
                history.add(hours("r" + e, "p" + p, "b" + p, contract, month, "-" + hours));
            }
        }
        return recorded(history, random);
    }

    /** One after the other, now and then several at once. */
    private static List<Version> recorded(List<Version> history, Random random) {
        List<Version> recorded = new ArrayList<>();
        Instant at = Instant.parse("2026-04-02T08:00:00Z");
        for (Version version : history) {
            at = at.plusSeconds(random.nextInt(3));
            recorded.add(new Version(version.fact(), version.number(), at));
        }
        return recorded;
    }

    /** Every line with the ids and values that its numbers stand for; what ended in the moment it began is none. */
    private static List<String> ledger(List<List<Version>> batches, boolean rebuilt) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        Stores stores = filled(folder, batches, rebuilt);
        try {
            return stores.ask((connection, codes) -> {
                List<String> lines = new ArrayList<>();
                String attributes =
                        Attribute.ofLines().stream().map(Attribute::column).collect(Collectors.joining(", "));
                try (Statement statement = connection.createStatement();
                        ResultSet rows =
                                statement.executeQuery("SELECT month, sum(cents), p.id, l.id, c.id, o.id, since,"
                                        + " cause, " + attributes + " FROM line"
                                        + " JOIN number AS p ON p.kind = 'PERSON' AND p.number = person"
                                        + " JOIN number AS l ON l.kind = 'PLACEMENT' AND l.number = placement"
                                        + " JOIN number AS c ON c.kind = 'CONTRACT' AND c.number = contract"
                                        + " JOIN number AS o ON o.kind = 'OBLIGATION' AND o.number = obligation"
                                        + " GROUP BY ALL HAVING sum(cents) <> 0")) {
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= 8; i++) {
                            line.append(rows.getString(i)).append(' ');
                        }
                        for (int i = 0; i < Attribute.ofLines().size(); i++) {
                            line.append(codes.value(Attribute.ofLines().get(i), rows.getInt(9 + i)))
                                    .append(' ');
                        }
                        lines.add(line.toString());
                    }
                }
                Collections.sort(lines);
                return lines;
            });
        } finally {
            remove(stores, folder);
        }
    }

    static Stores filled(Path folder, List<List<Version>> batches, boolean rebuilt) throws Exception {
        Stores stores = TestStores.in(folder);
        ColumnStore store = stores.open();
        if (!rebuilt) {
            store.settle();
        }
        for (List<Version> batch : batches) {
            store.write(batch, Map.of());
        }
        store.settle();
        stores.serve();
        return stores;
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
        Stores stores = filled(folder, batches, rebuilt);
        try {
            return QUESTIONS.stream().map(question -> ask(stores, question)).toList();
        } finally {
            remove(stores, folder);
        }
    }

    /** As lines tell it, which is as the facts tell it when they are put together anew. */
    private static List<Cell> ask(Stores stores, Question question) {
        Granted granted = Grants.everything(question.territory());
        try {
            Cells cells = stores.ask(
                    (connection, codes) -> new AggregateStatement(question, granted, 1000).run(connection, codes));
            List<Cell> facts =
                    stores.read(connection -> new FactsStatement(question, granted.condition()).run(connection));
            assertThat(cells.rows()).containsExactlyInAnyOrderElementsOf(facts);
            List<Cell> total = stores.read(
                    connection -> new FactsStatement(question.total(), granted.condition()).run(connection));
            assertThat(cells.total()).isEqualTo(total.get(0));
            return cells.rows();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void remove(Stores stores, Path folder) throws IOException {
        stores.discard();
        Files.deleteIfExists(folder);
    }
}
