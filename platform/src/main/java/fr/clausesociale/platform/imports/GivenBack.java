package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.http.JsonFile.Writing;
import fr.clausesociale.platform.imports.kind.Became;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files that come back to who sent them, with what became of each record; kept as long as {@link ImportRetention} has it. */
@ApplicationScoped
class GivenBack {

    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportWorker worker;
    private final Messages messages;

    GivenBack(ImportFiles files, ImportRows rows, ImportWorker worker, Messages messages) {
        this.files = files;
        this.rows = rows;
        this.worker = worker;
        this.messages = messages;
    }

    /** @throws Problem where it does not come back, or is gone */
    Writing of(ImportJob job, Locale locale) throws IOException {
        ImportKind kind = worker.kind(job.kind()).orElseThrow();
        boolean kept = kind.comesBack() && QuarkusTransaction.requiringNew().call(() -> files.keeps(job.id()));
        return (kept
                        ? kind.giveBack(
                                files.open(job.id(), kind.sealedWith()),
                                new ReportedRows<>(rows, job, kind.sealedWith(), row -> became(row, locale)))
                        : Optional.<Writing>empty())
                .orElseThrow(() -> Problem.of(ImportProblem.IMPORT_FILE_GONE, ImportRetention.KEPT.toDays()));
    }

    private Became became(ReportedRow row, Locale locale) {
        List<NoteView> notes = row.told(messages, locale);
        return new Became(
                row.fileRow() == null ? row.row() : row.fileRow(),
                row.outcome(),
                joined(notes, NoteView::message),
                joined(notes, NoteView::hint));
    }

    private static String joined(List<NoteView> notes, Function<NoteView, String> what) {
        return notes.isEmpty() ? null : notes.stream().map(what).distinct().collect(Collectors.joining(" "));
    }
}
