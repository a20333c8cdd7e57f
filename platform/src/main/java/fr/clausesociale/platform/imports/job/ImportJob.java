package fr.clausesociale.platform.imports.job;

import fr.clausesociale.platform.imports.kind.RowNote;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An import as stored.
 *
 * @param total null until the records were counted
 * @param attempts how often it was begun since it last got on
 * @param error why the file could not be read, null otherwise
 */
public record ImportJob(
        UUID id,
        String kind,
        ImportMode mode,
        ImportStatus status,
        String file,
        long size,
        Sender by,
        boolean follow,
        UUID resubmissionOf,
        Long total,
        Counts counts,
        RowNote error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        int attempts) {

    /** When it will be over if it goes on as it did so far; null where that cannot be told yet, or no more. */
    public Instant expectedAt(Instant now) {
        if (status != ImportStatus.RUNNING || startedAt == null || total == null || counts.done() == 0) {
            return null;
        }
        long left = Math.max(0, total - counts.done());
        return now.plus(Duration.between(startedAt, now).multipliedBy(left).dividedBy(counts.done()))
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
