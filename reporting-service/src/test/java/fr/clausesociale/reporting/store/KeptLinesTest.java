package fr.clausesociale.reporting.store;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.key;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static fr.clausesociale.reporting.facts.Scenario.placement;
import static fr.clausesociale.reporting.facts.Scenario.profile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.facts.Version;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What memory made of the facts is kept beside them, and is never believed where it might not be true. */
class KeptLinesTest {

    private static final List<Version> FIRST = List.of(
            contract("c", 1, "WORKS", "27", "21"),
            placement("p", 1, "b", "d"),
            profile("d", "b", "F", "RSA"),
            person("b", 1, null),
            hours("e1", "p", "b", "c", "2026-03", "70"),
            hours("e2", "p", "b", "c", "2026-04", "35.50"));

    private static final List<Version> THEN = List.of(
            contract("c", 2, "SERVICES", "53", "35"),
            hours("r1", "p", "b", "c", "2026-03", "-70"),
            hours("e3", "p2", "b2", "c2", "2026-05", "12"));

    @TempDir
    Path folder;

    private Path lines;

    /** How many lines follow from the first facts. */
    private long count;

    @BeforeEach
    void keep() throws Exception {
        lines = folder.resolve("figures.duckdb.lines");
        try (ColumnStore store = open(folder)) {
            store.write(FIRST, Map.of());
            store.settle();
            count = store.<Long>ask(Book::size);
        }
    }

    @Test
    void a_start_reads_no_fact_whose_lines_were_kept() throws Exception {
        try (ColumnStore store = open(folder)) {
            assertThat(store.factsRead()).isZero();
            assertSameAsRead(store, FIRST);
        }
    }

    @Test
    void a_start_after_a_hard_end_reads_the_facts_that_came_since_and_no_others() throws Exception {
        try (ColumnStore store = open(folder)) {
            store.write(THEN, Map.of());
        }
        try (ColumnStore store = open(folder)) {
            assertThat(store.factsRead()).isEqualTo(THEN.size());
            assertSameAsRead(store, both());
        }
    }

    @Test
    void an_orderly_end_leaves_nothing_to_read() throws Exception {
        Stores stores = TestStores.in(folder);
        stores.open().write(THEN, Map.of());
        stores.serve();
        stores.keep();
        stores.close();
        try (ColumnStore store = open(folder)) {
            assertThat(store.factsRead()).isZero();
            assertSameAsRead(store, both());
        }
    }

    /** Keys are read again with each start and none of them is in what is kept: it would be written again for nothing. */
    @Test
    void keys_that_come_after_a_start_leave_what_was_kept_as_it_is() throws Exception {
        Object file = Files.readAttributes(lines, BasicFileAttributes.class).fileKey();
        try (ColumnStore store = open(folder)) {
            store.write(List.of(key("b", OwnKey.draw())), Map.of());
            store.keep();
        }
        assertThat(Files.readAttributes(lines, BasicFileAttributes.class).fileKey())
                .isEqualTo(file);
    }

    @Test
    void what_comes_after_a_start_is_counted_with_what_was_kept() throws Exception {
        try (ColumnStore store = open(folder)) {
            store.write(THEN, Map.of());
            assertSameAsRead(store, both());
            store.write(THEN, Map.of());
            assertSameAsRead(store, both());
        }
    }

    @Test
    void what_is_cut_off_anywhere_is_not_believed() throws Exception {
        byte[] whole = Files.readAllBytes(lines);
        Random random = new Random(1);
        for (int i = 0; i < 12; i++) {
            byte[] part = new byte[i == 0 ? 0 : i == 1 ? whole.length - 1 : random.nextInt(whole.length)];
            System.arraycopy(whole, 0, part, 0, part.length);
            Files.write(lines, part);
            assertReadAnew();
        }
    }

    @Test
    void what_was_changed_anywhere_is_not_believed() throws Exception {
        byte[] whole = Files.readAllBytes(lines);
        Random random = new Random(2);
        for (int i = 0; i < 12; i++) {
            Files.write(lines, whole);
            int at = random.nextInt(whole.length);
            try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "rw")) {
                file.seek(at);
                file.write(whole[at] ^ 1 << random.nextInt(8));
            }
            assertReadAnew();
        }
    }

    @Test
    void what_has_something_behind_it_is_not_believed() throws Exception {
        byte[] whole = Files.readAllBytes(lines);
        byte[] more = new byte[whole.length + 4];
        System.arraycopy(whole, 0, more, 0, whole.length);
        Files.write(lines, more);
        assertReadAnew();
    }

    @Test
    void what_was_kept_of_another_file_is_not_believed() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (ColumnStore store = open(other)) {
            store.write(FIRST, Map.of());
            store.settle();
        }
        Files.copy(lines, other.resolve("figures.duckdb.lines"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (ColumnStore store = open(other)) {
            assertThat(store.factsRead()).isEqualTo(FIRST.size());
            assertSameAsRead(store, FIRST);
        }
    }

    @Test
    void what_knows_of_facts_that_the_file_has_not_is_not_believed() throws Exception {
        Path before = Files.copy(folder.resolve("figures.duckdb"), folder.resolve("before"));
        try (ColumnStore store = open(folder)) {
            store.write(THEN, Map.of());
            store.keep();
        }
        Files.delete(folder.resolve("figures.duckdb"));
        Files.move(before, folder.resolve("figures.duckdb"));
        try (ColumnStore store = open(folder)) {
            assertThat(store.factsRead()).isEqualTo(FIRST.size());
            assertSameAsRead(store, FIRST);
        }
    }

    @Test
    void what_was_being_written_when_the_process_ended_is_passed_over() throws Exception {
        Path unfinished = folder.resolve("figures.duckdb.lines.new");
        Files.write(unfinished, new byte[] {1, 2, 3});
        try (ColumnStore store = open(folder)) {
            assertThat(store.factsRead()).isZero();
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void a_file_that_is_thrown_away_takes_what_was_kept_along() throws Exception {
        TestStores.file(folder).discard();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** A class that is missing in the list could change what lines say, and what was kept would say otherwise. */
    @Test
    void every_class_that_has_a_part_in_making_lines_is_known_as_one() throws Exception {
        assertThat(Makers.CLASSES).containsAll(classes("lines")).containsAll(classes("facts"));
        assertThat(Makers.FINGERPRINT).hasSize(64);
    }

    private static List<String> classes(String of) throws IOException {
        Path classes = Path.of("target/classes/fr/clausesociale/reporting").resolve(of);
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.startsWith("package-info"))
                    .map(file -> of + "." + file.replace(".class", ""))
                    .toList();
        }
    }

    private void assertReadAnew() throws Exception {
        try (ColumnStore store = open(folder)) {
            assertThat(store.factsRead()).isEqualTo(FIRST.size());
            assertThat(store.<Long>ask(Book::size)).isEqualTo(count);
        }
        assertThat(lines).doesNotExist();
    }

    private void assertSameAsRead(ColumnStore store, List<Version> facts) throws Exception {
        Path anew = Files.createTempDirectory(folder, "anew");
        try (ColumnStore other = open(anew)) {
            other.settle();
            other.write(facts, Map.of());
            Comparison comparison = store.ask(one -> other.ask(two -> Comparison.of(one, two)));
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.cells()).isPositive();
        }
    }

    private static ColumnStore open(Path folder) {
        try {
            return TestStores.file(folder).open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Version> both() {
        List<Version> all = new ArrayList<>(FIRST);
        all.addAll(THEN);
        return all;
    }
}
