package fr.clausesociale.contracts.statement.taking;

import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.DeclaredLine;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.timesheet.HoursLine;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.problem.Violation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A line of an imported file on its way into a statement, with what was found about it. */
final class ImportedLine {

    private final Row row;
    private final HoursLine told;
    private final List<RowNote> notes;
    private UUID obligation;
    private UUID placement;
    private RowOutcome outcome = RowOutcome.FAILED;
    private UUID statement;

    ImportedLine(Row row) {
        this.row = row;
        this.told = new HoursLine(row.record());
        this.notes = new ArrayList<>(told.notes());
        this.obligation = told.obligation();
        this.placement = told.placement();
        if (told.blank()) {
            // whatever else stands there, as in a template or below a table
            notes.removeIf(RowNote::blocking);
            notes.add(new RowNote(ImportsProblem.HOURS_LEFT_BLANK.name(), "", List.of(), false));
            outcome = RowOutcome.SKIPPED;
        }
    }

    private void fail(String pointer, String code, List<?> args) {
        notes.add(new RowNote(code, pointer, args, true));
    }

    void fail(ContractsProblem code, String pointer, Object... args) {
        fail(pointer, code.name(), Arrays.asList(args));
    }

    void fail(Violation violation) {
        fail(violation.pointer(), violation.code(), violation.args());
    }

    void taken(RowOutcome became, UUID statementId) {
        outcome = became;
        statement = statementId;
    }

    /** What it is keyed by in the trade stands for these. */
    void means(UUID placementId, UUID obligationId) {
        placement = placementId;
        obligation = obligationId;
    }

    /** Whether nothing is wrong with it so far, and hours are told. */
    boolean open() {
        return notes.stream().noneMatch(RowNote::blocking) && outcome != RowOutcome.SKIPPED;
    }

    HoursLine told() {
        return told;
    }

    UUID obligation() {
        return obligation;
    }

    UUID placement() {
        return placement;
    }

    YearMonth month() {
        return told.month();
    }

    /** SIRET of the employer as told, or null. */
    String employer() {
        return told.employer();
    }

    DeclaredLine declared() {
        List<DayHours> days = told.days().entrySet().stream()
                .map(day -> new DayHours(day.getKey(), day.getValue()))
                .toList();
        return new DeclaredLine(
                placement, told.hours(), days, told.notWorked(), told.training(), told.origin(), null, null);
    }

    long number() {
        return row.number();
    }

    String key() {
        return obligation + "|" + month() + "|" + placement;
    }

    String content() {
        String parts = told.notWorked() == null && told.training() == null
                ? ""
                : "|" + told.notWorked() + "|" + told.training();
        String days = told.days().entrySet().stream()
                .map(day -> "|" + day.getKey().getDayOfMonth() + "=" + day.getValue())
                .collect(Collectors.joining());
        String origin = told.origin() == HoursOrigin.DECLARED ? "" : "|" + told.origin();
        return Decimals.two(told.hours()).toPlainString() + parts + days + origin;
    }

    RowReport report() {
        boolean took = open();
        return new RowReport(
                row.number(),
                took || outcome == RowOutcome.SKIPPED ? outcome : RowOutcome.FAILED,
                took ? key() : null,
                took ? content() : null,
                placement == null || month() == null ? null : placement + " " + month(),
                took ? statement : null,
                notes);
    }
}
