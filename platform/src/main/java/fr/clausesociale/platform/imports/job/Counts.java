package fr.clausesociale.platform.imports.job;

import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import java.util.Collection;

/** How many records became what. {@code warned} counts those taken with a warning, besides. */
public record Counts(long done, long created, long updated, long unchanged, long skipped, long failed, long warned) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public static Counts of(Collection<RowReport> rows) {
        return new Counts(
                rows.size(),
                count(rows, RowOutcome.CREATED),
                count(rows, RowOutcome.UPDATED),
                count(rows, RowOutcome.UNCHANGED),
                count(rows, RowOutcome.SKIPPED),
                count(rows, RowOutcome.FAILED),
                rows.stream()
                        .filter(row -> row.outcome() != RowOutcome.FAILED)
                        .filter(row -> row.notes().stream().anyMatch(note -> !note.blocking()))
                        .count());
    }

    private static long count(Collection<RowReport> rows, RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
