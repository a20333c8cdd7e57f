package fr.clausesociale.contracts.reading.statements;

import fr.clausesociale.contracts.statement.StatementStatus;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of statements can be narrowed by. */
public class StatementFilter extends FeedFilter {

    @QueryParam("obligation")
    UUID obligation;

    @QueryParam("contract")
    UUID contract;

    @QueryParam("employer")
    String employer;

    @QueryParam("month")
    YearMonth month;

    @QueryParam("status")
    StatementStatus status;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché")
    TerritoryCode territory;

    WhereClause conditions() {
        return new WhereClause()
                .territory("s.scope", territory)
                .where("s.obligationId = :obligation", "obligation", obligation)
                .where("s.contractId = :contract", "contract", contract)
                .where("s.employerSiren = :employer", "employer", Siret.siren(employer))
                .where("s.month = :month", "month", month == null ? null : month.atDay(1))
                .where("s.status = :status", "status", status);
    }

    @Override
    protected Keyset<?> order() {
        return Keyset.newestFirst("s.id");
    }

    boolean narrow() {
        return obligation != null || contract != null || employer != null || WhereClause.small(territory);
    }
}
