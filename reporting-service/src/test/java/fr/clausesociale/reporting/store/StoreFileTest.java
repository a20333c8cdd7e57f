package fr.clausesociale.reporting.store;

import static fr.clausesociale.reporting.facts.Scenario.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    private static final TopicPartition PARTITION = new TopicPartition("contracts.hours.v1", 0);

    @TempDir
    Path folder;

    private StoreFile file;

    @BeforeEach
    void fill() throws Exception {
        file = TestStores.file(folder);
        try (ColumnStore store = file.open()) {
            store.settle();
            store.write(List.of(hours("e", "p", "b", "c", "2026-03", "1")), Map.of(PARTITION, 5L));
        }
    }

    @Test
    void a_good_file_is_kept() throws Exception {
        try (ColumnStore store = file.open()) {
            assertThat(store.positions()).containsEntry(PARTITION, 5L);
        }
    }

    @Test
    void a_file_that_is_no_database_is_discarded() throws Exception {
        Files.writeString(path(), "no database at all ".repeat(1000));
        assertBuiltAnew();
    }

    @Test
    void a_truncated_file_is_discarded() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(path().toFile(), "rw")) {
            bytes.setLength(6000);
        }
        assertBuiltAnew();
    }

    @Test
    void a_file_with_damaged_headers_is_discarded() throws Exception {
        byte[] noise = new byte[3 * 4096];
        new Random(1).nextBytes(noise);
        try (RandomAccessFile bytes = new RandomAccessFile(path().toFile(), "rw")) {
            bytes.write(noise);
        }
        assertBuiltAnew();
    }

    @Test
    void a_file_of_another_schema_is_discarded() throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + path(), new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE condition SET fingerprint = 'of-last-year'");
        }
        assertBuiltAnew();
    }

    @Test
    void a_file_that_another_process_holds_is_left_alone() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        path().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(file::open)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(StoreFault.of(e)).isEqualTo(StoreFault.HELD_ELSEWHERE));
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (ColumnStore store = file.open()) {
            assertThat(store.positions()).containsEntry(PARTITION, 5L);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_unpacked_library_leaves_no_file_behind() throws Exception {
        file.open().close();
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            assertThat(maps.filter(line -> line.contains("libduckdb_java")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("(deleted)"));
        }
    }

    private void assertBuiltAnew() throws Exception {
        try (ColumnStore store = file.open()) {
            assertThat(store.positions()).isEmpty();
            assertThat(store.isSettled()).isFalse();
        }
    }

    private Path path() {
        return TestStores.config(folder).file();
    }

    /** Another process: holds the file until it is killed. */
    static final class Holder {

        public static void main(String[] args) throws Exception {
            try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + args[0], new Properties())) {
                System.out.println("held");
                Thread.sleep(60_000);
                connection.isValid(1);
            }
        }
    }
}
