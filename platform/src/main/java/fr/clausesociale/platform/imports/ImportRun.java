package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportLeases;
import fr.clausesociale.platform.imports.job.ImportLeases.Lease;
import fr.clausesociale.platform.imports.job.ImportStatus;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.Submitter;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Works off one import that is leased: counts its records, which also shows whether the file can be read to its end, then
 * takes them batch by batch, each with its report and progress in one transaction. So a batch happened wholly or not at all,
 * and who goes on after a crash takes those that are not reported yet.
 */
final class ImportRun {

    private static final int COUNTED_BETWEEN_RENEWALS = 20_000;
    private static final int MOST_ATTEMPTS = 10;

    private final ImportLeases leases;
    private final ImportRows rows;
    private final ImportFiles files;
    private final Admission admission;
    private final BusinessClock clock;
    private final SideBySide parts;
    private final BooleanSupplier stopping;

    ImportRun(
            ImportLeases leases,
            ImportRows rows,
            ImportFiles files,
            Admission admission,
            BusinessClock clock,
            SideBySide parts,
            BooleanSupplier stopping) {
        this.admission = admission;
        this.leases = leases;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
        this.parts = parts;
        this.stopping = stopping;
    }

    void work(ImportJob job, ImportKind kind, UUID owner) throws IOException {
        if (job.attempts() > MOST_ATTEMPTS) {
            RowNote stuck = new RowNote(ImportProblem.IMPORT_STUCK.name(), "", List.of(), true);
            end(job, kind, owner, ImportStatus.FAILED, stuck);
            return;
        }
        try {
            admission.of(job, kind);
            if (job.total() == null) {
                count(job, kind, owner);
            }
            takeAll(job, kind, owner);
            end(job, kind, owner, ImportStatus.DONE, null);
        } catch (FileUnreadable e) {
            end(job, kind, owner, ImportStatus.FAILED, e.note());
        } catch (Admission.Refused e) {
            end(job, kind, owner, ImportStatus.FAILED, e.note());
        } catch (BatchTaking.Interrupted e) {
            if (e.lease() == Lease.CANCELLED) {
                end(job, kind, owner, ImportStatus.CANCELLED, null);
            } else if (stopping.getAsBoolean()) {
                QuarkusTransaction.requiringNew().run(() -> leases.release(job.id(), owner));
            }
        }
    }

    private void count(ImportJob job, ImportKind kind, UUID owner) throws IOException, FileUnreadable {
        long total = 0;
        try (RecordSource source = files.records(job.id(), kind)) {
            while (source.skip()) {
                if (++total % COUNTED_BETWEEN_RENEWALS == 0) {
                    BatchTaking.require(
                            QuarkusTransaction.requiringNew().call(() -> leases.renew(job.id(), owner, null)));
                }
            }
        }
        long counted = total;
        BatchTaking.require(QuarkusTransaction.requiringNew().call(() -> leases.renew(job.id(), owner, counted)));
    }

    private void takeAll(ImportJob job, ImportKind kind, UUID owner) throws IOException, FileUnreadable {
        Supplier<Submitter> sender = () -> admission.of(job, kind);
        RowsDone before = job.counts().done() == 0 ? RowsDone.NONE : rows.done(job.id());
        try (RecordSource source = files.records(job.id(), kind)) {
            long number = 0;
            while (number < before.allUpTo() && source.skip()) {
                number++;
            }
            RowsAhead ahead = new RowsAhead(source, number, before, kind.atOnce());
            ahead.run();
            for (List<Row> load = ahead.read(); !load.isEmpty(); load = ahead.read()) {
                List<Runnable> works = new ArrayList<>(works(load, job, kind, sender, owner));
                works.add(ahead);
                parts.run(works);
            }
        }
    }

    private List<Runnable> works(
            List<Row> load, ImportJob job, ImportKind kind, Supplier<Submitter> sender, UUID owner) {
        BatchTaking taking = new BatchTaking(job, kind, owner, leases, rows, stopping);
        return kind.apart(load, parts.most()).stream()
                .<Runnable>map(part -> () -> {
                    for (int from = 0; from < part.size(); from += kind.together()) {
                        List<Row> batch = part.subList(from, Math.min(part.size(), from + kind.together()));
                        taking.take(batch, sender.get());
                    }
                })
                .toList();
    }

    private void end(ImportJob job, ImportKind kind, UUID owner, ImportStatus status, RowNote error) {
        QuarkusTransaction.requiringNew().run(() -> {
            leases.finish(job.id(), owner, status, error, clock.now());
            if (!kept(kind, status)) {
                files.drop(job.id());
            }
        });
    }

    /** What tells of people is given back however it ended, other files where they were taken. */
    private static boolean kept(ImportKind kind, ImportStatus status) {
        return kind.ofPeople() || kind.comesBack() && status == ImportStatus.DONE;
    }
}
