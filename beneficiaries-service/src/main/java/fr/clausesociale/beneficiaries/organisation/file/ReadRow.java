package fr.clausesociale.beneficiaries.organisation.file;

import fr.clausesociale.beneficiaries.organisation.BulkRegistration.Taken;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row on its way in, with what was found about it. */
final class ReadRow<T> {

    private final Row row;
    private final List<RowNote> notes = new ArrayList<>();
    private TableRow table;
    private String siret;
    private String statement = "";
    private T told;

    ReadRow(Row row) {
        this.row = row;
    }

    void of(TableRow read) {
        table = read;
        notes.addAll(read.notes());
    }

    void says(String organisation, T request) {
        siret = organisation;
        told = request;
    }

    /** @param digest of what all rows of its organisation have to say alike */
    void states(String digest) {
        statement = digest;
    }

    void fault(String pointer, ProblemCode code, Object... args) {
        fault(pointer, code.name(), args);
    }

    private void fault(String pointer, String code, Object... args) {
        notes.add(new RowNote(code, place(pointer), Arrays.asList(args), true));
    }

    /** Whether something is wrong there already. */
    boolean isAtFault(String pointer) {
        String place = place(pointer);
        return notes.stream().anyMatch(note -> note.blocking() && note.pointer().equals(place));
    }

    private String place(String pointer) {
        return table == null ? pointer : table.column(pointer);
    }

    boolean isRight() {
        return told != null && notes.stream().noneMatch(RowNote::blocking);
    }

    T told() {
        return told;
    }

    long number() {
        return row.number();
    }

    String siret() {
        return siret;
    }

    RowReport report(Taken taken) {
        if (taken.refusal() != null) {
            fault(taken.refusal());
        }
        return report(
                switch (taken.became()) {
                    case REGISTERED -> RowOutcome.CREATED;
                    case CHANGED -> RowOutcome.UPDATED;
                    case SAME -> RowOutcome.UNCHANGED;
                    case REFUSED -> RowOutcome.FAILED;
                },
                taken.id());
    }

    RowReport failed() {
        return report(RowOutcome.FAILED, null);
    }

    private void fault(Problem refusal) {
        if (refusal.violations().isEmpty()) {
            fault("", refusal.code(), refusal.args().toArray());
        }
        refusal.violations()
                .forEach(fault ->
                        fault(fault.pointer(), fault.code(), fault.args().toArray()));
    }

    /** An organisation has several rows, for roles or accounts: rows are never repetitions of one another. */
    private RowReport report(RowOutcome outcome, UUID subject) {
        boolean took = subject != null;
        return new RowReport(
                row.number(),
                outcome,
                took ? siret + "|" + row.number() : null,
                took ? siret : null,
                took ? statement : null,
                siret,
                subject,
                notes);
    }
}
