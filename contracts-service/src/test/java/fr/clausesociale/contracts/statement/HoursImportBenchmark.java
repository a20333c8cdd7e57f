package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.MeasuredImport;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * A year's hours of the country sent as one file, beside COPY of the rows that it leaves, while others accept statements; then
 * many of its statements accepted as one job. {@code -Dhours.lines=170000} is all of it.
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HoursImportBenchmark {

    private static final int LINES = Integer.getInteger("hours.lines", 20_000);

    private static final int AT_ONCE = 20_000;
    private static final int WARM = 30;

    private static final String SUBMITTED =
            "update statement s set status = 'SUBMITTED', entered_by = s.employer_siret,"
                    + " entered_by_subject = 'payroll', submitted_by = s.employer_siret, submitted_by_subject = 'payroll',"
                    + " submitted_at = now() from year_submitted y where s.id = y.id";

    @Inject
    AgroalDataSource database;

    @Test
    void a_year_of_the_country_is_checked_and_taken() throws Exception {
        fill();
        Path file = file();
        double validated = run(file, "validate").seconds();
        List<String> alone = alone();
        // as in a system that has been in use
        alone.subList(0, WARM).forEach(HoursImportBenchmark::accept);
        Beside beside = new Beside(alone.subList(WARM, alone.size()));
        beside.start();
        MeasuredImport committed = run(file, "commit");
        beside.end();
        double copied = copy("statement", "true")
                + copy("statement_line", "true")
                + copy("import_row", "import_id = '" + committed.id() + "'")
                + copy("waiting", "what = 'SUBMIT_STATEMENT'");

        System.out.printf("%n| hours, %d lines | s | lines/s |%n|---|---|---|%n", LINES);
        System.out.printf("| validate | %.1f | %.0f |%n", validated, LINES / validated);
        System.out.printf("| commit | %.1f | %.0f |%n", committed.seconds(), LINES / committed.seconds());
        System.out.printf("| of these seconds of this process | %.1f | |%n", committed.cpu());
        System.out.printf("| COPY of all rows left | %.1f | %.0f |%n", copied, LINES / copied);
        System.out.printf(
                "| ratio | %.3f | |%n| heap kept before, most | %d, %d MB | |%n%n",
                copied / committed.seconds(), committed.heapBefore(), committed.heapMost());
        System.out.printf("| accepted beside it | %d, p50 %.0f, p99 %.0f, most %.0f ms | |%n%n", beside.said());
        manyAccepted();
    }

    /** As if their employers had submitted them. */
    private void manyAccepted() throws Exception {
        int of;
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = auto");
            statement.execute(
                    "create table year_submitted as select id from statement where status = 'DRAFT' limit " + AT_ONCE);
            of = statement.executeUpdate(SUBMITTED);
            statement.execute(
                    "update statement_line l set status = 'SUBMITTED' from year_submitted y where l.statement_id = y.id");
            statement.execute("analyze statement, statement_line");
            statement.execute("reset plan_cache_mode");
        }
        told();
        long start = System.nanoTime();
        String id = caller().post("/v1/statements/acceptance?territory=DEP-21")
                .jsonPath()
                .getString("id");
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> caller().get("/v1/imports/" + id)
                        .jsonPath()
                        .getString("status")
                        .equals("DONE"));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(caller().get("/v1/imports/" + id).jsonPath().getInt("updated"))
                .isGreaterThanOrEqualTo(of);
        System.out.printf("| %d statements accepted as one job | %.1f s | %.0f/s |%n", of, seconds, of / seconds);
        long end = System.nanoTime();
        told();
        System.out.printf("| from its end until all is told | %.1f s | |%n%n", (System.nanoTime() - end) / 1e9);
    }

    /** Until no event waits to be sent. */
    private void told() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try (Connection connection = database.getConnection();
                            var statement = connection.createStatement();
                            var rows = statement.executeQuery("select exists (select 1 from outbox)")) {
                        rows.next();
                        return !rows.getBoolean(1);
                    }
                });
    }

    private static RequestSpecification caller() {
        return RestAssured.given().auth().oauth2(token());
    }

    private static String token() {
        return Tokens.of("demo-facilitator", "facilitator", Api.FACILITATOR_ORG, null, "DEP-21");
    }

    /** Statements of a month before those of the file, submitted by their employers. */
    private List<String> alone() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table year_alone as select uuidv7() id, p.id placement_id, p.obligation_id, p.contract_id,"
                            + " p.lot_id, p.siret from year_placement p where p.n < 2000 and p.n % 5 = 0");
            statement.execute(
                    "insert into statement (id, version, changes, obligation_id, contract_id, lot_id, employer_siret,"
                            + " employer_siren, month, status, entered_by, submitted_by, submitted_at, registered_at, updated_at)"
                            + " select distinct on (obligation_id) id, 1, 1, obligation_id, contract_id, lot_id, siret, left(siret, 9),"
                            + " (date_trunc('month', current_date) - interval '10 months')::date, 'SUBMITTED', siret, siret, now(), now(), now()"
                            + " from year_alone order by obligation_id");
            statement.execute("insert into statement_line (id, statement_id, placement_id, hours, status, rejections)"
                    + " select uuidv7(), id, placement_id, 7, 'SUBMITTED', '[]' from year_alone"
                    + " where id in (select id from statement)");
            List<String> ids = new ArrayList<>();
            try (var rows = statement.executeQuery("select id from statement where status = 'SUBMITTED'")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    private static void accept(String statement) {
        assertThat(caller().contentType("application/json")
                        .post("/v1/statements/" + statement + "/acceptance")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Who accepts one statement after the other meanwhile, ten a second. */
    private static final class Beside extends Thread {

        private final List<String> statements;
        private final List<Double> millis = new ArrayList<>();
        private volatile boolean over;

        Beside(List<String> statements) {
            this.statements = statements;
        }

        @Override
        public void run() {
            for (String each : statements) {
                if (over) {
                    return;
                }
                long start = System.nanoTime();
                accept(each);
                millis.add((System.nanoTime() - start) / 1e6);
                LockSupport.parkNanos(100_000_000L);
            }
        }

        void end() throws InterruptedException {
            over = true;
            join();
        }

        Object[] said() {
            List<Double> sorted = millis.stream().sorted().toList();
            return new Object[] {sorted.size(), at(sorted, 50), at(sorted, 99), at(sorted, 100)};
        }

        private static double at(List<Double> sorted, int percent) {
            return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    private static MeasuredImport run(Path file, String mode) throws Exception {
        return MeasuredImport.of("kind=statements&mode=" + mode, "text/csv", file, token(), LINES);
    }

    private void fill() throws Exception {
        try (InputStream sql = HoursImportBenchmark.class.getResourceAsStream("/hours/national-year.sql");
                Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> sirets = IntStream.rangeClosed(0, LINES * 20 / 170)
                    .mapToObj(HoursImportBenchmark::siret)
                    .toList();
            statement.execute("create table year_employer (n int, siret text)");
            try (var insert = connection.prepareStatement(
                    "insert into year_employer select n - 1, siret from unnest(?) with ordinality as u (siret, n)")) {
                insert.setArray(1, connection.createArrayOf("text", sirets.toArray()));
                insert.execute();
            }
            statement.execute(
                    new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace("${lines}", String.valueOf(LINES)));
        }
    }

    /** A number of the form of a SIRET whose keys are right. */
    private static String siret(int n) {
        String siren = keyed("%08d".formatted(40_000_000 + n));
        return keyed(siren + "0001");
    }

    private static String keyed(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private Path file() throws Exception {
        Path file = Files.createTempFile("hours", ".csv");
        try (Connection connection = database.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            out.write("obligationId;month;placementId;hours\n".getBytes(StandardCharsets.UTF_8));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select obligation_id, month, placement_id, hours from year_line order by 1, 2, 3)"
                                    + " to stdout (format csv, delimiter ';')",
                            out);
        }
        return file;
    }

    private double copy(String table, String which) throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            String columns = columns(statement, table);
            Path file = Files.createTempFile(table, ".copy");
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copies.copyOut("copy (select " + columns + " from " + table + " where " + which + ") to stdout", out);
            }
            statement.execute("create table " + table + "_copy (like " + table + " including all)");
            long start = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                copies.copyIn("copy " + table + "_copy (" + columns + ") from stdin", in);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table " + table + "_copy");
            Files.delete(file);
            return seconds;
        }
    }

    private static String columns(java.sql.Statement statement, String table) throws SQLException {
        try (var rows =
                statement.executeQuery("select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_name = '" + table
                        + "' and is_generated = 'NEVER'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
