package fr.clausesociale.contracts.statement;

import java.time.YearMonth;
import java.util.UUID;

/** What one statement is of. */
public record StatementKey(UUID obligation, String employerSiren, YearMonth month) {

    public static StatementKey of(Statement statement) {
        return new StatementKey(statement.obligationId(), statement.employerSiren(), statement.month());
    }
}
