package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.ManyRecords;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.platform.testing.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportWorkTest {

    private static final int RECORDS = 8000;
    private static final int REPEATED = 10;

    /** Batches are of 500. */
    private static final long SEVERAL = 1500;

    @Inject
    AgroalDataSource database;

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void progress_shows_while_an_import_runs_and_cancelling_ends_it_behind_whole_batches() throws Exception {
        String id = admin.send(file(), "commit");
        List<Long> seen = watched(id, SEVERAL);
        assertThat(admin.read(id).getLong("total")).isEqualTo(RECORDS);
        assertThat(seen).as("grows batch by batch").isSorted().hasSizeGreaterThanOrEqualTo(2);

        Api.ok(Api.admin().post("/v1/imports/" + id + "/cancellation"));

        JsonPath over = admin.over(id, Duration.ofSeconds(20));
        assertThat(over.getString("status")).isEqualTo("CANCELLED");
        assertThat(over.getLong("done"))
                .isBetween(SEVERAL, RECORDS - 1L)
                .isEqualTo(over.getLong("created") + over.getLong("unchanged") + over.getLong("failed"));
        assertThat(number("select count(*) from contract where provenance ->> 'importId' = '" + id + "'"))
                .isEqualTo(over.getLong("created"));
        assertThat(number("select count(*) from import_row where import_id = '" + id + "'"))
                .isEqualTo(over.getLong("done"));
        assertThat(number("select count(*) from import_chunk where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void what_a_dead_process_left_behind_several_batches_is_finished_without_doing_a_row_twice() throws Exception {
        String id = admin.send(file(), "commit");
        watched(id, SEVERAL);

        // The claim is somebody else's who will never come back, as after kill -9;
        // what is at hand here must not be committed.
        execute("update import_job set owner = '" + UUID.randomUUID()
                + "', lease_until = clock_timestamp() + interval '2 seconds' where id = '" + id + "'");
        long done = admin.read(id).getLong("done");
        assertThat(done).isBetween(SEVERAL, RECORDS - 1L);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(admin.read(id).getLong("done")).isEqualTo(done));

        JsonPath over = admin.done(id);
        assertThat(over.getLong("total")).isEqualTo(RECORDS);
        assertThat(over.getLong("unchanged")).as("repetitions").isEqualTo(REPEATED);
        assertThat(over.getLong("failed")).as("contradictions").isEqualTo(REPEATED);
        assertThat(over.getLong("created")).isEqualTo(RECORDS - 2 * REPEATED);
        assertThat(number("select count(*) from import_row where import_id = '" + id + "' and row_number between 1 and "
                        + RECORDS))
                .as("each row once")
                .isEqualTo(RECORDS)
                .isEqualTo(number("select count(*) from import_row where import_id = '" + id + "'"));
        assertThat(number(
                        "select count(*) from contract where provenance ->> 'importId' = '" + id + "' and version = 1"))
                .isEqualTo(RECORDS - 2 * REPEATED);
    }

    @Test
    void an_import_that_never_gets_on_is_given_up() throws Exception {
        String id = admin.send(Samples.file(Samples.contract("stuck")), "validate");
        admin.done(id);
        execute("update import_job set status = 'QUEUED', attempts = 10 where id = '" + id + "'");

        JsonPath over = admin.over(id, Duration.ofSeconds(20));

        assertThat(over.getString("status")).isEqualTo("FAILED");
        assertThat(over.getString("error.code")).isEqualTo("IMPORT_STUCK");
    }

    /** The counts of records done, one after the other as they were seen, until so many are. */
    private List<Long> watched(String id, long enough) {
        List<Long> seen = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    long done = admin.read(id).getLong("done");
                    if (seen.isEmpty() || seen.get(seen.size() - 1) != done) {
                        seen.add(done);
                    }
                    return done >= enough;
                });
        return seen;
    }

    /** Repetitions and contradictions far behind what they repeat: in other batches, and some behind the crash. */
    private static String file() throws IOException {
        int own = RECORDS - 2 * REPEATED;
        var file = ManyRecords.file(UUID.randomUUID().toString().substring(0, 6), own);
        try {
            ArrayNode list = (ArrayNode) Samples.parse(Files.readString(file)).path("marches");
            for (int at = 0; at < REPEATED; at++) {
                ObjectNode record = (ObjectNode) list.get(at * 400);
                list.add(record.deepCopy());
                list.add(record.deepCopy().put("dureeMois", 59));
            }
            return DecpJson.MAPPER.createObjectNode().set("marches", list).toString();
        } finally {
            Files.delete(file);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
