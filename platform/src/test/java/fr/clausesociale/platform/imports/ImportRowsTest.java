package fr.clausesociale.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.testing.TestPostgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database does for the reports of an import. */
class ImportRowsTest {

    private static final int IN_THE_FILE = 1_000;

    private AgroalDataSource database;
    private ImportRows rows;

    @BeforeEach
    void migrate() throws SQLException {
        String url = TestPostgres.newDatabase();
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("db/platform")
                .load()
                .migrate();
        // one connection, whose own counts are read
        database = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(settings -> settings.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl(url).initialSql("set plan_cache_mode = force_custom_plan"))));
        rows = new ImportRows(database, null, null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keys_of_a_file_that_began_since_rows_were_last_counted_are_found_without_reading_its_rows_for_each()
            throws Exception {
        for (int file = 0; file < 20; file++) {
            reported(UUID.randomUUID(), 60);
        }
        execute("analyze import_row");
        UUID begun = UUID.randomUUID();
        reported(begun, IN_THE_FILE);
        long before = read();

        Map<String, ImportContext.Earlier> found = rows.byKey(begun, keys(501, 1_500), new Numbers());

        assertThat(found).hasSize(500);
        assertThat(read() - before).isLessThanOrEqualTo(IN_THE_FILE);
    }

    private void reported(UUID file, int size) throws SQLException {
        execute("insert into import_job (id, kind, mode, status, size_bytes, created_at)"
                + " values ('%s', 'numbers', 'COMMIT', 'RUNNING', 1, now())".formatted(file));
        execute("insert into import_row (import_id, row_number, outcome, key, content)"
                + " select '%s', n, 'CREATED', 'number ' || n, 'said' from generate_series(1, %d) n"
                        .formatted(file, size));
    }

    private static List<String> keys(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(n -> "number " + n).toList();
    }

    /** How many rows of reports were read so far. */
    private long read() throws SQLException {
        execute("select pg_stat_force_next_flush()");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select idx_tup_fetch + seq_tup_read"
                        + " from pg_stat_user_tables where relname = 'import_row'")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A kind of which only its keys matter here. */
    private static final class Numbers implements ImportKind {

        @Override
        public String name() {
            return "numbers";
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
            return "numbers";
        }
    }
}
