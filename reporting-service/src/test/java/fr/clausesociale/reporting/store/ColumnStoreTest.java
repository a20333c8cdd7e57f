package fr.clausesociale.reporting.store;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Grouping;
import fr.clausesociale.reporting.book.Selection;
import fr.clausesociale.reporting.facts.LinkFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnStoreTest {

    private static final TopicPartition HOURS = new TopicPartition("contracts.hours.v1", 3);
    private static final Version ENTRY = hours("entry", "placement", "person", "contract", "2026-03", "120.50");

    @TempDir
    Path folder;

    private ColumnStore store;

    @BeforeEach
    void open() throws Exception {
        store = TestStores.file(folder).open();
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    @Test
    void facts_and_positions_are_written_together() throws SQLException {
        store.write(List.of(ENTRY), Map.of(HOURS, 7L));
        assertThat(count("hours_version")).isEqualTo(1);
        assertThat(store.positions()).containsExactly(Map.entry(HOURS, 7L));
    }

    @Test
    void facts_that_cannot_be_written_leave_the_positions_where_they_were() throws SQLException {
        store.write(List.of(ENTRY), Map.of(HOURS, 7L));
        Version faulty = new Version(new LinkFact(UUID.randomUUID(), LinkFact.SPLIT, null, null), 1, Instant.MAX);
        assertThatThrownBy(() -> store.write(
                        List.of(hours("other", "placement", "person", "contract", "2026-03", "1"), faulty),
                        Map.of(HOURS, 9L)))
                .isInstanceOf(Exception.class);
        assertThat(count("hours_version")).isEqualTo(1);
        assertThat(store.positions()).containsEntry(HOURS, 7L);
        store.write(List.of(hours("other", "placement", "person", "contract", "2026-03", "1")), Map.of(HOURS, 8L));
        assertThat(count("hours_version")).isEqualTo(2);
    }

    /** So little memory that writes fail: what is said to be read is there nevertheless. */
    @ParameterizedTest
    @ValueSource(strings = {"4MB", "6MB", "12MB"})
    void a_write_that_returned_has_its_facts_in_the_file_however_little_memory_there_is(String memory)
            throws Exception {
        store.close();
        Stores scarce = TestStores.in(folder, memory);
        store = scarce.open();
        long position = 0;
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            List<Version> facts = new ArrayList<>();
            for (int n = 0; n < 500; n++) {
                facts.add(hours("e" + i + "-" + n, "p" + n, "b" + n, "c" + i, "2026-03", "1"));
            }
            try {
                store.write(facts, Map.of(HOURS, position + 500));
                position += 500;
            } catch (SQLException failure) {
                refused++;
                scarce.failed(failure);
                if (scarce.fault() != null) {
                    // opened again with enough for all that is left
                    scarce.close();
                    scarce = TestStores.in(folder);
                    store = scarce.open();
                }
            }
            assertThat(store.positions().getOrDefault(HOURS, 0L)).isEqualTo(position);
        }
        scarce.close();
        store = TestStores.file(folder).open();
        assertThat(count("hours_version")).isEqualTo(position);
        assertThat(store.positions().getOrDefault(HOURS, 0L)).isEqualTo(position);
        assertThat(refused + position / 500).isEqualTo(60);
    }

    @Test
    void a_file_that_cannot_be_read_is_let_go_of_and_made_anew() throws Exception {
        store.write(List.of(ENTRY), Map.of(HOURS, 7L));
        store.close();
        try (Connection raw = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("figures.duckdb"));
                Statement statement = raw.createStatement()) {
            statement.execute("ALTER TABLE hours_version RENAME COLUMN hours TO something_else");
        }

        store = TestStores.file(folder).open();

        assertThat(store.positions()).isEmpty();
        assertThat(count("hours_version")).isZero();
    }

    @Test
    void a_position_that_is_refused_leaves_no_fact() throws SQLException {
        assertThatThrownBy(() -> store.write(List.of(ENTRY), Map.of(new TopicPartition(null, 0), 9L)))
                .isInstanceOf(SQLException.class);
        assertThat(count("hours_version")).isZero();
        store.write(List.of(ENTRY), Map.of(HOURS, 7L));
        assertThat(count("hours_version")).isEqualTo(1);
    }

    @Test
    void a_transaction_that_could_not_be_ended_asks_for_the_file_to_be_opened_again() throws Exception {
        Stores stores = TestStores.in(folder);
        store.close();
        store = stores.open();
        store.write(List.of(ENTRY), Map.of(HOURS, 7L));
        stores.failed(new StoreBroken("commit", new SQLException("Out of Memory Error: could not allocate")));
        assertThat(stores.fault()).isEqualTo(StoreFault.STOPPED);
    }

    @Test
    void what_is_known_already_changes_nothing() throws SQLException {
        store.settle();
        store.write(List.of(ENTRY, ENTRY), Map.of());
        store.write(List.of(ENTRY), Map.of());
        assertThat(count("hours_version")).isEqualTo(1);
    }

    @Test
    void an_older_version_that_comes_late_is_kept_and_is_not_in_force() throws SQLException {
        store.settle();
        store.write(List.of(contract("c", 3, "WORKS", "27", "21")), Map.of());
        store.write(List.of(contract("c", 2, "SUPPLIES", "53", "35")), Map.of());
        assertThat(count("contract_version")).isEqualTo(2);
        store.write(List.of(ENTRY, contract("contract", 3, "WORKS", "27", "21")), Map.of());
        store.write(List.of(contract("contract", 2, "SUPPLIES", "53", "35")), Map.of());
        assertThat(regions()).containsExactly("27");
    }

    @Test
    void duplicates_read_while_building_are_removed_once_at_its_end() throws SQLException {
        store.write(List.of(ENTRY, contract("c", 1, "WORKS", "27", "21")), Map.of());
        store.write(List.of(ENTRY, contract("c", 1, "WORKS", "27", "21")), Map.of());
        store.settle();
        assertThat(count("hours_version")).isEqualTo(1);
        assertThat(count("contract_version")).isEqualTo(1);
        assertThat(count("obligation_version")).isEqualTo(1);
        assertThat(store.isSettled()).isTrue();
    }

    @Test
    void a_file_that_is_opened_again_knows_where_it_was() throws Exception {
        store.settle();
        store.keepOrigins(Map.of("contracts.hours.v1", "abc"));
        store.write(List.of(ENTRY), Map.of(HOURS, 7L));
        store.close();
        store = TestStores.file(folder).open();
        assertThat(count("hours_version")).isEqualTo(1);
        assertThat(store.positions()).containsEntry(HOURS, 7L);
        assertThat(store.origins()).containsEntry("contracts.hours.v1", "abc");
        assertThat(store.isSettled()).isTrue();
    }

    @Test
    void a_reader_sees_one_state_while_the_writer_goes_on() throws SQLException {
        store.settle();
        store.write(List.of(ENTRY), Map.of());
        store.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                assertThat(count(statement, "hours_version")).isEqualTo(1);
                store.write(List.of(hours("more", "placement", "person", "contract", "2026-03", "1")), Map.of());
                assertThat(count(statement, "hours_version")).isEqualTo(1);
            }
            return null;
        });
        assertThat(count("hours_version")).isEqualTo(2);
    }

    @Test
    void no_statement_reaches_another_file_or_the_network() {
        assertThatThrownBy(() -> count("read_csv('/etc/passwd')")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> store.read(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute("SET enable_external_access = true");
                    }
                }))
                .isInstanceOf(SQLException.class);
    }

    /** So little heap that not all can be known: what is known is answered on, and nothing is lost for who gives more. */
    @Test
    void what_would_take_more_heap_than_it_may_is_not_taken_in_and_what_is_known_is_answered_on() throws Exception {
        store.close();
        Stores small = TestStores.inHeap(folder, 1 << 20);
        store = small.open();
        store.settle();
        small.serve();
        int written = 0;
        CopyTooLarge refused = null;
        while (refused == null) {
            try {
                store.write(hoursOfMany(written, 500), Map.of(HOURS, written + 500L));
                written += 500;
            } catch (CopyTooLarge tooLarge) {
                refused = tooLarge;
            }
        }

        assertThat(written).isBetween(1_000, 10_000);
        assertThat(refused.megabytes()).isEqualTo(1);
        assertThat(refused).hasMessageContaining("clausesociale.store.heap");
        assertThat(small.<Long>ask(Book::size)).isEqualTo(written);
        assertThat(store.positions()).containsEntry(HOURS, (long) written);
        small.keep();
        small.close();

        assertThatThrownBy(TestStores.inHeap(folder, 1 << 19)::open).isInstanceOf(CopyTooLarge.class);
        store = TestStores.file(folder).open();
        assertThat(store.<Long>ask(Book::size)).isEqualTo(written);
        store.write(hoursOfMany(written, 500), Map.of(HOURS, written + 500L));
        assertThat(count("hours_version")).isEqualTo(written + 500);
    }

    private static List<Version> hoursOfMany(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(n -> hours("e" + n, "p" + n, "b" + n, "c" + n, "2026-03", "1"))
                .toList();
    }

    @Test
    void a_closed_store_answers_no_more() throws SQLException {
        store.close();
        assertThatThrownBy(() -> count("hours_version")).isInstanceOf(SQLException.class);
    }

    /** Those of lines that are open today. */
    private List<String> regions() {
        Selection all = new Selection(0, Integer.MAX_VALUE, Selection.TODAY, List.of());
        return store.ask(book -> book.count(all, List.of(new Grouping.By(Attribute.REGION)), List.of()).cells().stream()
                .map(cell -> book.codes().value(Attribute.REGION, cell.numbers().get(0)))
                .toList());
    }

    private long count(String what) throws SQLException {
        return store.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return count(statement, what);
            }
        });
    }

    private static long count(Statement statement, String what) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
