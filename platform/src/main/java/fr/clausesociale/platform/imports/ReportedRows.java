package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.job.ImportJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The whole report of an import in the order of its file, some rows at a time, each time in a transaction of its own: none is open
 * while they are written down, however long that takes.
 */
final class ReportedRows<V> implements Iterator<V> {

    private static final int PAGE = 500;

    private final ImportRows rows;
    private final ImportJob job;
    private final String ring;
    private final Function<ReportedRow, V> view;
    private final Deque<ReportedRow> page = new ArrayDeque<>();
    private long last;
    private boolean ended;

    /** @param ring what the rows are sealed with, or null */
    ReportedRows(ImportRows rows, ImportJob job, String ring, Function<ReportedRow, V> view) {
        this.rows = rows;
        this.job = job;
        this.ring = ring;
        this.view = view;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            page.addAll(QuarkusTransaction.requiringNew().call(() -> rows.page(job.id(), null, last, PAGE, ring)));
            ended = page.isEmpty();
        }
        return !page.isEmpty();
    }

    @Override
    public V next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ReportedRow row = page.remove();
        last = row.row();
        return view.apply(row);
    }
}
