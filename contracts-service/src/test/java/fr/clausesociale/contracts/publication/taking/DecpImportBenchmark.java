package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.ManyRecords;
import fr.clausesociale.platform.testing.MeasuredImport;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Rows a second of an import beside COPY of the same rows into tables like those they went to. */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DecpImportBenchmark {

    private static final int RECORDS = Integer.getInteger("decp.records", 100_000);

    /** What an import writes; the outbox rows are sent and gone by then, so they are made up again from the contracts. */
    private static final Map<String, String> ROWS = Map.of(
            "contract", "select %s from contract where provenance ->> 'importId' = '%s'",
            "decp_record",
                    "select %s from decp_record where contract_id in (select id from contract where provenance ->> 'importId' = '%s')",
            "import_row", "select %s from import_row where import_id = '%s'",
            "outbox",
                    "select 'contracts.contract.v1', id::text, (select headers from outbox_sample), convert_to((to_jsonb(c) - 'provenance'"
                            + " - 'companies' - 'warnings')::text, 'UTF8') from contract c where provenance ->> 'importId' = '%2$s'");

    @Inject
    AgroalDataSource database;

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void a_hundred_thousand_contracts_in_one_request() throws Exception {
        run("W", RECORDS / 20, false);
        Measured measured = run("L", RECORDS, false);
        double copy = copy(measured.importId());
        System.out.printf("%n| records | rows/s | upload |%n|---|---|---|%n");
        System.out.printf("| %d | %.0f | %.1f s |%n", measured.records(), measured.rate(), measured.upload());
        System.out.printf("| COPY of the same rows | %.0f | |%n| ratio | %.3f | |%n%n", copy, measured.rate() / copy);
    }

    @Test
    void memory_does_not_grow_with_the_file() throws Exception {
        run("V", RECORDS / 20, false);
        long before = HeapSamples.keptNow();
        System.out.printf("%n| records | MB kept, least | most | second half over first | at each tenth |%n");
        System.out.printf("|---|---|---|---|---|%n| none | %d | %d | | |%n", before, before);
        for (int part : new int[] {5, 2, 1}) {
            HeapSamples heap = run("M" + part, RECORDS / part, true).heap();
            System.out.printf(
                    "| %d | %d | %d | %+d | %s |%n",
                    RECORDS / part, heap.least(), heap.most(), heap.growth(), heap.kept());
            assertThat(heap.growth()).as("MB").isLessThan(20);
            assertThat(heap.most()).as("MB").isLessThan(before + 60);
        }
    }

    private record Measured(String importId, int records, double rate, HeapSamples heap, double upload) {}

    /** @param sampled collects again and again, which costs time: a run that is sampled tells nothing of speed */
    private Measured run(String prefix, int records, boolean sampled) throws Exception {
        Path file = ManyRecords.file(prefix, records);
        HeapSamples heap = new HeapSamples(records, 10);
        long start = System.nanoTime();
        String id = MeasuredImport.sent(
                        "kind=decp&mode=commit&file=" + file.getFileName(),
                        "application/json",
                        file,
                        Tokens.of("demo-admin", "admin", "90000008400013", null, "FR"))
                .getString("id");
        double upload = (System.nanoTime() - start) / 1e9;
        JsonPath read = admin.read(id);
        long done = 0;
        while (!read.getString("status").matches("DONE|FAILED")) {
            assertThat(read.getLong("done")).as("progress").isGreaterThanOrEqualTo(done);
            done = read.getLong("done");
            if (sampled) {
                heap.at(done);
            }
            Thread.sleep(sampled ? 50 : 200);
            read = admin.read(id);
        }
        double seconds = (System.nanoTime() - start) / 1e9 - upload;
        Files.delete(file);
        assertThat(read.getLong("created")).as(read.prettify()).isEqualTo(records);
        return new Measured(id, records, records / seconds, heap, upload);
    }

    private double copy(String importId) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "drop table if exists outbox_sample; create table outbox_sample as select"
                            + " rpad('{\"ce_id\":\"x\",\"ce_type\":\"fr.clausesociale.contracts.contract-registered.v1\"}', 420) headers");
            long nanos = 0;
            for (Map.Entry<String, String> rows : ROWS.entrySet()) {
                String table = rows.getKey();
                String columns =
                        table.equals("outbox") ? "topic, message_key, headers, payload" : columns(statement, table);
                Path file = Files.createTempFile(table, ".copy");
                var copies = connection.unwrap(PGConnection.class).getCopyAPI();
                try (var out = Files.newOutputStream(file)) {
                    copies.copyOut("copy (" + rows.getValue().formatted(columns, importId) + ") to stdout", out);
                }
                statement.execute("drop table if exists " + table + "_copy; create table " + table + "_copy (like "
                        + table + " including all)");
                long start = System.nanoTime();
                try (var in = Files.newInputStream(file)) {
                    copies.copyIn("copy " + table + "_copy (" + columns + ") from stdin", in);
                }
                nanos += System.nanoTime() - start;
                System.out.printf("COPY %s: %.2f s%n", table, (System.nanoTime() - start) / 1e9);
                Files.delete(file);
                statement.execute("drop table " + table + "_copy");
            }
            statement.execute("drop table outbox_sample");
            return RECORDS / (nanos / 1e9);
        }
    }

    private static String columns(Statement statement, String table) throws SQLException {
        try (var rows =
                statement.executeQuery("select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_name = '" + table
                        + "' and is_generated = 'NEVER'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
