package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.Counts;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.job.ImportLeases;
import fr.clausesociale.platform.imports.job.ImportLeases.Lease;
import fr.clausesociale.platform.imports.job.ImportMode;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowRefused;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.imports.kind.Submitter;
import fr.clausesociale.platform.problem.StoreFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Takes batches of records of one import, each with its report and progress in one transaction; a batch that fails is tried
 * again where the store may do better the next time, and taken apart otherwise.
 */
final class BatchTaking {

    private static final Logger LOG = Logger.getLogger(BatchTaking.class);
    private static final int TRIES = 5;

    private final ImportJob job;
    private final ImportKind kind;
    private final UUID owner;
    private final ImportLeases leases;
    private final ImportRows rows;
    private final BooleanSupplier stopping;

    BatchTaking(
            ImportJob job,
            ImportKind kind,
            UUID owner,
            ImportLeases leases,
            ImportRows rows,
            BooleanSupplier stopping) {
        this.job = job;
        this.kind = kind;
        this.owner = owner;
        this.leases = leases;
        this.rows = rows;
        this.stopping = stopping;
    }

    /** Ends the run without ending the import: another one goes on, or the import was cancelled. */
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Lease lease;

        private Interrupted(Lease lease) {
            super(lease.name(), null, false, false);
            this.lease = lease;
        }

        Lease lease() {
            return lease;
        }
    }

    static void require(Lease lease) {
        if (lease != Lease.HELD) {
            throw new Interrupted(lease);
        }
    }

    /** A batch that fails is taken apart: one record that the database refuses must not keep the others out. */
    void take(List<Row> batch, Submitter by) {
        try {
            attempt(batch, by);
        } catch (Interrupted e) {
            throw e;
        } catch (RowRefused e) {
            if (batch.size() > 1) {
                batch.forEach(row -> take(List.of(row), by));
            } else {
                report(List.of(e.report()), batch);
            }
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                LOG.warnf(
                        e,
                        "Import %s: rows %d to %d one by one",
                        job.id(),
                        batch.get(0).number(),
                        batch.get(batch.size() - 1).number());
                batch.forEach(row -> take(List.of(row), by));
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
            report(List.of(report), batch);
        }
    }

    private void attempt(List<Row> batch, Submitter by) {
        for (int attempt = 1; ; attempt++) {
            if (stopping.getAsBoolean()) {
                throw new Interrupted(Lease.LOST);
            }
            try {
                takeOnce(batch, by);
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

    private void takeOnce(List<Row> batch, Submitter by) {
        if (job.mode() == ImportMode.VALIDATE) {
            // What was only tried has no identifier that would lead anywhere.
            report(tried(batch, by).stream().map(BatchTaking::tried).toList(), batch);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<Runnable> writes = new ArrayList<>();
            List<RowReport> reports = reports(batch, context(by, writes::add));
            writes.forEach(Runnable::run);
            rows.add(job.id(), reports, batch, kind);
            // last of all: those side by side wait here for each other, so there must be nothing left to do
            require(leases.progress(job.id(), owner, Counts.of(reports)));
        });
    }

    private ImportContext context(Submitter by, Consumer<Runnable> writes) {
        return new ImportContext(
                job.id(),
                job.file(),
                job.createdAt(),
                by,
                job.follow(),
                keys -> rows.byKey(job.id(), keys, kind),
                writes);
    }

    private List<RowReport> reports(List<Row> batch, ImportContext context) {
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

    private List<RowReport> tried(List<Row> batch, Submitter by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new Tried(reports(batch, context(by, left -> {})));
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

    private void report(List<RowReport> reports, List<Row> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.add(job.id(), reports, batch, kind);
            require(leases.progress(job.id(), owner, Counts.of(reports)));
        });
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
