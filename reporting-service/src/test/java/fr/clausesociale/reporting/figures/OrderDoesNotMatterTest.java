package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.divided;
import static fr.clausesociale.reporting.facts.Scenario.grouped;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.in;
import static fr.clausesociale.reporting.facts.Scenario.inPart;
import static fr.clausesociale.reporting.facts.Scenario.key;
import static fr.clausesociale.reporting.facts.Scenario.keyDestroyed;
import static fr.clausesociale.reporting.facts.Scenario.part;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static fr.clausesociale.reporting.facts.Scenario.sealedProfile;
import static fr.clausesociale.reporting.facts.Scenario.split;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.KeyFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.Line;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Questions.of("FR", null, null, null, "operation,tag", null),
            Questions.of("FR", null, "2026-01", "2026-12", "sex", null),
            Questions.of("FR", null, "2025-11", "2026-03", "marketType", null),
            Questions.of("FR", null, "2025-11", "2027-03", "region", null));

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void lines_are_the_same_live_and_rebuilt_in_any_order_and_however_often_records_come(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries) throws Exception {
        List<Version> history =
                partlySealed(partlyDivided(history(new Random(seed), entries), new Random(seed)), new Random(seed));
        List<String> straight = ledger(history.stream().map(List::of).toList(), false);
        assertThat(straight).isNotEmpty();
        assertThat(ledger(List.of(history), true)).isEqualTo(straight);
        assertThat(ledger(shuffledAndRepeated(history, new Random(seed + 1)), false))
                .isEqualTo(straight);
        assertThat(ledger(shuffledAndRepeated(history, new Random(seed + 2)), true))
                .isEqualTo(straight);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void a_process_killed_at_any_moment_has_the_same_lines_when_it_starts_again(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int entries) throws Exception {
        List<Version> history = partlyDivided(history(new Random(seed), entries), new Random(seed));
        List<String> straight = ledger(history.stream().map(List::of).toList(), false);
        Random random = new Random(seed + 3);
        List<List<Version>> batches = shuffledAndRepeated(history, random);
        int killed = random.nextInt(batches.size());
        Path folder = Files.createTempDirectory("figures");
        Stores stores = filled(folder, batches.subList(0, killed), random.nextBoolean());
        if (random.nextBoolean()) {
            stores.keep();
        }
        stores.open().write(batches.get(killed), Map.of());
        Path left = copied(folder);
        remove(stores, folder);
        Stores again = TestStores.in(left);
        // keys are in memory alone: their topic is read from its beginning
        again.open()
                .write(history.stream().filter(v -> v.fact() instanceof KeyFact).toList(), Map.of());
        for (List<Version> batch : batches.subList(killed + 1, batches.size())) {
            again.open().write(batch, Map.of());
        }
        again.serve();
        assertThat(again.ask(OrderDoesNotMatterTest::lines)).isEqualTo(straight);
        remove(again, left);
    }

    /** What a process leaves that is killed at this moment: files as they are, the log of the open one among them. */
    private static Path copied(Path folder) throws IOException {
        Path left = Files.createTempDirectory("figures");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, left);
            }
        }
        return left;
    }

    private static void copy(Path file, Path folder) throws IOException {
        try {
            Files.copy(file, folder.resolve(file.getFileName()));
        } catch (NoSuchFileException e) {
            assertThat(file.getFileName().toString())
                    .as("only what is being kept gets another name")
                    .endsWith(".new");
        }
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
                Version contract = partlyTold(
                        contract("c" + c, v, random.nextBoolean() ? "WORKS" : "SERVICES", region, region + "x"),
                        random);
                history.add(
                        random.nextBoolean()
                                ? contract
                                : grouped(contract, "o" + random.nextInt(2), "t" + random.nextInt(2), "t9"));
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
        if (random.nextBoolean()) {
            history.add(person("b4", 2, "b3"));
            for (int q = 0; q < 3; q++) {
                history.add(placement("q" + q, 1, "b3", "d" + (3 + q)));
                history.add(hours("qe" + q, "q" + q, "b3", "c" + random.nextInt(4), "2026-03", "7.50"));
            }
            history.add(split("b4", 3, "b3", "q0", "q1"));
        }
        for (int e = 0; e < entries; e++) {
            int p = random.nextInt(6);
            String contract = "c" + random.nextInt(5);
            String month = (2025 + random.nextInt(3)) + "-"
                    + List.of("01", "03", "11", "12").get(random.nextInt(4));
            String hours = random.nextInt(150) + "." + (10 + random.nextInt(90));
            history.add(hours("e" + e, "p" + p, "b" + p, contract, month, hours));
            // the first one stands: there is always a line
            if (e > 0 && random.nextInt(4) == 0) {
                history.add(hours("r" + e, "p" + p, "b" + p, contract, month, "-" + hours));
            }
        }
        return recorded(history, random);
    }

    /** The same, or told to be in one of two communes, wherever that lies. */
    private static Version partlyTold(Version contract, Random random) {
        return random.nextBoolean()
                ? in("0000" + random.nextInt(2), ((ContractFact) contract.fact()).territory(), contract)
                : contract;
    }

    /** The same with criteria that some people's own keys seal, of which some are destroyed. */
    static List<Version> partlySealed(List<Version> history, Random random) {
        List<Version> sealed = new ArrayList<>();
        for (Version version : history) {
            if (version.fact() instanceof ProfileFact profile && random.nextBoolean()) {
                OwnKey key = OwnKey.draw();
                sealed.add(key(profile.beneficiaryId(), key));
                sealed.add(sealedProfile(version, key, "RQTH"));
                if (random.nextBoolean()) {
                    sealed.add(keyDestroyed(profile.beneficiaryId()));
                }
            } else {
                sealed.add(version);
            }
        }
        return sealed;
    }

    /** The same with contracts in several territories, now and then followed there by another structure, and hours worked in these. */
    private static List<Version> partlyDivided(List<Version> history, Random random) {
        return history.stream()
                .map(version -> {
                    if (random.nextBoolean()) {
                        return version;
                    }
                    if (version.fact() instanceof ContractFact) {
                        ContractFact.Follower other = new ContractFact.Follower(
                                "90000003500015", LocalDate.of(2025 + random.nextInt(3), 2, 1));
                        return random.nextBoolean()
                                ? divided(version, part("27", "21", "0.5"), part("84", "01", "0.5", other))
                                : divided(version, part("27", "21", "1"));
                    }
                    return version.fact() instanceof HoursFact
                            ? inPart(version, random.nextBoolean() ? "21" : "01")
                            : version;
                })
                .toList();
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
            return stores.ask(OrderDoesNotMatterTest::lines);
        } finally {
            remove(stores, folder);
        }
    }

    private static List<String> lines(Book book) {
        Map<String, Long> sums = new TreeMap<>();
        book.each((line, cents) -> sums.merge(text(book, line), cents, Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums.entrySet().stream().map(Object::toString).toList();
    }

    private static String text(Book book, Line line) {
        Map<Attribute.Side, Integer> sides = Map.of(
                Attribute.Side.CONTRACT, line.contractSide(),
                Attribute.Side.OBLIGATION, line.obligationSide(),
                Attribute.Side.PLACEMENT, line.placementSide(),
                Attribute.Side.PERSON, line.personSide());
        String values = Attribute.ofLines().stream()
                .map(attribute -> book.codes()
                        .value(attribute, book.sides(attribute.side()).codes(attribute)[sides.get(attribute.side())]))
                .collect(Collectors.joining(" "));
        return String.join(
                " ",
                String.valueOf(line.month()),
                book.id(Ledger.Kind.PERSON, line.person()).toString(),
                book.id(Ledger.Kind.PLACEMENT, line.placement()).toString(),
                book.id(Ledger.Kind.CONTRACT, line.contract()).toString(),
                book.id(Ledger.Kind.OBLIGATION, line.obligation()).toString(),
                String.valueOf(line.at()),
                line.cause().name(),
                values);
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

    static List<List<Version>> shuffledAndRepeated(List<Version> history, Random random) {
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
            Cells cells = stores.ask(book -> new AggregateStatement(question, granted, 1000).run(book));
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
