package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.List;

/** Forgets the files and reports of imports that told of people, some days after they were over. What is left is how many there were. */
@ApplicationScoped
class ImportRetention {

    private static final String OVER =
            "select id from import_job where kind = any(string_to_array(?, ',')) and finished_at < ?";

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
        List<String> kinds = worker.personalKinds();
        if (kinds.isEmpty()) {
            return;
        }
        String names = String.join(",", kinds);
        Timestamp before = Timestamp.from(clock.now().minus(config.personalKept()));
        QuarkusTransaction.requiringNew().run(() -> {
            table.update("delete from import_row where import_id in (" + OVER + ")", names, before);
            table.update("delete from import_chunk where import_id in (" + OVER + ")", names, before);
            table.update(
                    "update import_job set file_name = null, error = null where file_name is not null and id in ("
                            + OVER + ")",
                    names,
                    before);
        });
    }
}
