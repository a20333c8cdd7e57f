package fr.clausesociale.contracts.atonce;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which statements something is done with at once; named as the list is narrowed. */
public class StatementsFilter {

    @QueryParam("month")
    YearMonth month;

    @QueryParam("employer")
    String employer;

    @QueryParam("contract")
    UUID contract;

    @QueryParam("obligation")
    UUID obligation;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché")
    TerritoryCode territory;

    /** Whether anything is said at all. */
    boolean narrowed() {
        return Stream.of(month, employer, contract, obligation, territory).anyMatch(Objects::nonNull);
    }

    WhereClause conditions() {
        return new WhereClause()
                .territory("s.scope", territory)
                .where("s.obligationId = :obligation", "obligation", obligation)
                .where("s.contractId = :contract", "contract", contract)
                .where("s.employerSiren = :employer", "employer", Siret.siren(employer))
                .where("s.month = :month", "month", month == null ? null : month.atDay(1));
    }

    /** What makes two requests the same. */
    String said() {
        return Arrays.asList(month, employer, contract, obligation, territory == null ? null : territory.code())
                .toString();
    }
}
