package fr.clausesociale.contracts.atonce;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.imports.kind.Apart;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowRefused;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.imports.kind.Submitter;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something done with many statements in the name of who asked for it. Each is done, with its report, in a transaction of its
 * own, as if it were alone: it holds no other up, and after a crash none is done twice.
 */
abstract class OneByOne implements ImportKind {

    /** Nothing is wrong with these: somebody else came first, or it was not meant. */
    private static final Set<ProblemCode> PASSED_OVER = Set.of(
            ContractsProblem.STATEMENT_NOT_DRAFT,
            ContractsProblem.STATEMENT_NOT_SUBMITTED,
            ContractsProblem.STATEMENT_WITH_ALERT);

    private final InName names;
    private final Plans plans;

    OneByOne(InName names, Plans plans) {
        this.names = names;
        this.plans = plans;
    }

    /** @return what somebody should look at */
    abstract List<RowNote> act(UUID statementId, JsonNode turn);

    @Override
    public int together() {
        return 1;
    }

    @Override
    public int atOnce() {
        return 200;
    }

    /** Statements of one contract wait for each other. */
    @Override
    public List<List<Row>> apart(List<Row> rows, int most) {
        return Apart.by(rows, most, row -> row.record().path("contractId").asText(null));
    }

    @Override
    public String listName() {
        return "statements";
    }

    @Override
    public RecordSource open(InputStream file) throws IOException {
        return new StatementTurns(file);
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        plans.keep();
        Submitter by = context.by();
        return names.of(
                by.organisation(),
                by.subject(),
                by.granted(),
                () -> rows.stream().map(this::take).toList());
    }

    private RowReport take(Row row) {
        UUID id = id(row.record());
        if (id == null) {
            return report(row, null, RowOutcome.FAILED, List.of(note(ContractsProblem.FIELD_INVALID, "/statementId")));
        }
        try {
            return report(row, id, RowOutcome.UPDATED, act(id, row.record()));
        } catch (Problem refused) {
            if (PASSED_OVER.contains(refused.code())) {
                return report(row, id, RowOutcome.SKIPPED, notes(refused, false));
            }
            throw new RowRefused(report(row, id, RowOutcome.FAILED, notes(refused, true)));
        }
    }

    private static UUID id(JsonNode record) {
        try {
            return UUID.fromString(record.path("statementId").asText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static RowReport report(Row row, UUID id, RowOutcome outcome, List<RowNote> notes) {
        String label = row.record().path("employer").asText() + " "
                + row.record().path("month").asText();
        return new RowReport(row.number(), outcome, id == null ? null : id.toString(), null, label.strip(), id, notes);
    }

    static RowNote note(ProblemCode code, String pointer, Object... args) {
        return new RowNote(code.name(), pointer, List.of(args), true);
    }

    private static List<RowNote> notes(Problem problem, boolean blocking) {
        return problem.violations().isEmpty()
                ? List.of(new RowNote(problem.code().name(), "", problem.args(), blocking))
                : problem.violations().stream()
                        .map(each -> new RowNote(each.code(), each.pointer(), each.args(), blocking))
                        .toList();
    }
}
