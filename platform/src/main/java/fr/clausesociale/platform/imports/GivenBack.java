package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.ReturnedRecord;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Files that come back to who sent them, with what became of each record, as long as {@link ImportRetention} has them: what tells of
 * people from its records, a table of a kind that knows its own as that kind writes it.
 */
@ApplicationScoped
class GivenBack {

    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportWorker worker;
    private final ResultFile recorded;
    private final ImportsConfig config;
    private final Messages messages;

    GivenBack(
            ImportFiles files,
            ImportRows rows,
            ImportWorker worker,
            ResultFile recorded,
            ImportsConfig config,
            Messages messages) {
        this.files = files;
        this.rows = rows;
        this.worker = worker;
        this.recorded = recorded;
        this.config = config;
        this.messages = messages;
    }

    /**
     * @param failedOnly leaves out what was taken, so that the rest can be repaired and sent again
     * @throws Problem where it does not come back, or is gone
     */
    Imports.Given of(ImportJob job, boolean failedOnly, Locale locale) {
        ImportKind kind = worker.kind(job.kind()).orElseThrow();
        boolean kept = (kind.ofPeople() || kind.comesBack())
                && job.error() == null
                && QuarkusTransaction.requiringNew().call(() -> files.keeps(job.id()));
        return (kept ? found(job, kind, failedOnly, locale) : Optional.<Imports.Given>empty())
                .orElseThrow(() ->
                        Problem.of(ImportProblem.IMPORT_FILE_GONE, time(kind).toDays()));
    }

    private Optional<Imports.Given> found(ImportJob job, ImportKind kind, boolean failedOnly, Locale locale) {
        String ring = kind.sealedWith();
        if (kind.ofPeople()) {
            return Optional.of(recorded.of(job, ring, failedOnly, locale));
        }
        try {
            return kind.giveBack(
                            files.open(job.id(), ring),
                            new ReportedRows<>(rows, job, ring, row -> became(row, locale)),
                            failedOnly)
                    .map(table -> new Imports.Given(true, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration time(ImportKind kind) {
        return kind.ofPeople() ? config.personalKept() : ImportRetention.KEPT;
    }

    private ReturnedRecord became(ReportedRow row, Locale locale) {
        List<NoteView> notes = row.told(messages, locale);
        return new ReturnedRecord(
                row.fileRow() == null ? row.row() : row.fileRow(),
                row.outcome(),
                notes.stream()
                        .map(note -> new ReturnedRecord.Said(note.pointer(), note.message()))
                        .toList(),
                hints(notes));
    }

    private static String hints(List<NoteView> notes) {
        return notes.isEmpty()
                ? null
                : notes.stream().map(NoteView::hint).distinct().collect(Collectors.joining(" "));
    }
}
