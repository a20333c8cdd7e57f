package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.JsonFile;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.imports.job.Counts;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportMode;
import fr.clausesociale.platform.imports.job.ImportStatus;
import fr.clausesociale.platform.imports.job.Sender;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.Masking;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Files sent in bulk, for the resources of a service: received, kept, followed, reported. Each method works in the caller's
 * transaction where nothing else is said, and reaches what the caller may see.
 */
@ApplicationScoped
public class Imports {

    private static final int LONGEST_NAME = 200;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final FailedRows failedRows;
    private final GivenBack givenBack;
    private final ImportWorker worker;
    private final ImportReach reach;
    private final Caller caller;
    private final Messages messages;
    private final BusinessClock clock;

    Imports(
            ImportJobs jobs,
            ImportFiles files,
            ImportRows rows,
            FailedRows failedRows,
            GivenBack givenBack,
            ImportWorker worker,
            ImportReach reach,
            Caller caller,
            Messages messages,
            BusinessClock clock) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
        this.failedRows = failedRows;
        this.givenBack = givenBack;
        this.worker = worker;
        this.reach = reach;
        this.caller = caller;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Receives a file whole, after what is asked for was checked. Without a transaction.
     *
     * @param kind as sent, as are {@code mode} and {@code file}, its name
     * @param resubmissionOf the import whose failed records are sent again, null for none
     * @param follow the sender's structure follows what its territory alone does not give it
     */
    public Submission receive(
            String kind, String mode, String file, UUID resubmissionOf, boolean follow, InputStream body)
            throws IOException {
        ImportKind known = worker.kind(kind)
                .orElseThrow(
                        () -> Problem.of(ImportProblem.IMPORT_KIND_UNKNOWN, kind, String.join(", ", worker.kinds()))
                                .at("kind"));
        if (!known.openTo(caller.roles())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        ImportMode asked = mode(mode);
        UUID before = resubmission(resubmissionOf);
        Upload upload = Upload.receive(body, known);
        return new Submission(
                new Submission.Asked(
                        known.name(), asked, Nir.masked(file, Masking.MASK), before, follow, upload.digest()),
                upload);
    }

    /** Keeps what was received; {@link #begin} is called when the transaction is over. */
    public ImportView keep(Submission sent, Locale locale) {
        Submission.Asked asked = sent.asked();
        Sender by = new Sender(
                caller.organisation(), caller.subject(), caller.bearer().account());
        ImportJob job = new ImportJob(
                Ids.next(),
                asked.kind(),
                asked.mode(),
                ImportStatus.QUEUED,
                asked.file() == null || asked.file().length() <= LONGEST_NAME
                        ? asked.file()
                        : asked.file().substring(0, LONGEST_NAME),
                sent.upload().size(),
                by,
                asked.follow(),
                asked.resubmissionOf(),
                null,
                Counts.NONE,
                null,
                clock.now(),
                null,
                null,
                0);
        jobs.add(job);
        try {
            files.keep(job.id(), sent.upload().content(), ring(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view(job, locale);
    }

    /** What was kept is looked for at once. */
    public void begin() {
        worker.wake();
    }

    /** Those of the caller's organisation, an administrator's all that do not tell of people, newest first. */
    public Page<ImportView> page(Paging paging, Locale locale) {
        Cursor after = paging.after();
        List<ImportJob> found = reach.list(after == null ? null : after.uuid(0), paging.limit() + 1);
        return Page.of(found, paging.limit(), job -> Cursor.of(job.id()), job -> view(job, locale));
    }

    public ImportView read(UUID id, Locale locale) {
        return view(reach.job(id), locale);
    }

    /** Ends an import that waits, and one that runs behind the records at hand. */
    public ImportView cancel(UUID id, Locale locale) {
        reach.job(id);
        if (!jobs.cancel(id, clock.now())) {
            throw Problem.of(ImportProblem.IMPORT_IS_OVER);
        }
        ImportJob job = reach.job(id);
        if (job.status().over()) {
            files.drop(id);
        }
        worker.wake();
        return view(job, locale);
    }

    /** What became of each record, in the order of the file. @param outcome null for all */
    public <V> Page<V> rows(UUID id, RowOutcome outcome, Paging paging, Function<ReportedRow, V> view) {
        ImportJob job = reach.job(id);
        Cursor after = paging.after();
        List<ReportedRow> found =
                rows.page(id, outcome, after == null ? 0 : number(after), paging.limit() + 1, ring(job));
        return Page.of(found, paging.limit(), row -> Cursor.of(row.row()), view);
    }

    /** Failed records as they were sent, with what is wrong beside each. Without a transaction, however long it is written. */
    public JsonFile.Writing failed(UUID id, Locale locale) {
        ImportJob job = QuarkusTransaction.requiringNew().call(() -> reach.job(id));
        requireOver(job);
        ImportKind kind = worker.kind(job.kind()).orElseThrow();
        return failedRows.of(id, kind.listName(), kind.sealedWith(), locale);
    }

    /**
     * The file that was sent with what became of each record beside it, for the organisation that sent it, as long as it is kept.
     * Without a transaction.
     *
     * @param failedOnly leaves out what was taken
     */
    public Given given(UUID id, boolean failedOnly, Locale locale) {
        ImportJob job = QuarkusTransaction.requiringNew().call(() -> reach.job(id));
        if (!Objects.equals(job.by().organisation(), caller.organisation())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        requireOver(job);
        return givenBack.of(job, failedOnly, locale);
    }

    /**
     * A file given back.
     *
     * @param table whether it is a table, else lines of JSON
     */
    public record Given(boolean table, JsonFile.Writing content) {}

    private String ring(ImportJob job) {
        return worker.kind(job.kind()).map(ImportKind::sealedWith).orElse(null);
    }

    private static void requireOver(ImportJob job) {
        if (!job.status().over()) {
            throw Problem.of(ImportProblem.IMPORT_NOT_OVER);
        }
    }

    private UUID resubmission(UUID id) {
        if (id == null) {
            return null;
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> reach.find(id))
                .map(ImportJob::id)
                .orElseThrow(
                        () -> Problem.of(ImportProblem.RESUBMISSION_UNKNOWN).at("resubmissionOf"));
    }

    private static ImportMode mode(String text) {
        return Arrays.stream(ImportMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ImportProblem.IMPORT_MODE_UNKNOWN, text).at("mode"));
    }

    private static long number(Cursor after) {
        try {
            return Long.parseLong(after.string(0));
        } catch (NumberFormatException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    private ImportView view(ImportJob job, Locale locale) {
        return ImportView.of(job, clock.now(), messages, locale);
    }
}
