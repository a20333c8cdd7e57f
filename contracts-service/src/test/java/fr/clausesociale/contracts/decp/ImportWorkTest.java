package fr.clausesociale.contracts.decp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportWorkTest {

    private static final int RECORDS = 6000;

    @Inject
    AgroalDataSource database;

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void progress_shows_while_an_import_runs_and_cancelling_ends_it_behind_whole_batches() throws Exception {
        String id = admin.send(file(), "commit");
        JsonPath running = whileRunning(id);
        assertThat(running.getLong("total")).isEqualTo(RECORDS);

        Api.ok(Api.admin().post("/v1/imports/" + id + "/cancellation"));

        JsonPath over = admin.over(id, Duration.ofSeconds(20));
        assertThat(over.getString("status")).isEqualTo("CANCELLED");
        assertThat(over.getLong("done")).isBetween(1L, RECORDS - 1L).isEqualTo(over.getLong("created"));
        assertThat(number("select count(*) from contract where provenance ->> 'importId' = '" + id + "'"))
                .isEqualTo(over.getLong("created"));
        assertThat(number("select count(*) from import_chunk where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void what_a_dead_process_left_behind_is_finished_without_doing_a_row_twice() throws Exception {
        String id = admin.send(file(), "commit");
        whileRunning(id);

        // The claim is somebody else's who will never come back, as after kill -9; what is at hand here must not be
        // committed.
        execute("update import_job set owner = '" + UUID.randomUUID()
                + "', lease_until = clock_timestamp() + interval '2 seconds' where id = '" + id + "'");
        long done = admin.read(id).getLong("done");
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(admin.read(id).getLong("done")).isEqualTo(done));

        JsonPath over = admin.done(id);
        assertThat(over.getLong("created")).isEqualTo(RECORDS);
        assertThat(number("select count(*) from import_row where import_id = '" + id + "'"))
                .isEqualTo(RECORDS);
        assertThat(number(
                        "select count(*) from contract where provenance ->> 'importId' = '" + id + "' and version = 1"))
                .isEqualTo(RECORDS);
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

    private JsonPath whileRunning(String id) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> admin.read(id).getLong("done") > 0);
        return admin.read(id);
    }

    private static String file() throws IOException {
        var file = ManyRecords.file(UUID.randomUUID().toString().substring(0, 6), RECORDS);
        try {
            return Files.readString(file);
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
