package fr.clausesociale.contracts.atonce;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.platform.caller.InName;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.RelatedRecords;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Something done with many statements in the name of who asked for it, each as if it were alone: it holds no other up. What became
 * of it is reported in its transaction, so that after a crash none is done twice.
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

    /** What is to be done with one statement. */
    record Turn(UUID statement, JsonNode record) {}

    /**
     * What became of one.
     *
     * @param notes what somebody should look at
     * @param refused why it was not done, or null
     */
    record Done(List<RowNote> notes, Problem refused) {}

    /**
     * @param turns as many as are taken together
     * @return in their order; where there are several, one that is refused has left nothing to be undone
     */
    abstract List<Done> act(List<Turn> turns);

    @Override
    public int atOnce() {
        return 1000;
    }

    /** Statements of one contract wait for each other. */
    @Override
    public List<List<Row>> apart(List<Row> rows, int most) {
        return RelatedRecords.by(
                rows, most, row -> row.record().path("contractId").asText(null));
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
        return names.of(by.organisation(), by.subject(), by.granted(), () -> taken(rows));
    }

    private List<RowReport> taken(List<Row> rows) {
        List<Optional<UUID>> ids = rows.stream().map(row -> id(row.record())).toList();
        List<Turn> turns = IntStream.range(0, rows.size())
                .filter(at -> ids.get(at).isPresent())
                .mapToObj(at -> new Turn(ids.get(at).orElseThrow(), rows.get(at).record()))
                .toList();
        Iterator<Done> done =
                turns.isEmpty() ? Collections.emptyIterator() : act(turns).iterator();
        List<RowReport> reports = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            reports.add(ids.get(at)
                    .map(id -> report(row, id, done.next(), rows.size() == 1))
                    .orElseGet(() -> report(
                            row,
                            null,
                            RowOutcome.FAILED,
                            List.of(note(ContractsProblem.FIELD_INVALID, "/statementId")))));
        }
        return reports;
    }

    private static RowReport report(Row row, UUID id, Done done, boolean alone) {
        Problem refused = done.refused();
        if (refused == null) {
            return report(row, id, RowOutcome.UPDATED, done.notes());
        }
        if (PASSED_OVER.contains(refused.code())) {
            return report(row, id, RowOutcome.SKIPPED, notes(refused, false));
        }
        RowReport report = report(row, id, RowOutcome.FAILED, notes(refused, true));
        if (alone) {
            throw new RowRefused(report);
        }
        return report;
    }

    private static Optional<UUID> id(JsonNode record) {
        try {
            return Optional.of(UUID.fromString(record.path("statementId").asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
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
