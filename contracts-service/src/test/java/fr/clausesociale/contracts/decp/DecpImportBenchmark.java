package fr.clausesociale.contracts.decp;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
        run("W", 5_000);
        Measured small = run("S", RECORDS / 10);
        Measured large = run("L", RECORDS);
        double copy = copy(large.importId());
        System.out.printf("%n| records | rows/s | heap after collection, most | upload |%n|---|---|---|---|%n");
        System.out.printf(
                "| %d | %.0f | %d MB | %.1f s |%n", small.records(), small.rate(), small.heap(), small.upload());
        System.out.printf(
                "| %d | %.0f | %d MB | %.1f s |%n", large.records(), large.rate(), large.heap(), large.upload());
        System.out.printf("| COPY of the same rows | %.0f | | |%n| ratio | %.3f | | |%n%n", copy, large.rate() / copy);
        assertThat(large.heap()).as("heap").isLessThan(small.heap() + 100);
    }

    private record Measured(String importId, int records, double rate, long heap, double upload) {}

    private Measured run(String prefix, int records) throws Exception {
        Path file = ManyRecords.file(prefix, records);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        String id = send(file);
        double upload = (System.nanoTime() - start) / 1e9;
        long heap = 0;
        JsonPath read = admin.read(id);
        while (!read.getString("status").matches("DONE|FAILED")) {
            heap = Math.max(heap, afterCollection());
            Thread.sleep(200);
            read = admin.read(id);
        }
        double seconds = (System.nanoTime() - start) / 1e9 - upload;
        Files.delete(file);
        assertThat(read.getLong("created")).as(read.prettify()).isEqualTo(records);
        return new Measured(id, records, records / seconds, heap >> 20, upload);
    }

    private static String send(Path file) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                        + "/v1/imports?kind=decp&mode=commit&file=" + file.getFileName()))
                                .header(
                                        "Authorization",
                                        "Bearer " + Tokens.of("demo-admin", "admin", "90000008400013", null, "FR"))
                                .header("Content-Type", "application/json")
                                .timeout(Duration.ofMinutes(5))
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonPath.from(answer.body()).getString("id");
    }

    /** What the last full collection left, the part of the heap that grows with what is kept. */
    private static long afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
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
