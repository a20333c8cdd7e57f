package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.MeasuredImport;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A year's hours of the country sent as one file, beside COPY of the rows that it leaves. {@code -Dhours.lines=170000} is all of it. */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HoursImportBenchmark {

    private static final int LINES = Integer.getInteger("hours.lines", 20_000);

    @Inject
    AgroalDataSource database;

    @Test
    void a_year_of_the_country_is_checked_and_taken() throws Exception {
        fill();
        Path file = file();
        double validated = run(file, "validate").seconds();
        MeasuredImport committed = run(file, "commit");
        double copied = copy("statement", "true")
                + copy("statement_line", "true")
                + copy("import_row", "import_id = '" + committed.id() + "'")
                + copy("waiting", "what = 'SUBMIT_STATEMENT'");

        System.out.printf("%n| hours, %d lines | s | lines/s |%n|---|---|---|%n", LINES);
        System.out.printf("| validate | %.1f | %.0f |%n", validated, LINES / validated);
        System.out.printf("| commit | %.1f | %.0f |%n", committed.seconds(), LINES / committed.seconds());
        System.out.printf("| COPY of all rows left | %.1f | %.0f |%n", copied, LINES / copied);
        System.out.printf(
                "| ratio | %.3f | |%n| heap kept before, most | %d, %d MB | |%n%n",
                copied / committed.seconds(), committed.heapBefore(), committed.heapMost());
    }

    private static MeasuredImport run(Path file, String mode) throws Exception {
        return MeasuredImport.of(
                "kind=statements&mode=" + mode,
                "text/csv",
                file,
                Tokens.of("demo-facilitator", "facilitator", Api.FACILITATOR_ORG, null, "DEP-21"),
                LINES);
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
