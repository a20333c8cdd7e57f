package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.Counts;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportStatus;
import fr.clausesociale.platform.problem.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as told. When it is DONE, created, updated, unchanged, skipped and failed sum to total. */
@Schema(name = "ImportJob")
public record ImportView(
        UUID id,
        String kind,
        String mode,
        ImportStatus status,
        String file,
        long size,
        UUID resubmissionOf,

        @Schema(description = "La structure suit ce que son territoire seul ne lui donne pas")
        boolean follow,

        @Schema(description = "Nombre d'enregistrements du fichier, null tant qu'ils ne sont pas comptés")
        Long total,

        @Schema(description = "Enregistrements traités jusqu'ici")
        long done,

        long created,
        long updated,
        long unchanged,
        long skipped,
        long failed,

        @Schema(description = "Enregistrements repris avec au moins un avertissement")
        long warned,

        @Schema(description = "Pourquoi le fichier n'a pas pu être lu")
        NoteView error,

        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Fin estimée d'après l'avancement, tant que l'import est en cours")
        Instant expectedAt) {

    static ImportView of(ImportJob job, Instant now, Messages messages, Locale locale) {
        Counts counts = job.counts();
        return new ImportView(
                job.id(),
                job.kind(),
                job.mode().name().toLowerCase(Locale.ROOT),
                job.status(),
                job.file(),
                job.size(),
                job.resubmissionOf(),
                job.follow(),
                job.total(),
                counts.done(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.skipped(),
                counts.failed(),
                counts.warned(),
                job.error() == null ? null : NoteView.of(job.error(), messages, locale),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.expectedAt(now));
    }
}
