package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.id;

import com.sun.management.OperatingSystemMXBean;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.ColumnStore;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million entries (about three years of the whole country) of 60,000 placements under 20,000 contracts with three versions
 * each: how long a rebuild takes, what a question costs, and what a small batch costs while the file is in use.
 */
@Tag("benchmark")
class FiguresBenchmarkTest {

    private static final Instant AT = Instant.parse("2026-04-02T08:00:00Z");
    private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
    private static final int PLACEMENTS = ENTRIES * 6 / 100;
    private static final int CONTRACTS = ENTRIES / 50;
    private static final List<String> REGIONS = List.of(
            "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94", "01", "02", "03", "04", "06");

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    @Test
    void a_million_entries() throws Exception {
        Stores stores = TestStores.in(folder, "256MB");
        ColumnStore store = stores.open();
        long start = System.nanoTime();
        long facts = fill(store);
        long loaded = System.nanoTime();
        store.settle();
        long settled = System.nanoTime();
        stores.serve();
        System.out.printf(
                "%n| what | figure |%n|---|---|%n| rebuild: facts into the file | %,d facts in %.1f s (%,.0f/s) |%n",
                facts, seconds(start, loaded), facts / seconds(start, loaded));
        System.out.printf("| rebuild: duplicates removed | %.1f s |%n", seconds(loaded, settled));
        ask(stores, "FR, month × marketType × sex, all measures", "FR", "month,marketType,sex", null);
        ask(stores, "FR, month × marketType × sex, hours", "FR", "month,marketType,sex", "hours");
        ask(stores, "FR, region × sex, one year", "FR", "region,sex", null);
        ask(stores, "FR, criterion × ageBand", "FR", "criterion,ageBand", null);
        ask(stores, "REG-27, month × marketType × sex, all measures", "REG-27", "month,marketType,sex", null);
        batches(store, 3);
        batches(store, 1000);
        stores.close();
        System.out.printf("| size of the file | %,d MB |%n", Files.size(folder.resolve("figures.duckdb")) / 1_000_000);
    }

    private void ask(Stores stores, String name, String territory, String by, String measures) throws Exception {
        String from = name.contains("one year") ? "2026-01" : null;
        String to = name.contains("one year") ? "2026-12" : null;
        Question question = Questions.of(territory, null, from, to, by, measures);
        long[] times = new long[7];
        long cpu = cpu();
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            stores.ask((connection, codes) ->
                    new AggregateStatement(question, Grants.everything(territory), 20_000).run(connection, codes));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "| rows and total: %s | %d ms, of processors %d ms |%n",
                name, times[3] / 1_000_000, (cpu() - cpu) / times.length / 1_000_000);
    }

    private void batches(ColumnStore store, int size) throws Exception {
        long[] times = new long[100];
        for (int i = 0; i < times.length; i++) {
            List<Version> batch = new ArrayList<>();
            for (int n = 0; n < size; n++) {
                batch.add(entry(random.nextInt(PLACEMENTS)));
            }
            long start = System.nanoTime();
            store.write(batch, Map.of(new TopicPartition("contracts.hours.v1", 0), (long) i));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "| batch of %d while in use | p50 %d ms, p99 %d ms |%n",
                size, times[50] / 1_000_000, times[98] / 1_000_000);
    }

    private long fill(ColumnStore store) throws Exception {
        List<Version> batch = new ArrayList<>();
        long facts = 0;
        for (int c = 0; c < CONTRACTS; c++) {
            for (int v = 1; v <= 3; v++) {
                batch.add(contract("c" + c, v, c % 2 == 0 ? "WORKS" : "SERVICES", REGIONS.get(c % 18), "d" + c % 101));
            }
            facts += flush(store, batch, false);
        }
        for (int p = 0; p < PLACEMENTS; p++) {
            for (int v = 1; v <= 3; v++) {
                batch.add(placement(p, v));
            }
            batch.add(profile(p));
            facts += flush(store, batch, false);
        }
        for (int e = 0; e < ENTRIES; e++) {
            batch.add(entry(random.nextInt(PLACEMENTS)));
            facts += flush(store, batch, false);
        }
        return facts + flush(store, batch, true);
    }

    private static long flush(ColumnStore store, List<Version> batch, boolean rest) throws Exception {
        if (batch.size() < 10_000 && !rest) {
            return 0;
        }
        store.write(batch, Map.of(new TopicPartition("contracts.hours.v1", 0), 1L));
        long written = batch.size();
        batch.clear();
        return written;
    }

    private static Version placement(int p, int version) {
        return new Version(
                new PlacementFact(
                        id("p" + p),
                        id("b" + p * 2 / 3),
                        "ACTIVE",
                        new PlacementFact.Employer("90000001900019", "COMPANY"),
                        "DIRECT_HIRE",
                        "FIXED_TERM",
                        "F1704",
                        null,
                        id("d" + p),
                        AT),
                version,
                AT);
    }

    private static Version profile(int p) {
        return new Version(
                new ProfileFact(
                        id("d" + p),
                        id("b" + p * 2 / 3),
                        p % 4 == 0 ? "18_25" : "30_44",
                        p % 5 == 0 ? "F" : "M",
                        null,
                        "21",
                        "NO",
                        "NOT_STATED",
                        List.of("DELD", "RSA"),
                        AT),
                1,
                AT);
    }

    private Version entry(int p) {
        String contract = "c" + p % CONTRACTS;
        return new Version(
                new HoursFact(
                        UUID.randomUUID(),
                        id("p" + p),
                        id("b" + p * 2 / 3),
                        id(contract + "-obligation"),
                        id(contract),
                        YearMonth.of(2024 + random.nextInt(3), 1 + random.nextInt(12)),
                        new BigDecimal("120.50"),
                        "ENTRY",
                        AT),
                1,
                AT);
    }

    /** Time of processors used so far: comparable even while the machine does something else. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
