package fr.clausesociale.platform.imports.job;

import fr.clausesociale.platform.imports.kind.RowNote;
import java.time.Instant;
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
        int attempts) {}
