package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.ImportTable;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;

/**
 * Forgets files some days after their imports were over: of those that told of people with their reports, so that what is left is how
 * many there were; of others with what their failed records said.
 */
@ApplicationScoped
class ImportRetention {

    /** Files that do not tell of people, from the end of the job on. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String OF_PEOPLE =
            "select id from import_job where kind = any(string_to_array(?, ',')) and finished_at < ?";
    private static final String WITH_FILES = "select distinct c.import_id from import_chunk c join import_job j"
            + " on j.id = c.import_id where j.finished_at < ?";

    private final ImportWorker worker;
    private final ImportTable table;
    private final ImportsConfig config;
    private final BusinessClock clock;

    ImportRetention(ImportWorker worker, ImportTable table, ImportsConfig config, BusinessClock clock) {
        this.worker = worker;
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        QuarkusTransaction.requiringNew().run(this::forgetPeople);
        QuarkusTransaction.requiringNew().run(this::forgetFiles);
    }

    private void forgetPeople() {
        String kinds = String.join(",", worker.personalKinds());
        Timestamp before = ago(config.personalKept());
        table.update("delete from import_row where import_id in (" + OF_PEOPLE + ")", kinds, before);
        table.update("delete from import_chunk where import_id in (" + OF_PEOPLE + ")", kinds, before);
        table.update(
                "update import_job set file_name = null, error = null"
                        + " where (file_name is not null or error is not null) and id in (" + OF_PEOPLE + ")",
                kinds,
                before);
    }

    private void forgetFiles() {
        Timestamp before = ago(KEPT);
        table.update(
                "update import_row set source = null where source is not null and import_id in (" + WITH_FILES + ")",
                before);
        table.update("delete from import_chunk where import_id in (" + WITH_FILES + ")", before);
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.now().minus(time));
    }
}
