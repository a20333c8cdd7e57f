package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.ImportLeases.Lease;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowRefused;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.imports.kind.Submitter;
import fr.clausesociale.platform.problem.StoreFailure;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Works off one import that is leased: counts its records, which also shows whether the file can be read to its end, then
 * takes them batch by batch, each with its report and progress in one transaction. So a batch happened wholly or not at all,
 * and who goes on after a crash takes those that are not reported yet.
 */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int COUNTED_BETWEEN_RENEWALS = 20_000;
    private static final int TRIES = 5;
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

    /** Ends the run without ending the import: another one goes on, or the import was cancelled. */
    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Lease lease;

        Interrupted(Lease lease) {
            super(lease.name(), null, false, false);
            this.lease = lease;
        }
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
        } catch (Interrupted e) {
            if (e.lease == Lease.CANCELLED) {
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
                    require(QuarkusTransaction.requiringNew().call(() -> leases.renew(job.id(), owner, null)));
                }
            }
        }
        long counted = total;
        require(QuarkusTransaction.requiringNew().call(() -> leases.renew(job.id(), owner, counted)));
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
        return kind.apart(load, parts.most()).stream()
                .<Runnable>map(part -> () -> {
                    for (int from = 0; from < part.size(); from += kind.together()) {
                        List<Row> batch = part.subList(from, Math.min(part.size(), from + kind.together()));
                        take(batch, job, kind, sender.get(), owner);
                    }
                })
                .toList();
    }

    /** A batch that fails is taken apart: one record that the database refuses must not keep the others out. */
    private void take(List<Row> batch, ImportJob job, ImportKind kind, Submitter by, UUID owner) {
        try {
            attempt(batch, job, kind, by, owner);
        } catch (Interrupted e) {
            throw e;
        } catch (RowRefused e) {
            if (batch.size() > 1) {
                batch.forEach(row -> take(List.of(row), job, kind, by, owner));
            } else {
                report(List.of(e.report()), batch, job, kind, owner);
            }
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                LOG.warnf(
                        e,
                        "Import %s: rows %d to %d one by one",
                        job.id(),
                        batch.get(0).number(),
                        batch.get(batch.size() - 1).number());
                batch.forEach(row -> take(List.of(row), job, kind, by, owner));
                return;
            }
            LOG.errorf(
                    e,
                    "Import %s: row %d could not be stored",
                    job.id(),
                    batch.get(0).number());
            RowNote note = new RowNote(ImportProblem.ROW_NOT_STORABLE.name(), "", List.of(), true);
            RowReport report =
                    new RowReport(batch.get(0).number(), RowOutcome.FAILED, null, null, null, null, List.of(note));
            report(List.of(report), batch, job, kind, owner);
        }
    }

    private void attempt(List<Row> batch, ImportJob job, ImportKind kind, Submitter by, UUID owner) {
        for (int attempt = 1; ; attempt++) {
            if (stopping.getAsBoolean()) {
                throw new Interrupted(Lease.LOST);
            }
            try {
                takeOnce(batch, job, kind, by, owner);
                return;
            } catch (RuntimeException e) {
                if (e instanceof Interrupted || attempt == TRIES || StoreFailure.of(e) == StoreFailure.NONE) {
                    throw e instanceof Interrupted || StoreFailure.of(e) != StoreFailure.AWAY
                            ? e
                            : new Interrupted(Lease.LOST);
                }
                pause(attempt);
            }
        }
    }

    private void takeOnce(List<Row> batch, ImportJob job, ImportKind kind, Submitter by, UUID owner) {
        if (job.mode() == ImportMode.VALIDATE) {
            // What was only tried has no identifier that would lead anywhere.
            report(tried(batch, job, kind, by).stream().map(ImportRun::tried).toList(), batch, job, kind, owner);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<Runnable> writes = new ArrayList<>();
            List<RowReport> reports = reports(batch, kind, context(job, kind, by, writes::add));
            writes.forEach(Runnable::run);
            rows.add(job.id(), reports, batch, kind);
            // last of all: those side by side wait here for each other, so there must be nothing left to do
            require(leases.progress(job.id(), owner, Counts.of(reports)));
        });
    }

    private ImportContext context(ImportJob job, ImportKind kind, Submitter by, Consumer<Runnable> writes) {
        return new ImportContext(
                job.id(),
                job.file(),
                job.createdAt(),
                by,
                job.follow(),
                keys -> rows.byKey(job.id(), keys, kind),
                writes);
    }

    private static List<RowReport> reports(List<Row> batch, ImportKind kind, ImportContext context) {
        List<Row> there = batch.stream().filter(row -> !row.removed()).toList();
        Iterator<RowReport> taken = there.isEmpty()
                ? Collections.emptyIterator()
                : kind.take(there, context).iterator();
        return batch.stream()
                .map(row -> row.removed() ? removed(row) : taken.next())
                .toList();
    }

    private static RowReport removed(Row row) {
        return new RowReport(row.number(), RowOutcome.SKIPPED, null, null, null, null, List.of(PersonalFiles.REMOVED));
    }

    /** Carries what was found out of a transaction that must not be committed. */
    private static final class Tried extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<RowReport> reports;

        Tried(List<RowReport> reports) {
            super(null, null, false, false);
            this.reports = reports;
        }
    }

    private List<RowReport> tried(List<Row> batch, ImportJob job, ImportKind kind, Submitter by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new Tried(reports(batch, kind, context(job, kind, by, left -> {})));
            });
        } catch (Tried e) {
            return e.reports;
        }
    }

    private static RowReport tried(RowReport row) {
        return row.outcome() != RowOutcome.CREATED
                ? row
                : new RowReport(
                        row.row(),
                        row.outcome(),
                        row.key(),
                        row.alias(),
                        row.content(),
                        row.label(),
                        null,
                        row.notes());
    }

    private void report(List<RowReport> reports, List<Row> batch, ImportJob job, ImportKind kind, UUID owner) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.add(job.id(), reports, batch, kind);
            require(leases.progress(job.id(), owner, Counts.of(reports)));
        });
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

    private static void require(Lease lease) {
        if (lease != Lease.HELD) {
            throw new Interrupted(lease);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(200L << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(Lease.LOST);
        }
    }
}
