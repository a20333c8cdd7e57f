package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.acceptance.Confirmation;
import fr.clausesociale.contracts.statement.acceptance.Receipt;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes receipts from what is on record; none is kept beside it. */
@ApplicationScoped
class Receipts {

    private final Statements statements;
    private final ObjectMapper canonical;

    Receipts(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.canonical = json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.INDENT_OUTPUT);
    }

    /** There is none of what was never submitted. */
    Receipt of(UUID id) {
        Statement statement = statements.reachable(id);
        if (statement.submittedAt() == null) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_SUBMITTED, statement.status());
        }
        Map<UUID, List<HoursEntry>> entries =
                statements.entriesOf(id).stream().collect(Collectors.groupingBy(HoursEntry::placementId));
        StatementView view = StatementView.of(statement);
        Receipt.Content content = new Receipt.Content(
                statement.id(),
                statement.obligationId(),
                statement.contractId(),
                statement.employerSiret(),
                statement.month(),
                statement.status().name(),
                statement.enteredBy(),
                statement.submittedBy(),
                statement.submittedAt(),
                statement.confirmations().stream().map(Confirmation::view).toList(),
                view.declared(),
                view.accepted(),
                statement.lines().stream()
                        .map(line -> line(line, entries.getOrDefault(line.placementId(), List.of())))
                        .toList());
        return new Receipt(content, digest(content));
    }

    private static Receipt.Line line(StatementLine line, List<HoursEntry> entries) {
        return new Receipt.Line(
                line.placementId(),
                line.hours(),
                line.acceptedHours(),
                line.status().name(),
                line.reason(),
                entries.stream()
                        .map(entry -> new Receipt.Entry(
                                entry.id(),
                                entry.hours(),
                                entry.accepted().acceptedAt(),
                                entry.acceptedBy(),
                                entry.accepted().way(),
                                entry.accepted().reason()))
                        .toList());
    }

    private String digest(Receipt.Content content) {
        try {
            return Digest.of(canonical.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
