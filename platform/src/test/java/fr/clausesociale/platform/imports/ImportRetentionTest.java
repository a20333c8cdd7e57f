package fr.clausesociale.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.imports.job.ImportTable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportRetentionTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    AgroalDataSource database;

    @Inject
    ImportTable table;

    @Inject
    ImportsConfig config;

    @Inject
    BusinessClock clock;

    private ImportRetention retention;

    @BeforeEach
    void ofThingsAndOfPeople() {
        var worker = new ImportWorker(null, null, null, List.of(new People()), null, config, null);
        retention = new ImportRetention(worker, table, config, clock);
    }

    @Test
    void files_that_told_of_people_are_forgotten_with_their_reports_after_a_week() throws Exception {
        UUID over = imported("people", "people.csv", WEEK.plus(MINUTE));
        UUID nameless = imported("people", null, WEEK.plus(MINUTE));
        UUID young = imported("people", "people.csv", WEEK.minus(MINUTE));

        retention.forget();

        assertThat(kept(over)).isEqualTo("0 rows, 0 sources, 0 pieces, name: false, error: false");
        assertThat(kept(nameless)).isEqualTo("0 rows, 0 sources, 0 pieces, name: false, error: false");
        assertThat(kept(young)).isEqualTo("1 rows, 1 sources, 1 pieces, name: true, error: true");
    }

    @Test
    void other_files_are_forgotten_after_a_month_and_their_reports_stay_without_what_records_said() throws Exception {
        UUID over = imported("things", "things.csv", MONTH.plus(MINUTE));
        UUID young = imported("things", "things.csv", MONTH.minus(MINUTE));

        retention.forget();

        assertThat(kept(over)).isEqualTo("1 rows, 0 sources, 0 pieces, name: true, error: true");
        assertThat(kept(young)).isEqualTo("1 rows, 1 sources, 1 pieces, name: true, error: true");
    }

    private UUID imported(String kind, String file, Duration ago) throws SQLException {
        UUID id = Ids.next();
        Timestamp finished = Timestamp.from(clock.now().minus(ago));
        execute(
                "insert into import_job (id, kind, mode, status, file_name, size_bytes, error, created_at, finished_at)"
                        + " values (?, ?, 'COMMIT', 'FAILED', ?, 1, '{}', ?, ?)",
                id,
                kind,
                file,
                finished,
                finished);
        execute("insert into import_row (import_id, row_number, outcome, source) values (?, 1, 'FAILED', 'said')", id);
        execute("insert into import_chunk (import_id, seq, bytes) values (?, 0, 'file')", id);
        return id;
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (var connection = database.getConnection();
                var statement = ImportTable.prepare(connection, sql, args)) {
            statement.executeUpdate();
        }
    }

    private String kept(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = ImportTable.prepare(
                        connection,
                        "select format('%s rows, %s sources, %s pieces, name: %s, error: %s',"
                                + " (select count(*) from import_row where import_id = id),"
                                + " (select count(source) from import_row where import_id = id),"
                                + " (select count(*) from import_chunk where import_id = id),"
                                + " (file_name is not null)::text, (error is not null)::text)"
                                + " from import_job where id = ?",
                        id);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A kind of which only the name and that it tells of people matter here. */
    private static final class People implements ImportKind {

        @Override
        public String name() {
            return "people";
        }

        @Override
        public String sealedWith() {
            return "ring";
        }

        @Override
        public boolean ofPeople() {
            return true;
        }

        @Override
        public boolean openTo(Set<String> roles) {
            return false;
        }

        @Override
        public RecordSource open(InputStream file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RowReport> take(List<Row> rows, ImportContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String listName() {
            return "people";
        }
    }
}
