package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestPostgres;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.settings.Definition;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import fr.clausesociale.reporting.withholding.WithholdingWarmUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables of three dimensions beside the same tables of the bare engine over one flat table, both with the same memory and two
 * threads, in one run and with the same answers: what it costs from the question to finished rows. What the bare engine
 * answers in under 100 ms counts as 100 ms. The first of them are asked of PostgreSQL too, as it is shipped but for as much
 * memory for a question. {@code -Dplacements=750000} makes two million lines.
 */
@Tag("benchmark")
class FiguresBenchmark {

    private static final int PLACEMENTS = Integer.getInteger("placements", 750_000);
    private static final int QUESTIONS = Integer.getInteger("questions", 24);
    private static final int TIMES = Integer.getInteger("times", 3);
    private static final int POSTGRES = Integer.getInteger("postgres.questions", 8);
    private static final String MEMORY = System.getProperty("engine.memory", "512MB");
    private static final String[] DIMENSIONS = {
        "year",
        "region",
        "department",
        "marketType",
        "modality",
        "programme",
        "buyerCategory",
        "sex",
        "ageBand",
        "qpv",
        "education",
        "contractType",
        "mode",
        "structure",
        "exit"
    };

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    @Test
    void tables_beside_the_bare_engine() throws Exception {
        Stores stores = TestStores.in(folder, MEMORY);
        ColumnStore store = stores.open();
        load(store);
        stores.serve();
        // as when the service starts
        stores.ask(book -> {
            Comparison.rehearsed(book);
            return null;
        });
        List<Question> questions = questions();
        try (FlatTable flat = new FlatTable(folder.resolve("flat.duckdb"), MEMORY, stores)) {
            System.out.printf("| flat table, open lines | %,d |%n", flat.rows());
            List<double[]> ratios = new ArrayList<>();
            for (Question question : questions) {
                ratios.add(compare(stores, flat, question));
            }
            summary("whole years", questions, ratios, true);
            summary("odd months", questions, ratios, false);
            eight(stores, flat, questions);
            past(stores, flat, questions);
            beside(flat, questions, ratios);
        }
        allMeasures(stores, questions);
        difference(stores);
        mask(stores);
        again(stores, questions);
        compared(stores);
        long lines = stores.ask(Book::size);
        long heap = heap();
        System.out.printf("| lines, ended ones and what ended them included | %,d |%n", lines);
        System.out.printf(
                "| heap in use after a collection | %,d MB, %,d bytes a line with all that it is made of |%n",
                heap >> 20, heap / lines);
        batches(store, 3);
        batches(store, 1_000);
        batches(store, 10_000);
        changedContract(store);
        opened(stores);
    }

    private void opened(Stores stores) throws Exception {
        Path kept = folder.resolve("figures.duckdb.lines");
        stores.close();
        opening(stores, "opening the file again, after a hard end");
        long start = System.nanoTime();
        stores.serve();
        stores.open().write(new BenchmarkFacts(PLACEMENTS).live(100), Map.of());
        long held = System.nanoTime();
        stores.open().keep();
        double hold = seconds(held) * 1000;
        stores.keep();
        System.out.printf(
                "| keeping the lines for the next start, the intake held meanwhile | %.1f s, %,d MB; %.0f ms |%n",
                seconds(start), Files.size(kept) >> 20, hold);
        stores.close();
        opening(stores, "opening the file again, after an orderly end");
        stores.close();
        Files.delete(kept);
        opening(stores, "opening the file again, nothing kept");
        stores.close();
    }

    private static void opening(Stores stores, String what) throws Exception {
        long start = System.nanoTime();
        stores.open();
        System.out.printf("| %s | %.1f s |%n", what, seconds(start));
    }

    private void load(ColumnStore store) throws Exception {
        long start = System.nanoTime();
        List<Version> batch = new ArrayList<>();
        long[] facts = {0, 0};
        new BenchmarkFacts(PLACEMENTS).each(version -> {
            batch.add(version);
            facts[0]++;
            if (batch.size() == 10_000) {
                write(store, batch);
            }
        });
        write(store, batch);
        System.out.printf(
                "| facts read in | %,d in %.1f s, %,.0f/s |%n", facts[0], seconds(start), facts[0] / seconds(start));
        long settling = System.nanoTime();
        store.settle();
        System.out.printf("| lines made, sorted, rolled up | %.1f s |%n", seconds(settling));
        System.out.printf("| rebuild | %,.0f facts/s |%n", facts[0] / seconds(start));
    }

    private static void write(ColumnStore store, List<Version> batch) {
        try {
            store.write(batch, Map.of(new TopicPartition("t", 0), 1L));
            batch.clear();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** By turns one year, ten years and odd months; the nation and a region. */
    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            List<String> all = new ArrayList<>(Arrays.asList(DIMENSIONS));
            Collections.shuffle(all, random);
            String by = String.join(",", all.subList(0, 3));
            int year = BenchmarkFacts.FIRST_YEAR + random.nextInt(BenchmarkFacts.YEARS - 1);
            String territory = i % 6 == 5 ? "REG-11" : "FR";
            questions.add(
                    switch (i % 4) {
                        case 0 -> question(territory, year + "-01", year + "-12", by);
                        case 1 -> question(territory, null, null, by);
                        case 2 -> question(territory, year + "-03", year + "-09", by);
                        default -> question(territory, "2016-04", "2025-10", by);
                    });
        }
        return questions;
    }

    private static Question question(String territory, String from, String to, String by) {
        return Questions.of(territory, null, from, to, by, "hours,persons");
    }

    /** Milliseconds of ours and of the bare engine; the same answer of both. */
    private double[] compare(Stores stores, FlatTable flat, Question question) throws Exception {
        String where = where(question);
        double[] ours = new double[TIMES];
        double[] raw = new double[TIMES];
        Map<List<String>, String> mine = Map.of();
        Map<List<String>, String> theirs = Map.of();
        for (int i = 0; i < ours.length; i++) {
            long start = System.nanoTime();
            Cells cells = ask(stores, question);
            ours[i] = seconds(start) * 1000;
            mine = text(cells);
            try (Connection connection = flat.another()) {
                start = System.nanoTime();
                theirs = FlatTable.ask(connection, question, where, false);
                double twice = seconds(start) * 1000;
                start = System.nanoTime();
                FlatTable.ask(connection, question, where, true);
                raw[i] = Math.min(twice, seconds(start) * 1000);
            }
        }
        assertThat(mine).isEqualTo(theirs);
        Arrays.sort(ours);
        Arrays.sort(raw);
        System.out.printf(
                "| %s %s to %s %s | %,d rows | %.0f ms | %.0f ms | %.2f |%n",
                question.territory(),
                question.from(),
                question.to(),
                question.by(),
                mine.size(),
                ours[TIMES / 2],
                raw[TIMES / 2],
                ours[TIMES / 2] / Math.max(100, raw[TIMES / 2]));
        return new double[] {ours[TIMES / 2], raw[TIMES / 2]};
    }

    /** What was known three quarters through, beside the bare engine's answer of today. */
    private void past(Stores stores, FlatTable flat, List<Question> questions) throws Exception {
        Instant then = Instant.parse((BenchmarkFacts.FIRST_YEAR + 7) + "-07-01T00:00:00Z");
        List<Double> ratios = new ArrayList<>();
        for (Question question : questions) {
            double[] ours = new double[3];
            double[] raw = new double[3];
            for (int i = 0; i < ours.length; i++) {
                long start = System.nanoTime();
                ask(stores, question.knownOn(then));
                ours[i] = seconds(start) * 1000;
                raw[i] = raw(flat, question);
            }
            Arrays.sort(ours);
            Arrays.sort(raw);
            ratios.add(ours[1] / Math.max(100, raw[1]));
        }
        Collections.sort(ratios);
        System.out.printf(
                "| ratio to the bare engine, known on a past day | median %.2f, most %.2f |%n",
                ratios.get(ratios.size() / 2), ratios.get(ratios.size() - 1));
    }

    private static double raw(FlatTable flat, Question question) throws Exception {
        try (Connection connection = flat.another()) {
            long start = System.nanoTime();
            FlatTable.ask(connection, question, where(question), false);
            return seconds(start) * 1000;
        }
    }

    /** The same flat table in PostgreSQL, with as much memory for a question as the bare engine has, and the same answers. */
    private static void beside(FlatTable flat, List<Question> questions, List<double[]> times) throws Exception {
        try (Connection postgres = DriverManager.getConnection(TestPostgres.newDatabase())) {
            flat.copy(postgres);
            try (Statement statement = postgres.createStatement()) {
                statement.execute("SET work_mem = '" + MEMORY + "'");
            }
            int asked = Math.min(POSTGRES, questions.size());
            double[] theirs = new double[asked];
            double[] ours = new double[asked];
            double[] bare = new double[asked];
            for (int i = 0; i < asked; i++) {
                Question question = questions.get(i);
                long start = System.nanoTime();
                Map<List<String>, String> answer = FlatTable.ask(postgres, question, where(question), true);
                theirs[i] = seconds(start) * 1000;
                try (Connection connection = flat.another()) {
                    assertThat(answer).isEqualTo(FlatTable.ask(connection, question, where(question), false));
                }
                ours[i] = times.get(i)[0] / theirs[i];
                bare[i] = times.get(i)[1] / theirs[i];
            }
            told("PostgreSQL over the same table, the first %d questions, ms".formatted(asked), theirs, "%.0f");
            told("ours beside PostgreSQL, the ratio", ours, "%.4f");
            told("the bare engine beside PostgreSQL, the ratio", bare, "%.3f");
        }
    }

    private static void told(String what, double[] figures, String format) {
        Arrays.sort(figures);
        System.out.printf(
                "| %s | median " + format + ", most " + format + " |%n",
                what,
                figures[figures.length / 2],
                figures[figures.length - 1]);
    }

    /** What is done before a copy built anew is served. */
    private static void compared(Stores stores) throws Exception {
        long start = System.nanoTime();
        Comparison comparison = stores.ask(book -> Comparison.of(book, book));
        assertThat(comparison.differing()).isZero();
        System.out.printf(
                "| two copies held against each other | %.1f s, %d tables, %,d cells |%n",
                seconds(start), comparison.tables(), comparison.cells());
    }

    private static void allMeasures(Stores stores, List<Question> questions) throws Exception {
        double[] times = new double[questions.size()];
        for (int i = 0; i < times.length; i++) {
            Question q = questions.get(i);
            long start = System.nanoTime();
            ask(stores, Questions.of(q.territory(), null, text(q.from()), text(q.to()), by(q), null));
            times[i] = seconds(start) * 1000;
        }
        Arrays.sort(times);
        System.out.printf(
                "| placements and contracts counted too | median %.0f ms, most %.0f ms |%n",
                times[times.length / 2], times[times.length - 1]);
    }

    private static String by(Question question) {
        return question.by().stream().map(Dimension::code).collect(Collectors.joining(","));
    }

    private static String text(YearMonth month) {
        return month == null ? null : month.toString();
    }

    private static void difference(Stores stores) throws Exception {
        int year = BenchmarkFacts.FIRST_YEAR + 6;
        Question question = question("FR", null, null, "region,sex").knownOn(end(year + 2));
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            stores.ask(book -> Moves.of(book, question, Grants.everything("FR"), end(year), 100_000));
            times[i] = seconds(start) * 1000;
        }
        Arrays.sort(times);
        System.out.printf(
                "| difference of two years, hours and people by cause | p50 %.0f ms, most %.0f ms |%n",
                times[2], times[4]);
    }

    private static Instant end(int year) {
        return Instant.parse(year + "-12-31T23:00:00Z");
    }

    private static void mask(Stores stores) throws Exception {
        List<Cell> cells = ask(stores, question("FR", null, null, "department,occupation,sex"))
                .rows();
        List<Cell> table = cells.subList(0, Math.min(10_000, cells.size()));
        // as when the service starts
        WithholdingWarmUp.tables();
        double[] times = new double[5];
        int withheld = 0;
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            withheld = (int) new Disclosure(5).places(table, cell -> false).count();
            times[i] = seconds(start) * 1000;
        }
        System.out.printf(
                "| mask of %,d cells, %,d withheld | the first %.0f ms, the last %.0f ms |%n",
                table.size(), withheld, times[0], times[4]);
    }

    private static void again(Stores stores, List<Question> questions) throws Exception {
        Answers answers = new Answers(200_000);
        double[] times = new double[1_000];
        for (int i = -questions.size(); i < times.length; i++) {
            Question question = questions.get(Math.floorMod(i, questions.size()));
            Granted granted = Grants.everything(question.territory());
            Table table = new Table(question, new Definition("test", 1600, "FR", null), new Disclosure(5));
            long start = System.nanoTime();
            Cells cells = answers.of(question, granted, stores.state(), () -> {
                try {
                    return ask(stores, question);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            table.rows(cells.rows(), any -> false);
            if (i >= 0) {
                times[i] = seconds(start) * 1000;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "| asked again on unchanged data, masked | p50 %.3f ms, p99 %.3f ms |%n", times[500], times[990]);
    }

    private void changedContract(ColumnStore store) throws Exception {
        BenchmarkFacts facts = new BenchmarkFacts(PLACEMENTS);
        store.write(facts.entriesOfOneContract(10_000), Map.of());
        long start = System.nanoTime();
        store.write(List.of(facts.movedContract()), Map.of());
        System.out.printf("| a changed contract with 10,000 entries | %.0f ms |%n", seconds(start) * 1000);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Cells ask(Stores stores, Question question) throws Exception {
        return stores.ask(
                book -> new AggregateStatement(question, Grants.everything(question.territory()), 100_000).run(book));
    }

    private static Map<List<String>, String> text(Cells cells) {
        Map<List<String>, String> text = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        cells.rows().forEach(cell -> text.put(cell.values(), cell.hours() + " " + cell.persons()));
        text.put(List.of(), cells.total().hours() + " " + cells.total().persons());
        return text;
    }

    private static String where(Question question) {
        List<String> where = new ArrayList<>();
        if (question.from() != null) {
            where.add("month >= DATE '" + question.from().atDay(1) + "'");
            where.add("month <= DATE '" + question.to().atDay(1) + "'");
        }
        if (!question.territory().equals("FR")) {
            where.add("region = '" + question.territory().substring(4) + "'");
        }
        return where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
    }

    private static void summary(String name, List<Question> questions, List<double[]> times, boolean whole) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (i % 4 < 2 == whole) {
                ratios.add(times.get(i)[0] / Math.max(100, times.get(i)[1]));
            }
        }
        Collections.sort(ratios);
        System.out.printf(
                "| ratio to the bare engine, %s | median %.2f, most %.2f |%n",
                name, ratios.get(ratios.size() / 2), ratios.get(ratios.size() - 1));
    }

    private static void eight(Stores stores, FlatTable flat, List<Question> questions) throws Exception {
        double ours = atOnce(questions, question -> ask(stores, question));
        double raw = atOnce(questions, question -> {
            try (Connection connection = flat.another()) {
                return FlatTable.ask(connection, question, where(question), false);
            }
        });
        System.out.printf(
                "| eight callers at once | %.1f questions/s, bare %.1f, ratio %.1f |%n", ours, raw, ours / raw);
    }

    private static double atOnce(List<Question> questions, Asker asker) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        List<Future<?>> answers = new ArrayList<>();
        for (int i = 0; i < 2 * questions.size(); i++) {
            Question question = questions.get(i % questions.size());
            answers.add(callers.submit(() -> {
                try {
                    asker.ask(question);
                } catch (Exception e) {
                    failed.incrementAndGet();
                }
            }));
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        callers.shutdown();
        if (failed.get() > 0) {
            System.out.printf("| failed of %d | %d |%n", answers.size(), failed.get());
        }
        return answers.size() / seconds(start);
    }

    private void batches(ColumnStore store, int size) throws Exception {
        BenchmarkFacts facts = new BenchmarkFacts(PLACEMENTS);
        double[] times = new double[20];
        for (int i = 0; i < times.length; i++) {
            List<Version> batch = facts.live(size);
            long start = System.nanoTime();
            store.write(batch, Map.of(new TopicPartition("t", 0), (long) i));
            times[i] = seconds(start);
        }
        Arrays.sort(times);
        System.out.printf(
                "| batch of %,d while in use | p50 %.0f ms, most %.0f ms, %,.0f facts/s |%n",
                size, times[10] * 1000, times[19] * 1000, size / times[10]);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    @FunctionalInterface
    private interface Asker {
        Object ask(Question question) throws Exception;
    }
}
