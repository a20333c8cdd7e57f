package fr.clausesociale.contracts.reading.gaps;

import fr.clausesociale.contracts.shared.BoughtBy;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which gaps are asked for. */
public class GapFilter {

    @QueryParam("kind")
    @Parameter(
            required = true,
            description = "CLAUSE_WITHOUT_OBLIGATION, OBLIGATION_WITHOUT_CLAUSE ou SOCIAL_CONDITION_MISSING")
    GapKind kind;

    @QueryParam("territory")
    @Parameter(
            description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché ou de l'une de"
                    + " ses parties")
    TerritoryCode territory;

    @QueryParam("buyer")
    @Parameter(description = "SIRET ou SIREN de l'acheteur")
    String buyer;

    GapKind kind() {
        if (kind == null) {
            throw Problem.of(PlatformProblem.REQUIRED).at("kind");
        }
        return kind;
    }

    /** All but the territory. */
    WhereClause conditions() {
        return BoughtBy.buyer("c", buyer);
    }

    /** Whether the filter, its territory aside, leaves few contracts. */
    boolean narrow() {
        return buyer != null;
    }
}
