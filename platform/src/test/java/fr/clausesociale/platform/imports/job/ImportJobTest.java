package fr.clausesociale.platform.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportJobTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void the_time_left_is_estimated_from_what_was_done_so_far() {
        ImportJob quarter = job(ImportStatus.RUNNING, 1000L, 250);

        Instant expected = quarter.expectedAt(BEGUN.plusSeconds(20));

        assertThat(expected).isEqualTo(BEGUN.plusSeconds(80));
    }

    @Test
    void nothing_is_estimated_before_something_is_done_nor_once_it_is_over() {
        Instant now = BEGUN.plusSeconds(20);

        assertThat(job(ImportStatus.RUNNING, 1000L, 0).expectedAt(now)).isNull();
        assertThat(job(ImportStatus.RUNNING, null, 250).expectedAt(now)).isNull();
        assertThat(job(ImportStatus.DONE, 1000L, 1000).expectedAt(now)).isNull();
    }

    private static ImportJob job(ImportStatus status, Long total, long done) {
        return new ImportJob(
                new UUID(0, 1),
                "things",
                ImportMode.COMMIT,
                status,
                "things.csv",
                1,
                null,
                false,
                null,
                total,
                new Counts(done, done, 0, 0, 0, 0, 0),
                null,
                BEGUN,
                BEGUN,
                null,
                1);
    }
}
