package fr.clausesociale.contracts.atonce;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.StatementStatus;
import fr.clausesociale.contracts.statement.Statements;
import fr.clausesociale.platform.imports.ImportView;
import fr.clausesociale.platform.imports.Imports;
import fr.clausesociale.platform.imports.Submission;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Begins work on many statements: those within reach are found at once, and worked off one after the other. */
@ApplicationScoped
class ManyStatements {

    static final int MOST = 100_000;

    private final Statements statements;
    private final Imports imports;
    private final ObjectMapper json;

    ManyStatements(Statements statements, Imports imports, ObjectMapper json) {
        this.statements = statements;
        this.imports = imports;
        this.json = json;
    }

    /** One of them, as kept until its turn. */
    record Turn(UUID statementId, UUID contractId, String employer, YearMonth month, boolean withoutAlert) {}

    /** @param status of those that are asked for */
    ImportView begin(
            String kind,
            StatementStatus status,
            StatementsFilter chosen,
            boolean withoutAlert,
            String mode,
            Locale locale) {
        if (!chosen.narrowed() && !withoutAlert) {
            throw Problem.of(ContractsProblem.STATEMENTS_NOT_CHOSEN).at("month");
        }
        List<Statements.Key> found = statements.withinReach(chosen.conditions(), status, MOST + 1);
        if (found.size() > MOST) {
            throw Problem.of(ContractsProblem.STATEMENTS_TOO_MANY, MOST).at("month");
        }
        try (Submission sent =
                imports.receive(kind, mode, null, null, false, new ByteArrayInputStream(file(found, withoutAlert)))) {
            return imports.keep(sent, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file(List<Statements.Key> found, boolean withoutAlert) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Statements.Key each : found) {
            lines.write(json.writeValueAsBytes(
                    new Turn(each.id(), each.contract(), each.employer(), YearMonth.from(each.month()), withoutAlert)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
